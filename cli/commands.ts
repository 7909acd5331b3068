import type { CommandEntry } from './command.js';

/** Every command. A new one is a file beside this one and an entry here. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'decide',
    summary: 'decides one case, or one a line of a file',
    load: async () => (await import('./commands/decide-command.js')).decideCommand,
  },
  {
    name: 'explain',
    summary: 'tells a decision in sentences, in English or Czech',
    load: async () => (await import('./commands/explain-command.js')).explainCommand,
  },
  {
    name: 'flip',
    summary: 'says which smallest changes of the facts change an outcome, or which events lead on',
    load: async () => (await import('./commands/flip-command.js')).flipCommand,
  },
  {
    name: 'whynot',
    summary: 'says for every outcome that did not come what stood in its way',
    load: async () => (await import('./commands/whynot-command.js')).whynotCommand,
  },
  {
    name: 'simulate',
    summary: 'decides every row of a table, and says whom a change of the rules concerns',
    load: async () => (await import('./commands/simulate-command.js')).simulateCommand,
  },
  {
    name: 'run',
    summary: 'plays scenarios, cases or traces and says where they go otherwise than expected',
    load: async () => (await import('./commands/run-command.js')).runCommand,
  },
  {
    name: 'check',
    summary: 'explores every state of processes and checks their invariants',
    load: async () => (await import('./commands/check-command.js')).checkCommand,
  },
  {
    name: 'analyze',
    summary: 'finds what is wrong with rule sets: dead rules, gaps, conditions without effect',
    load: async () => (await import('./commands/analyze-command.js')).analyzeCommand,
  },
  {
    name: 'prove',
    summary: 'proves statements about decisions over all cases, or finds a counterexample',
    load: async () => (await import('./commands/prove-command.js')).proveCommand,
  },
  {
    name: 'diff',
    summary: 'finds the exact cases whose outcome changes between two versions of the rules',
    load: async () => (await import('./commands/diff-command.js')).diffCommand,
  },
  {
    name: 'generate',
    summary: 'writes test cases of a decision, or draws a synthetic population for it',
    load: async () => (await import('./commands/generate-command.js')).generateCommand,
  },
  {
    name: 'compile',
    summary: 'writes decisions as modules of JavaScript that need nothing else',
    load: async () => (await import('./commands/compile-command.js')).compileCommand,
  },
  {
    name: 'coverage',
    summary: 'says what scenarios exercise of the policy and its processes, and what is left to do',
    load: async () => (await import('./commands/coverage-command.js')).coverageCommand,
  },
  {
    name: 'mutate',
    summary: 'puts faults into machines and rule sets and says which of them nobody notices',
    load: async () => (await import('./commands/mutate-command.js')).mutateCommand,
  },
  {
    name: 'list',
    summary: 'lists decisions, facts, rules, limits, defaults, losses and more, one a line',
    load: async () => (await import('./commands/list-command.js')).listCommand,
  },
  {
    name: 'rule',
    summary: 'shows a rule of a guide: what it says, where it is carried out and what exercises it',
    load: async () => (await import('./commands/rule-command.js')).ruleCommand,
  },
  {
    name: 'graph',
    summary: 'draws a process: its states and transitions',
    load: async () => (await import('./commands/graph-command.js')).graphCommand,
  },
  {
    name: 'share',
    summary: 'prints a link that opens a scenario in the playground',
    load: async () => (await import('./commands/share-command.js')).shareCommand,
  },
  {
    name: 'page',
    summary: 'writes the playground into one HTML file, which needs no server and no network',
    load: async () => (await import('./commands/page-command.js')).pageCommand,
  },
  {
    name: 'verify-sources',
    summary: 'finds every cited line in your own copies of the guides',
    load: async () => (await import('./commands/verify-sources-command.js')).verifySourcesCommand,
  },
  {
    name: 'start',
    summary: 'serves the playground to this machine, with a policy of your own where you name one',
    load: async () => (await import('./commands/start-command.js')).startCommand,
  },
  {
    name: 'completion',
    summary: 'prints what makes a shell complete commands, options, decisions and processes',
    load: async () =>
      (await import('./commands/completion-command.js')).completionCommand(commands),
  },
];
