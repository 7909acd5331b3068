import {
  answered,
  boolean,
  cites,
  defineEdition,
  defineFunction,
  defineGuide,
  defineMachine,
  defineProcess,
  effect,
  integer,
  type MachineConfig,
  needed,
  oneOf,
  type PolicyFile,
  type ProcessConfig,
  signature,
  startTimer,
  text,
} from 'provisim/define';

/** A policy as small as can be: a gate opens for a ticket, and closes by itself. */

export const facts = {
  ticket: oneOf(['DAY', 'YEAR', 'NONE'], { title: 'Ticket', source: 'G-1' }),
  isOpen: boolean({ title: 'The park is open', source: 'G-1' }),
  code: text({ title: 'Code on the ticket', source: 'G-1' }),
  hiddenNote: boolean({ title: 'A note that nothing reads', source: 'G-1' }),
};

const entry = signature({
  id: 'gate.entry',
  facts: { ticket: needed(facts.ticket), isOpen: needed(facts.isOpen), code: needed(facts.code) },
  outputs: { entry: oneOf(['LET_IN', 'TURNED_AWAY']), price: integer() },
});

export const guide = defineGuide({
  edition: 'gate',
  title: 'The gate',
  source: 'g',
  epochs: [{ id: 'G', from: '2024-01-01', precision: 'exact' }],
  rules: { 'G-1': { kind: 'DEC', cites: 'g:1' } },
  assumptions: ['G-A1'],
});

/** A code is even or odd by its last digit: nothing that a comparison could ask. */
export const parity = defineFunction({
  doc: 'whether the last character of a text is an even digit',
  takes: ['string'],
  gives: boolean(),
  compute: ([code]) => typeof code === 'string' && /[02468]$/.test(code),
  samples: () => [['1', '2']],
});

export const gate = defineEdition({
  id: 'gate',
  guide,
  signatures: [entry],
  functions: { hasEvenEnd: parity },
});

const rule = (id: string, conditions: object | undefined, params: object) => ({
  ...{ id, implements: ['G-1'], title: id, cites: ['g:1'] },
  ...(conditions && { conditions }),
  event: { params },
});

/** The rule set of the one decision. */
export const entryRules = {
  id: 'gate.entry',
  question: 'May somebody come in?',
  parameters: { openMinutes: { values: [{ value: 10, cites: ['g:1'] }] } },
  derive: { isEven: { hasEvenEnd: ['code'] } },
  tables: [
    {
      name: 'entry',
      hitPolicy: 'FIRST',
      sets: [{ name: 'entry', type: 'enum', values: ['LET_IN', 'TURNED_AWAY'] }],
      rules: [
        rule(
          'closed',
          { all: [{ fact: 'isOpen', operator: 'equal', value: false }] },
          { entry: 'TURNED_AWAY' },
        ),
        rule(
          'even-days',
          { all: [{ fact: 'isEven', operator: 'equal', value: true }] },
          { entry: 'LET_IN' },
        ),
        rule(
          'ticket',
          { all: [{ fact: 'ticket', operator: 'in', value: ['DAY', 'YEAR'] }] },
          { entry: 'LET_IN' },
        ),
        rule('nobody-else', undefined, { entry: 'TURNED_AWAY' }),
      ],
    },
    {
      name: 'price',
      hitPolicy: 'FIRST',
      sets: [{ name: 'price', type: 'integer' }],
      rules: [rule('free', undefined, { price: 0 })],
    },
  ],
};

export const files: readonly PolicyFile[] = [{ path: 'gate/entry.json', content: entryRules }];

const letIn = answered('gate.entry', 'entry', 'LET_IN');

/** The configuration of the machine, to be changed by tests. */
export const config = {
  id: 'gate.visit',
  initial: 'closed',
  context: {},
  states: {
    closed: {
      on: {
        COME: {
          target: 'open',
          guard: letIn,
          actions: [cites('G-1'), effect('OPENED'), startTimer('shut')],
        },
      },
    },
    open: { on: { TIME_UP: { target: 'closed', actions: [cites('G-1'), effect('SHUT')] } } },
  },
} satisfies MachineConfig;

/** The process, to be changed by tests. */
export const visitConfig: Omit<ProcessConfig, 'machine'> = {
  id: 'gate.visit',
  title: 'A visit',
  edition: 'gate',
  facts: {
    ticket: needed(facts.ticket),
    isOpen: needed(facts.isOpen),
    code: needed(facts.code),
    hiddenNote: needed(facts.hiddenNote),
  },
  events: {
    COME: { title: 'Somebody comes', payload: {} },
    TIME_UP: { title: 'The gate shuts', payload: {}, clock: { fires: 'shut' } },
  },
  timers: {
    shut: {
      title: 'the gate is open',
      lasts: { decision: 'gate.entry', parameter: 'openMinutes' },
      unit: 'minute',
      due: 'at',
      event: 'TIME_UP',
      runsIn: ['open'],
    },
  },
  asks: { 'gate.entry': {} },
};

/** The process with its machine. */
export const visit = defineProcess({ ...visitConfig, machine: defineMachine(config) });
