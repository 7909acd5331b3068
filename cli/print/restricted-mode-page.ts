import { decideUnknown, type Json, type Policy } from '../../core/index.js';

/** The matrix of one edition: controls by situations. */
interface Matrix {
  readonly title: string;
  readonly decision: string;
  readonly columns: readonly { readonly title: string; readonly facts: Record<string, Json> }[];
}

const SHORT: Readonly<Record<string, string>> = {
  EDITABLE: '·',
  READ_ONLY: 'read only',
  GREYED: 'greyed',
  NOT_AVAILABLE: 'not available',
  HIDDEN: 'hidden',
};

const broadworks: Matrix = {
  title: 'Webex for Cisco BroadWorks',
  decision: 'broadworks.restrictedMode.control',
  columns: [
    {
      title: 'partner, on',
      facts: { actorRole: 'PARTNER_ADMIN', restrictedByPartnerExplicit: true },
    },
    ...([true, false] as const).flatMap((attached) =>
      ([null, true, false] as const).map((mode) => ({
        title: `${attached ? 'attached' : 'new'}, ${modeWord(mode)}`,
        facts: {
          actorRole: 'CUSTOMER_ADMIN',
          restrictedByPartnerExplicit: mode,
          orgWasAttached: attached,
        },
      })),
    ),
  ],
};

const offers = [
  { title: 'wholesale', facts: { orgOffer: 'WHOLESALE' } },
  { title: 'hybrid, toggle on', facts: { orgOffer: 'HYBRID', restrictEnterpriseSettings: true } },
  { title: 'hybrid, toggle off', facts: { orgOffer: 'HYBRID', restrictEnterpriseSettings: false } },
];

const wholesale: Matrix = {
  title: 'Webex for Wholesale',
  decision: 'wholesale.restrictedMode.control',
  columns: [
    { title: 'partner, on', facts: { actorSide: 'PARTNER', restrictedMode: true } },
    ...offers.flatMap((offer) =>
      ([true, false] as const).flatMap((attached) =>
        ([null, true, false] as const).map((mode) => ({
          title: `${offer.title}: ${attached ? 'attached' : 'new'}, ${modeWord(mode)}`,
          facts: {
            actorSide: 'CUSTOMER',
            restrictedMode: mode,
            orgAttached: attached,
            ...offer.facts,
          },
        })),
      ),
    ),
  ],
};

function modeWord(mode: boolean | null): string {
  if (mode === null) return 'not set';
  return mode ? 'on' : 'off';
}

/** The page with both matrices, as Markdown. Every cell is decided. */
export function restrictedModePage(policy: Policy): string {
  return [
    '# What an administrator may touch in restricted mode',
    '',
    'Every control of both guides. A dot: the mode takes nothing away, the role decides. All other',
    'columns than the first are those of a customer administrator whose role allows everything.',
    'Made by `npm run matrices`, every cell by a decision.',
    ...[broadworks, wholesale].flatMap((matrix) => ['', ...matrixLines(policy, matrix)]),
    '',
  ].join('\n');
}

function matrixLines(policy: Policy, { title, decision, columns }: Matrix): string[] {
  const controls = policy.ruleSets.get(decision)?.facts.get('controlId')?.values ?? [];
  const heads = columns.map((column) => column.title);
  return [
    `## ${title}`,
    '',
    `| control | ${heads.join(' | ')} |`,
    `|---|${heads.map(() => '---').join('|')}|`,
    ...controls.map((controlId) => {
      const cells = columns.map(({ facts }) => {
        const all = { controlId, roleEntitlements: controls, ...facts };
        const decided = decideUnknown(policy, { decision, facts: all });
        const effect = decided.ok ? String(decided.value.outcome.controlEffect) : 'not possible';
        return SHORT[effect] ?? effect;
      });
      return `| \`${controlId}\` | ${cells.join(' | ')} |`;
    }),
  ];
}
