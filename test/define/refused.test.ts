import {
  cites,
  defineEdition,
  defineFunction,
  defineMachine,
  defineProcess,
  emits,
  enters,
  formatProblem,
  type Invariant,
  integer,
  is,
  loadPolicy,
  loadPolicyModule,
  type MachineConfig,
  never,
  type OwnEdition,
  type ProcessConfig,
  when,
} from 'provisim/define';
import { describe, expect, it } from 'vitest';
import { config, files, gate, parity, visit, visitConfig } from './small-policy.js';

/** What is said of a policy with one thing changed. */
function problemsOf(changed: {
  readonly machine?: object;
  readonly process?: Partial<ProcessConfig>;
  readonly invariants?: readonly Invariant[];
  readonly edition?: OwnEdition;
}): string[] {
  const { machine, process, invariants = [], edition = gate } = changed;
  // Mistakes that the compiler finds as well: whoever writes JavaScript makes them.
  const made = defineMachine({ ...config, ...machine } as MachineConfig);
  const processes = [defineProcess({ ...visitConfig, machine: made, ...process })];
  const loaded = loadPolicy(files, [edition], { processes, invariants });
  return loaded.ok ? [] : loaded.problems.map(formatProblem);
}

const { closed, open } = config.states;
const stateWith = (more: object) => ({ states: { closed, open: { ...open, ...more } } });
const transition = (more: object) => ({
  states: { closed, open: { on: { TIME_UP: { ...open.on.TIME_UP, ...more } } } },
});
const about = (id: string) => ({ id, text: id, processes: ['gate.visit'] });

describe('a machine', () => {
  it('is sound as it stands', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('may name the target of an event alone', () => {
    const short = { states: { closed, open: { on: { TIME_UP: 'closed' } } } };
    expect(problemsOf({ machine: short })).toEqual([]);
  });

  it.each([
    [
      'a target that is no state',
      transition({ target: 'clsoed' }),
      '`clsoed` is not a state beside `open` (did you mean `closed`?)',
    ],
    [
      'a target by name alone',
      { states: { closed, open: { on: { TIME_UP: 'shut' } } } },
      '`shut` is not a state beside `open`',
    ],
    ['two targets', transition({ target: ['closed', 'open'] }), 'a target is the name of a state'],
    [
      'what happens on entry',
      stateWith({ entry: [cites()] }),
      '`entry` of `open` is not carried out',
    ],
    ['what happens on exit', stateWith({ exit: [cites()] }), '`exit` of `open` is not carried out'],
    [
      'a time of XState',
      stateWith({ after: { 1000: 'closed' } }),
      '`after` of `open` is not carried out',
    ],
    ['an actor', stateWith({ invoke: { src: 'x' } }), '`invoke` of `open` is not carried out'],
    [
      'a history state',
      { states: { closed, open: { ...open, type: 'history' } } },
      '`open` is a history state',
    ],
    ['a key that is misspelt', stateWith({ onn: {} }), '`open` has `onn`, which no state has'],
    [
      'a parallel root',
      { type: 'parallel', initial: undefined },
      'the machine itself cannot be parallel',
    ],
    ['a beginning that is no state', { initial: 'shut' }, '`shut` is not a state of the machine'],
    [
      'any event',
      stateWith({ on: { '*': { target: 'closed', actions: [cites()] } } }),
      '`*` is not the name of one event',
    ],
    ['a guard that is a function', transition({ guard: () => true }), 'a function is no guard'],
    [
      'a guard without `when`',
      transition({ guard: { fact: 'isOpen', is: true } }),
      'the guard lacks its `when`',
    ],
    [
      'an action that is a function',
      transition({ actions: [cites(), () => {}] }),
      'a function is no action',
    ],
    [
      'an action that nobody knows',
      transition({ actions: [cites(), { type: 'log', params: {} }] }),
      'is no action',
    ],
    [
      'no row',
      transition({ actions: [] }),
      'says neither which rules it carries out nor what it assumes',
    ],
    [
      'a key of a transition',
      transition({ reenter: true }),
      '`reenter` of a transition is not carried out',
    ],
    [
      'an unreachable state',
      { states: { closed, open, lost: {} } },
      'nothing leads to the state `lost`',
    ],
    [
      'a rule that the guide has not',
      transition({ actions: [cites('G-9')] }),
      '`G-9` is not the id of a rule of the guide',
    ],
    [
      'an answer that never comes',
      transition({ guard: when({ answer: ['gate.entry', 'entry'], is: 'LET_OUT' }) }),
      '`entry` of `gate.entry` never is "LET_OUT"',
    ],
    [
      'an output that is none',
      transition({ guard: when({ answer: ['gate.entry', 'entri'], is: 'LET_IN' }) }),
      '`entri` is not an output of `gate.entry`',
    ],
    [
      'a fact that is none',
      transition({ guard: when({ fact: 'isOpne', is: true }) }),
      '`isOpne` is not a fact of the process',
    ],
    [
      'an event that the process has not',
      stateWith({ on: { ...open.on, LEAVE: 'closed' } }),
      '`LEAVE` is not an event of the process',
    ],
  ])('is refused in words for %s', (_, machine, said) => {
    const problems = problemsOf({ machine });
    expect(problems.join('\n')).toContain(said);
  });

  it('has all its mistakes said at once', () => {
    const machine = {
      states: {
        closed: { ...closed, entry: [] },
        open: { after: {}, on: { TIME_UP: { target: 'gone', guard: () => true } } },
      },
    };
    expect(problemsOf({ machine })).toHaveLength(5);
  });

  it('is refused where `defineMachine` did not make it', () => {
    const processes = [{ ...visit, machine: {} as typeof visit.machine }];
    const loaded = loadPolicy(files, [gate], { processes });
    expect(loaded.ok ? [] : loaded.problems.map(({ code }) => code)).toEqual(['machine/foreign']);
  });
});

describe('a process', () => {
  const shut = visitConfig.timers?.shut;
  it.each<[string, Partial<ProcessConfig>, string]>([
    [
      'a unit that no clock has',
      { timers: { shut: { ...shut, unit: 'day' } as never } },
      '`day` is not a unit of time (right would be `second`, `minute`, `hour`)',
    ],
    [
      'a parameter that is none',
      {
        timers: {
          shut: { ...shut, lasts: { decision: 'gate.entry', parameter: 'openHours' } } as never,
        },
      },
      '`openHours` is not a parameter of `gate.entry`',
    ],
    [
      'a state of a timer',
      { timers: { shut: { ...shut, runsIn: ['opne'] } as never } },
      '`opne` is not a state of the machine',
    ],
    [
      'a decision that is none',
      { asks: { 'gate.entry': {}, 'gate.exit': {} } },
      '`gate.exit` is not a decision of the policy',
    ],
    [
      'a source that names no field',
      { asks: { 'gate.entry': { ticket: { payload: 'ticket' } } } },
      '`ticket` is not a field of any event',
    ],
    [
      'a source that names no fact',
      { asks: { 'gate.entry': { ticket: { case: 'tickett' } } } },
      '`tickett` is not a fact of the process',
    ],
    [
      'a source that names no state',
      { asks: { 'gate.entry': { isOpen: { state: { opne: true } } } } },
      '`opne` is not a state of the machine',
    ],
    [
      'a source that names no event',
      { asks: { 'gate.entry': { isOpen: { event: { GO: true } } } } },
      '`GO` is not an event of the process',
    ],
    [
      'a source for no fact of the decision',
      { asks: { 'gate.entry': { age: { case: 'ticket' } } } },
      '`age` is not a fact of `gate.entry`',
    ],
    [
      'a value that the fact cannot have',
      { asks: { 'gate.entry': { ticket: { constant: 'WEEK', because: 'x' } } } },
      '`ticket` cannot be "WEEK"',
    ],
    [
      'a hand-over to no process',
      { handovers: { closed: { process: 'gate.exit', entry: 'x', passes: [] } } },
      '`gate.exit` is not a process of the policy',
    ],
    [
      'a state that it may rest in',
      { exploration: { changing: [], counters: {}, rests: ['resting'] } },
      '`resting` is not a state of the machine',
    ],
    ['an edition without a guide', { edition: 'gait' }, '`gait` is not an edition with a guide'],
    [
      'an event that no state takes',
      { events: { ...visitConfig.events, WAVE: { title: 'x', payload: {} } } },
      'no state takes `WAVE`',
    ],
  ])('is refused in words for %s', (_, process, said) => {
    expect(problemsOf({ process }).join('\n')).toContain(said);
  });
});

describe('an invariant', () => {
  it.each<[string, Invariant, string]>([
    [
      'an effect that nothing emits',
      never(about('I'), emits('OPEND')),
      '`OPEND` is not an effect of any process',
    ],
    [
      'a state that there is not',
      never(about('I'), enters('opne')),
      '`opne` is not a state of any process',
    ],
    [
      'an event that there is not',
      never(about('I'), is('GO')),
      '`GO` is not an event of any process',
    ],
    [
      'a fact that there is not',
      never(about('I'), (step) => step.before.age === 1),
      '`age` is not a fact of any process',
    ],
    [
      'a fact that nothing reads',
      never(about('I'), (step) => step.before.hiddenNote === true),
      'nothing reads `hiddenNote`, so no step would ever know it',
    ],
    [
      'a decision that nobody asks',
      never(about('I'), (step) => step.answer('gate.exit', 'x') === 1),
      '`gate.exit` is not a decision that its processes ask',
    ],
    [
      'a process that there is not',
      never({ ...about('I'), processes: ['gate.tour'] }, emits('SHUT')),
      '`gate.tour` is not a process of the policy',
    ],
  ])('is refused in words, not held to be true, for %s', (_, invariant, said) => {
    expect(problemsOf({ invariants: [invariant] }).join('\n')).toContain(said);
  });

  it('may look at a fact that nothing else reads, where it says so', () => {
    const told = { ...about('I'), looksAt: { hiddenNote: [true] } };
    const looking = never(told, (step) => step.before.hiddenNote === true);
    expect(problemsOf({ invariants: [looking] })).toEqual([]);
  });

  it('is one of its kind', () => {
    const twice = [never(about('I'), emits('NONE')), never(about('I'), emits('SHUT'))];
    expect(problemsOf({ invariants: twice }).join('\n')).toContain('have the id `I`');
  });
});

describe('an edition', () => {
  it('has no decision twice and no decision without a rule set', () => {
    const [entry] = gate.signatures;
    const twice = defineEdition({ ...gate, signatures: [entry, entry] });
    expect(problemsOf({ edition: twice }).join('\n')).toContain('two decisions have the id');
    const more = { ...entry, id: 'gate.exit' };
    const lacking = defineEdition({ ...gate, signatures: [entry, more] });
    expect(problemsOf({ edition: lacking }).join('\n')).toContain('no rule set of `gate.exit`');
  });

  it('shadows no function that every edition has', () => {
    const shadowing = { ...gate, functions: { hasEvenEnd: parity, count: parity } };
    expect(problemsOf({ edition: shadowing }).join('\n')).toContain(
      '`count` is a function that every edition has',
    );
  });

  it('has no function without samples, or with results of another type', () => {
    const own = {
      doc: '',
      takes: ['string'],
      gives: integer({ title: '', source: '', min: 0 }),
    } as const;
    const bare = defineFunction({ ...own, compute: () => 1, samples: () => [[]] });
    const wild = defineFunction({ ...own, compute: () => -1, samples: () => [['x']] });
    const functions = { hasEvenEnd: parity, bare, wild };
    const said = problemsOf({ edition: { ...gate, functions } }).join('\n');
    expect(said).toContain('`bare` has no samples for some of its 1 arguments');
    expect(said).toContain('`wild` gives -1 for ["x"]');
  });

  it('has no constraint on a fact that none of its decisions takes', () => {
    const holds = { fact: 'age', operator: 'equal', value: 1 } as const;
    const constraints = [{ id: 'c', title: 'c', holds }];
    expect(problemsOf({ edition: { ...gate, constraints } }).join('\n')).toContain(
      '`age` is not a fact of any decision of the edition',
    );
  });
});

describe('a module', () => {
  it.each([
    [undefined, ['module/missing', 'module/missing']],
    [{ files, editions: [] }, ['module/shape']],
    [{ files: [{}], editions: [gate] }, ['module/shape']],
    [{ files, editions: [gate], processes: [{ id: 'x' }] }, ['module/shape']],
    [{ files, editions: [gate], tones: [] }, ['module/shape']],
    [{ files, editions: [gate], tones: { 'gate.exit': {} } }, ['tones/unknown-decision']],
    [{ files, editions: [gate], scenarios: [{ path: 'x', content: {} }] }, ['scenario/shape']],
  ])('is refused where it is none: %#', (module, codes) => {
    const loaded = loadPolicyModule(module);
    const found = loaded.ok ? [] : loaded.problems.map(({ code }) => code);
    expect([...new Set(found)]).toEqual([...new Set(codes)]);
  });

  it('is read with all that it brings', () => {
    const module = { files, editions: [gate], processes: [visit] };
    const loaded = loadPolicyModule(module);
    expect(loaded.ok && [...loaded.value.policy.processes.keys()]).toEqual(['gate.visit']);
    expect(loaded.ok && Object.keys(loaded.value.texts)).toEqual(['cs', 'en']);
  });
});
