import type { Problem, Result } from '../../core/index.js';
import {
  guideRules,
  type Listed,
  listAssumptions,
  listDecisions,
  listEpochs,
  listFacts,
  listProcesses,
  listSwitches,
  meant,
  ok,
  REGISTERS,
  type RegisterView,
  register,
} from '../../core/studio.js';
import type { Command } from '../command.js';
import { EXIT } from '../io.js';
import { complain, print, printJson, styleOf } from '../print/print.js';
import { listLines } from '../print/print-list.js';
import type { Arguments } from '../read/arguments.js';
import { questionOptions, switchProblems } from '../read/common-options.js';
import { loadPolicyFor } from '../read/load-rules.js';
import { registerOptions, registerView } from '../read/register-view.js';

type Listing = (view: RegisterView, args: Arguments) => Result<readonly Listed[]>;

/** What can be listed whatever the time. */
const TIMELESS: Readonly<Record<string, Listing>> = {
  decisions: (view) => ok(listDecisions(view)),
  processes: (view) => ok(listProcesses(view)),
  facts: (view, { positionals }) => listFacts(view, positionals[1] ?? ''),
  assumptions: (view) => ok(listAssumptions(view)),
  switches: (view) => ok(listSwitches(view)),
  epochs: (view) => ok(listEpochs(view)),
};
/** What can be listed, also as it was at some time. */
const DATED: Readonly<Record<string, Listing>> = {
  rules: (view) => ok(guideRules(view)),
  ...Object.fromEntries(REGISTERS.map((name) => [name, (view) => ok(register(view, name))])),
};
const KINDS = Object.keys({ ...TIMELESS, ...DATED });

/** `provisim list`. */
export const listCommand: Command = {
  name: 'list',
  summary: 'lists decisions, facts, rules, limits, defaults, losses and more, one a line',
  usage: [
    'list <kind> [--edition <edition>] [--as-of <date | epoch>] [--lang en | cs]',
    'list facts <decision> [--lang en | cs]',
  ],
  most: 2,
  choices: KINDS,
  options: {
    ...registerOptions,
    'as-of': {
      ...questionOptions['as-of'],
      doc: `what was in force then; of ${Object.keys(DATED).join(', ')}`,
    },
  },
  examples: [
    { shows: 'what the guides limit, with the lines that say so', run: 'list limits' },
    {
      shows: 'what was not supported at some time',
      run: 'list not-supported --edition wholesale --as-of 2024-08-21',
    },
    { shows: 'what a decision has to know', run: 'list facts broadworks.attach.decision' },
    { shows: 'every rule of a guide, in Czech', run: 'list rules --edition broadworks --lang cs' },
  ],
  check: (args) => [...argumentProblems(args), ...switchProblems(args)],
  run: async (args, io) => {
    const loaded = await loadPolicyFor(args);
    const view = loaded.ok ? registerView(args, loaded.value) : loaded;
    const listing = { ...TIMELESS, ...DATED }[args.positionals[0] ?? ''];
    const listed = view.ok ? listing?.(view.value, args) : view;
    if (!view.ok || listed?.ok !== true) {
      await complain(io, listed?.ok === false ? listed.problems : []);
      return EXIT.wrongInput;
    }
    if (args.has('json')) await printJson(io, listed.value);
    else await print(io, listLines(view.value, listed.value, styleOf(io, io.stdout)));
    return EXIT.done;
  },
};

function argumentProblems(args: Arguments): readonly Problem[] {
  const [kind, decision] = args.positionals;
  const problem = (code: string, message: string, hint: string) => ({ code, message, hint });
  if (kind === undefined) {
    const hint = `one of ${KINDS.map((name) => `\`${name}\``).join(', ')}`;
    return [problem('args/missing', 'what to list is not named', hint)];
  }
  if (!KINDS.includes(kind))
    return [problem('args/wrong-value', `\`${kind}\` cannot be listed`, meant(kind, KINDS))];
  return [
    ...(kind === 'facts' && decision === undefined
      ? [
          problem(
            'args/missing',
            'the decision is not named',
            'as in `list facts broadworks.attach.decision`',
          ),
        ]
      : []),
    ...(kind !== 'facts' && decision !== undefined
      ? [
          problem(
            'args/surplus',
            `\`${decision}\` is one argument too many`,
            'only `facts` are those of a decision',
          ),
        ]
      : []),
    ...(args.has('as-of') && !Object.hasOwn(DATED, kind)
      ? [
          problem(
            'args/surplus',
            `\`${kind}\` are the same at any time`,
            `\`--as-of\` is for ${Object.keys(DATED).join(', ')}`,
          ),
        ]
      : []),
  ];
}
