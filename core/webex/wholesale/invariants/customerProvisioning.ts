import type { Invariant, StepView } from '../../../explore/invariant.js';
import { onlyAfter, together, whenever } from '../../../explore/observers.js';
import { emits, is, type Test } from '../../../explore/step-tests.js';
import { REVIEW_LIMIT } from './limits.js';

const processes = ['wholesale.customerProvisioning'];
const told = (id: string, text: string) => ({ id, text, processes });

const IN_CREATION = ['screening', 'pendingRplReview', 'pendingPolling'];
const IN_SERVICE = ['provisioned', 'updateScreening', 'updatePendingRplReview'];
const UNDER_REVIEW = ['pendingRplReview', 'updatePendingRplReview'];

const provisions: Test = ({ from, to }) => to === 'provisioned' && !IN_SERVICE.includes(from);

function screened(id: string, text: string): Invariant {
  return onlyAfter(told(id, text), {
    earlier: (m) =>
      m.event === 'CLEARED' &&
      IN_CREATION.includes(m.from) &&
      m.answer('wholesale.rpl.screen', 'rplOutcome') === 'CLEARED',
    happens: provisions,
    until: is('SUBMIT'),
  });
}

function ofTheAddress(id: string, text: string): Invariant {
  const looksAt = { addressCountry: [] };
  const country = ({ effects }: StepView) =>
    effects.find((one) => one.id === 'SET_ORG_COUNTRY')?.args.country;
  return {
    ...whenever(
      told(id, text),
      (m) => provisions(m) && m.before.isAttach === false,
      (m) => {
        const { addressCountry } = m.before;
        const set = country(m);
        return set !== undefined && (addressCountry === undefined || set === addressCountry);
      },
    ),
    looksAt,
  };
}

function inTime(id: string, text: string): Invariant {
  const took = ({ elapsed }: StepView): number => elapsed.review ?? 0;
  const reviewed: Test = ({ from }) => UNDER_REVIEW.includes(from);
  return together(
    told(id, text),
    whenever(
      told(id, text),
      (m) => reviewed(m) && took(m) > REVIEW_LIMIT,
      // The update fails, not the customer, where one is in service.
      (m) => m.emits('ERROR_RPL_TIMEOUT') && m.to === (isCreation(m) ? 'error' : 'provisioned'),
    ),
    whenever(
      told(id, text),
      (m) => reviewed(m) && took(m) <= REVIEW_LIMIT,
      (m) => !m.emits('ERROR_RPL_TIMEOUT'),
    ),
    // The end of the time is itself an event, which comes at once.
    whenever(told(id, text), reviewed, (m) => took(m) <= REVIEW_LIMIT + 1),
  );
}

const isCreation = ({ from }: StepView): boolean => from === 'pendingRplReview';

function screenedWithAddress(id: string, text: string): Invariant {
  return together(
    told(id, text),
    whenever(
      told(id, text),
      (m) => m.event === 'UPDATE' && m.payload.addressChanged === true,
      (m) => m.emits('START_RPL_CHECK') && m.to === 'updateScreening',
    ),
    whenever(
      told(id, text),
      (m) => m.event === 'UPDATE' && m.payload.addressChanged === false,
      (m) => !m.emits('START_RPL_CHECK') && m.to === 'provisioned',
    ),
    whenever(
      told(id, text),
      (m) => m.event !== 'UPDATE' && m.emits('APPLY_UPDATE'),
      (m) => m.answer('wholesale.rpl.screen', 'rplOutcome') === 'CLEARED',
    ),
  );
}

const howOften = (effect: string, { effects }: StepView): number =>
  effects.filter(({ id }) => id === effect).length;

/** Invariants of every customer, from the request to its deletion. */
export const customerProvisioningInvariants: readonly Invariant[] = [
  screened('INV-CUS-1', 'no customer comes into service whose creation was not cleared'),
  screened('INV-06', 'a customer is in service only if the check of its creation was passed'),
  whenever(
    told('INV-CUS-2', 'a request is accepted with one answer, and nothing else is answered so'),
    emits('HTTP_202'),
    (m) => m.event === 'SUBMIT' && howOften('HTTP_202', m) === 1,
  ),
  ofTheAddress('INV-CUS-3', 'a new organization begins in the country of the billing address'),
  ofTheAddress('INV-09', 'right after the creation organization and address have one country'),
  onlyAfter(told('INV-CUS-4', 'every customer in service has a SIP domain'), {
    earlier: emits('SET_SIP_DOMAIN'),
    happens: ({ to }) => IN_SERVICE.includes(to),
    until: is('SUBMIT'),
  }),
  inTime('INV-CUS-5', 'no review lasts longer than 72 hours'),
  inTime('INV-07', 'who is under review after 72 hours gets an error, or else its update does'),
  screenedWithAddress('INV-CUS-6', 'an update is checked if, and only if, it changes the address'),
  screenedWithAddress('INV-08', 'a new billing address is checked, any other update is not'),
  whenever(
    told('INV-29', 'a deletion takes the wholesale services away and leaves the organization'),
    ({ to }) => to === 'wholesaleRemoved',
    (m) => m.emits('REMOVE_WHOLESALE_SERVICES') && m.emits('KEEP_ORGANIZATION'),
  ),
];
