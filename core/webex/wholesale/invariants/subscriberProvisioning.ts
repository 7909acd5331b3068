import type { Invariant, StepView } from '../../../explore/invariant.js';
import { BROKEN } from '../../../explore/invariant.js';
import { atMost, eachRun, never, together } from '../../../explore/observers.js';
import { emits, type Test } from '../../../explore/step-tests.js';

const PROCESS = 'wholesale.subscriberProvisioning';
const told = (id: string, text: string, processes: readonly string[] = [PROCESS]) => ({
  ...{ id, text, processes },
});

/** Keys that may be sent as a package but are none. */
const ADD_ONS = ['attendant_console', 'cisco_calling_plan'];

/** Counts what a subscriber holds: an assignment adds one, a change replaces it. */
function onePackage(id: string, text: string): Invariant {
  return {
    ...eachRun({
      ...told(id, text),
      start: 0,
      see: (held, { to, effects, after }) => {
        const assigned = effects.filter((one) => one.id === 'ASSIGN_PACKAGE').length;
        const now = to === 'removed' ? 0 : Number(held) + assigned;
        if (to !== 'active') return now;
        const isBase = after.package === undefined || !isNone(after.package);
        return now === 1 && isBase ? now : BROKEN;
      },
    }),
    looksAt: { package: ADD_ONS },
  };
}

const isNone = (name: unknown): boolean => name === null || ADD_ONS.includes(String(name));

function oneGrant(id: string, text: string, processes: readonly string[]): Invariant {
  const grants = emits('GRANT_ADMIN_RIGHTS');
  const mine = told(id, text, processes);
  return together(
    mine,
    atMost(mine, 1, grants),
    never(mine, (m) => grants(m) && m.before.orgAttached === true),
  );
}

const liesAhead = ({ before }: StepView): boolean | undefined => {
  const { today, customerBillingStartDate: starts } = before;
  if (starts === null) return false;
  if (typeof today !== 'string' || typeof starts !== 'string') return undefined;
  // Days are written so that the order of their texts is that of the calendar.
  return starts > today;
};

const opens: Test = emits('START_CONSUMPTION', 'OPEN_CONSUMPTION');

/** Who is not active has no consumption, and whoever was has it no more. */
const endsWell: Test = (m) => (m.from !== 'active' || m.emits('STOP_CONSUMPTION')) && !opens(m);

/** Follows the consumption of a run: open, waiting for its day, or none. */
const consumption = eachRun({
  ...told('INV-SBR-3', 'who is active is billed from the day on which billing starts, nobody else'),
  start: 'none',
  see: (before, m) => {
    if (m.to !== 'active') return endsWell(m) ? 'none' : BROKEN;
    if (m.emits('CLOSE_CONSUMPTION') && !m.emits('OPEN_CONSUMPTION')) return BROKEN;
    const ahead = liesAhead(m);
    // A subscriber who waits for a day keeps waiting until the day is known to have come.
    if (opens(m) && (ahead === true || (before === 'waiting' && ahead !== false))) return BROKEN;
    if (m.emits('DELAY_CONSUMPTION')) return ahead === false ? BROKEN : 'waiting';
    if (opens(m)) return 'open';
    return before === 'none' ? BROKEN : before;
  },
});

/** Invariants of every subscriber. */
export const subscriberProvisioningInvariants: readonly Invariant[] = [
  onePackage('INV-SBR-1', 'who is active has one base package'),
  onePackage('INV-01', 'an active subscriber holds one base package, neither none nor two'),
  oneGrant('INV-SBR-2', 'rights of an administrator come by themselves once, if ever', [PROCESS]),
  oneGrant(
    'INV-24',
    'of all subscribers of an organization one at most becomes administrator by itself',
    [PROCESS, PROCESS],
  ),
  { ...consumption, looksAt: { today: [], customerBillingStartDate: [] } },
];
