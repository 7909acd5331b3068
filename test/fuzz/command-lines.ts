import * as fc from 'fast-check';

/** A command line, and what it reads from its standard input. */
export interface CommandLine {
  readonly argv: readonly string[];
  readonly stdin: string;
}

/** A command line that is right, of which the first `kept` arguments stay as they are. */
interface Right extends CommandLine {
  readonly kept: number;
}

const LINK = 'broadworks.activation.link';
const ATTACH = 'broadworks.attach.decision';
const FACTS = '{"userClusterId":"c1","templateClusterId":"c2"}';
const CASES = [
  `{"id":"one","decision":"${LINK}","facts":${FACTS}}`,
  `{"decision":"${ATTACH}","facts":{"existingOrgUserCount":112},"asOf":"P-1.33"}`,
  '{"decision":"wholesale.attach.decision","facts":{},"expect":{"status":"NEEDS_INPUT"}}',
  '',
].join('\n');
const TRACES = `${JSON.stringify({
  ...{ id: 't', process: 'wholesale.rplReview', facts: {} },
  steps: [{ event: 'SCREEN_RESULT', payload: { match: true } }],
})}\n`;
const STATEMENTS = JSON.stringify({
  statements: [
    {
      ...{ id: 's', decision: LINK },
      holds: { fact: 'userClusterId', operator: 'equal', value: 'c1' },
    },
  ],
});

function right(kept: number, argv: readonly string[], stdin = ''): Right {
  return { kept, argv, stdin };
}

/** Commands that end soon; what chooses among all decisions or processes is kept. */
function rightLines(root: string): readonly Right[] {
  const scenario = `${root}/scenarios/broadworks/attachment/customer-declines.json`;
  const customers = `${root}/examples/population/customers.csv`;
  const policy = ['--policy', `${root}/examples/library`];
  const tries = `${root}/scenarios/broadworks/attachment/approved-at-the-third-try.json`;
  return [
    right(0, ['--help']),
    right(0, ['--version']),
    right(1, ['decide', LINK, '--facts', FACTS]),
    right(1, ['decide', ATTACH, '--facts', '{}', '--as-of', '2024-08-21', '--json']),
    right(1, ['decide', LINK, '--facts', '-', '--engine', 'fast'], FACTS),
    right(1, ['decide', '--cases', '-'], CASES),
    right(1, ['decide', 'library.loan.fine', ...policy, '--facts', '{"daysLate":31}']),
    right(1, ['explain', LINK, '--facts', FACTS, '--lang', 'cs']),
    right(1, ['explain', ATTACH, '--facts', '{}', '--switch', 'attach.toggleOffOutcome=REFUSE']),
    right(1, ['flip', LINK, '--facts', FACTS, '--to', '"x"', '--freeze', 'userClusterId']),
    right(1, ['flip', 'wholesale.rplReview', '--to', 'failed', '--most', '1000']),
    right(1, [
      'flip',
      'broadworks.attachment',
      '--case',
      tries,
      '--after',
      '2',
      '--to',
      'attached',
    ]),
    right(1, ['whynot', LINK, '--facts', FACTS, '--json']),
    right(1, ['simulate', '--population', customers, '--decision', ATTACH]),
    right(1, ['simulate', '--population', customers, '--decision', ATTACH, '--reform', 'P-1.33']),
    right(1, ['run', '--story', scenario]),
    right(1, ['run', '--cases', '-', '--json'], CASES),
    right(1, ['run', '--traces', '-'], TRACES),
    right(2, ['check', 'wholesale.rplReview', '--most', '500', '--json']),
    right(2, ['analyze', ATTACH, '--notes']),
    right(1, ['prove', '-', '--json'], STATEMENTS),
    right(1, ['prove', STATEMENTS]),
    right(1, ['diff', '--from', 'P-1.35', '--to', 'P-1.36', LINK]),
    right(1, ['generate', ATTACH, '--boundaries', '--format', 'cases']),
    right(1, ['generate', LINK, '--n', '20', '--seed', '7', '--share', 'userClusterId=c1:0.3']),
    right(2, ['mutate', 'wholesale.rplReview', '--every', '50', '--scenarios', scenario]),
    right(1, ['list', 'limits', '--edition', 'broadworks']),
    right(1, ['list', 'facts', ATTACH, '--lang', 'cs', '--as-of', 'P-1.33']),
    right(1, ['rule', 'BW-ATT-02', '--edition', 'broadworks']),
    right(1, ['rule', '004:53967', '--json']),
    right(1, ['graph', 'broadworks.attachment', '--format', 'scxml']),
    right(1, ['share', scenario, '--base', 'https://example.org/']),
    right(1, ['completion', 'bash']),
  ];
}

/** What stands where something else was expected. */
const ODD = [
  ...['', ' ', '-', '--', '---', '--json', '--json=1', '--lang', '--lang=xx', '--facts', '--nope'],
  ...['__proto__', 'constructor', 'toString', '.', '/', '/dev/null', 'no/such/file.json', '*'],
  ...['{', '[]', 'null', '{"a":1,"a":2}', '{"__proto__":{"x":1}}', '[[[[', '1e999', '-0', 'NaN'],
  ...['P-1.33', 'P-9.99', '2024-02-30', '0000-00-00', '99999999999999999999', 'newest', '\ud800'],
  ...['ž'.repeat(300), '9'.repeat(400), '{"a":'.repeat(500), 'a=b=c', '=', ',', ':', '\n', '\t'],
];

const HOWS = ['odd', 'remove', 'twice', 'insert', 'cut', 'other', 'swap'] as const;

/**
 * Right command lines with up to three changes each, in the arguments or in what is read.
 * @param root the folder of the project, whose examples they name
 */
export function commandLines(root: string): fc.Arbitrary<CommandLine> {
  const lines = rightLines(root);
  const words = lines.flatMap(({ argv, kept }) => argv.slice(kept));
  const change = fc.record({
    where: fc.nat(),
    how: fc.constantFrom(...HOWS),
    odd: fc.constantFrom(...ODD),
    other: fc.constantFrom(...words),
    ofInput: fc.boolean(),
  });
  type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
  const changed = (now: CommandLine, kept: number, { ofInput, ...by }: Change): CommandLine => {
    if (ofInput && now.stdin !== '') return { ...now, stdin: spliced(now.stdin, by) };
    const free = now.argv.slice(kept);
    return { ...now, argv: [...now.argv.slice(0, kept), ...splicedList(free, by)] };
  };
  return fc
    .tuple(fc.constantFrom(...lines), fc.array(change, { maxLength: 3 }))
    .map(([line, changes]) => {
      const { kept, argv, stdin } = line;
      return changes.reduce<CommandLine>((now, one) => changed(now, kept, one), { argv, stdin });
    });
}

interface Splice {
  readonly where: number;
  readonly how: (typeof HOWS)[number];
  readonly odd: string;
  readonly other: string;
}

function splicedList(list: readonly string[], { where, how, odd, other }: Splice): string[] {
  const at = where % (list.length + 1);
  const there = list[at] ?? '';
  switch (how) {
    case 'odd':
      return list.toSpliced(at, 1, odd);
    case 'remove':
      return list.toSpliced(at, 1);
    case 'twice':
      return list.toSpliced(at, 0, there);
    case 'insert':
      return list.toSpliced(at, 0, odd);
    case 'cut':
      return list.toSpliced(at, 1, there.slice(0, where % (there.length + 1)));
    case 'other':
      return list.toSpliced(at, 1, other);
    case 'swap':
      return [...list.slice(at), ...list.slice(0, at)];
  }
}

function spliced(text: string, { where, how, odd, other }: Splice): string {
  const at = where % (text.length + 1);
  if (how === 'cut') return text.slice(0, at);
  if (how === 'twice') return text + text;
  if (how === 'swap') return text.slice(at) + text.slice(0, at);
  const length = how === 'insert' ? 0 : 1 + (where % 7);
  const by = how === 'remove' ? '' : how === 'other' ? other : odd;
  return text.slice(0, at) + by + text.slice(at + length);
}
