import { describe, expect, it } from 'vitest';
import { processGraph } from '../../core/process/graph.js';
import { activeStates } from '../../core/process/state-path.js';
import { play } from '../../core/simulate/play.js';
import { readScenario } from '../../core/simulate/scenario.js';
import { reachedNext } from '../../playground/elements/reached-next.js';
import { examplesOf } from '../../playground/gallery/example.js';
import { actorOf } from '../../playground/process/actors.js';
import { conclusionOf, kindOfEffect } from '../../playground/process/conclusion.js';
import { replay } from '../../playground/process/replay-game.js';
import { scenarioOfGame } from '../../playground/process/scenario-of-game.js';
import { transitionTexts } from '../../playground/process/transition-texts.js';
import { policy, texts } from '../../playground/shipped-system.js';
import { FIRST_STATE } from '../../playground/state/page-state.js';
import { stateOfExample } from '../../playground/state/state-of-example.js';
import { processWords } from '../../playground/words/process-words.js';
import { sampled } from '../decide/runs.js';

const definitions = [...policy.processes.values()];

/** All examples of a process with what became of their moves. */
function stories(process: string) {
  return examplesOf(process).map((example) => {
    const { game } = { ...FIRST_STATE, ...stateOfExample(example) };
    const played = replay(policy, game);
    if (!played.ok) throw new Error(JSON.stringify(played.problems));
    return { game, replay: played.value };
  });
}

describe('the states that may come next', () => {
  it('hold every state that a step of an example enters', () => {
    let compared = 0;
    for (const definition of definitions) {
      const graph = processGraph(definition);
      for (const { replay: told } of stories(definition.id)) {
        const log = told.played.at(-1)?.caseState.runs[0]?.log ?? [];
        for (const step of log.filter(({ moves }) => moves.length > 0)) {
          const before = new Set(activeStates(step.from));
          const entered = [...step.through, step.to].flatMap((place) => activeStates(place));
          const next = reachedNext(graph, step.from);
          expect(entered.filter((name) => !before.has(name) && !next.has(name))).toEqual([]);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(500);
  });

  it('are none where nothing is left to happen', () => {
    for (const definition of definitions) {
      const graph = processGraph(definition);
      const isLeft = (name: string) => graph.transitions.some(({ from }) => from === name);
      const ends = graph.states.filter(({ name, type }) => type === 'final' && !name.includes('.'));
      for (const { name } of ends.filter((end) => !isLeft(end.name))) {
        expect(reachedNext(graph, name).size).toBe(0);
      }
    }
  });
});

describe('a story saved as a test', () => {
  it.each(sampled(definitions))('is one that holds, wherever it is saved: $id', ({ id }) => {
    let compared = 0;
    for (const { game, replay: told } of stories(id)) {
      for (const at of [1, Math.ceil(game.moves.length / 2), game.moves.length]) {
        const scenario = scenarioOfGame('saved', { ...game, at }, told);
        if (scenario === undefined) continue;
        const read = readScenario(JSON.parse(JSON.stringify(scenario)));
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        expect(play(policy, read.value).failure).toBeUndefined();
        expect(scenario.steps).toHaveLength(at);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(0);
  });

  it('fails where something else comes of a step', () => {
    const [story] = stories('broadworks.attachment');
    const scenario = story && scenarioOfGame('saved', { ...story.game, at: 2 }, story.replay);
    const step = scenario?.steps[1];
    if (scenario === undefined || step === undefined) throw new Error('the story has two steps');
    const other = { ...step, expect: { ...step.expect, state: 'idle' } };
    const steps = [...scenario.steps.slice(0, 1), other];
    expect(play(policy, { ...scenario, steps }).ok).toBe(false);
  });

  it('is none where nothing has happened, or where it goes on in another process', () => {
    const [story] = stories('broadworks.attachment');
    if (story === undefined) throw new Error('there is a story');
    expect(scenarioOfGame('saved', { ...story.game, at: 0 }, story.replay)).toBeUndefined();
    const [first] = story.replay.played;
    const followed = first && { ...first, move: { follow: 0 }, step: undefined };
    const played = followed === undefined ? [] : [followed];
    expect(
      scenarioOfGame('saved', { ...story.game, at: 1 }, { ...story.replay, played }),
    ).toBeUndefined();
  });
});

describe('who does an event', () => {
  const titles = definitions.flatMap(({ events }) => Object.values(events).map((e) => e.title));

  it('is whoever its title begins with', () => {
    expect(actorOf('The partner repeats the provisioning')).toBe('partner');
    expect(actorOf('The administrator of the organization approves')).toBe('customer');
    expect(actorOf('The administrator sends the link')).toBe('administrator');
    expect(actorOf('The user opens the link')).toBe('user');
    expect(actorOf('The user is to be provisioned')).toBe('system');
    expect(actorOf('The background task fails')).toBe('system');
    expect(actorOf('Time passes')).toBe('time');
  });

  it('is somebody for most events of the guides', () => {
    const known = titles.filter((title) => actorOf(title) !== 'system');
    expect(known.length).toBeGreaterThan(titles.length / 2);
    const people = titles.filter((title) =>
      /^(The|A|An) (partner|user|administrator)\b/.test(title),
    );
    expect(people.filter((title) => actorOf(title) === 'system')).toEqual([
      'The user is to be provisioned',
    ]);
  });
});

describe('the closing card', () => {
  it('tells every effect of a story once, under one heading', () => {
    let compared = 0;
    for (const { id, edition } of definitions) {
      for (const { game, replay: told } of stories(id)) {
        const telling = { policy, lang: 'cs' as const, asOf: game.asOf };
        const { effects, clock } = conclusionOf(told, told.played.length, { edition, telling });
        const shown = Object.values(effects).flatMap((list) => list.map((one) => one.id));
        const emitted = told.played.flatMap(({ step, fired }) =>
          [...fired.map((one) => one.step), ...(step ? [step] : [])].flatMap((one) => one.effects),
        );
        expect(new Set(shown)).toEqual(new Set(emitted.map((one) => one.id)));
        expect(clock).toBe(told.played.at(-1)?.caseState.clock ?? 0);
        compared += shown.length;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  it('knows what tells somebody something', () => {
    const kinds = (...ids: readonly string[]) => ids.map(kindOfEffect);
    const told = ['EMAIL_SENT', 'TEXT_SENT', 'LINK_SENT', 'NOTIFY_CUSTOMER_ADMINS', 'SHOW_BANNER'];
    expect(new Set(kinds(...told, 'SEND_ADMIN_INVITE_EMAIL'))).toEqual(new Set(['notified']));
    expect(kinds('EMAIL_VERIFIED', 'INVITE_EMAILS_BLOCKED')).not.toContain('notified');
    expect(kinds('PARTNER_RIGHTS_FULL_ADMIN', 'GRANT_FULL_ADMIN')).toEqual(['rights', 'rights']);
    expect(kinds('ORG_CREATED', 'OLD_ACCOUNT_DELETED')).toEqual(['account', 'account']);
  });
});

describe('the words about transitions', () => {
  it.each(['en', 'cs'] as const)('are there for each of them, rule and line too: %s', (lang) => {
    let guards = 0;
    for (const definition of definitions) {
      const graph = processGraph(definition);
      const told = transitionTexts(definition, graph, { lang, asOf: null });
      const { events } = processWords(definition, lang);
      for (const { id, event, guard, rules } of graph.transitions) {
        const one = told[id];
        expect(one?.title).toBe(event === '' ? one?.title : events[event]);
        expect(one?.guard === undefined).toBe(guard === undefined);
        expect(one?.rules.length).toBe(rules.length);
        expect([one?.guard, ...(one?.effects ?? [])].join(' ')).not.toContain('undefined');
        guards += guard === undefined ? 0 : 1;
      }
    }
    expect(guards).toBeGreaterThan(100);
  });

  it('say an answer in its sentence', () => {
    const definition = policy.processes.get('broadworks.attachment');
    if (definition === undefined) throw new Error('it is shipped');
    const told = transitionTexts(definition, processGraph(definition), { lang: 'en', asOf: null });
    const sentence =
      texts.en?.editions.broadworks?.decisions['broadworks.attach.decision']?.outputs;
    const said = String(sentence?.attachDecision?.AUTO_ATTACH).replace(/\.$/, '');
    expect(told['classifying always 8']?.guard).toBe(`“${said}”`);
  });
});
