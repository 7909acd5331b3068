import { describe, expect, it } from 'vitest';
import { SCXML_NAMESPACES, scxml } from '../../core/draw/scxml.js';
import type { GraphState, GraphTransition } from '../../core/process/graph.js';
import { processGraph } from '../../core/process/graph.js';
import { processes } from '../../core/webex/processes.js';
import { readXml, within, type XmlElement } from './read-xml.js';

const STATES = ['state', 'parallel', 'final'];
const graphs = [...processes.values()].map(processGraph);

const list = (text: string | undefined) => (text === undefined ? [] : text.split(' '));

/** A state of the document. */
function stateIn({ name, attributes: a }: XmlElement): GraphState {
  const type = a['provisim:type'] as GraphState['type'];
  const expected = type === 'final' || type === 'parallel' ? type : 'state';
  expect(name).toBe(expected);
  return {
    name: a.id ?? '',
    type,
    ...(a['provisim:description'] === undefined ? {} : { description: a['provisim:description'] }),
    ...(a.initial === undefined ? {} : { initial: a.initial }),
    ...(a['provisim:handover'] === undefined ? {} : { handover: a['provisim:handover'] }),
  };
}

const effectsIn = ({ children }: XmlElement) =>
  children
    .filter(({ name }) => name === 'send')
    .map(({ attributes: a }) => a['provisim:effect'] ?? a.event ?? '');

/** A transition of the document. */
function transitionIn(from: string, element: XmlElement): GraphTransition {
  const { attributes: a, children } = element;
  const sources = (of: XmlElement['attributes']) => ({
    rules: list(of['provisim:rules']),
    assumes: list(of['provisim:assumes']),
  });
  const also = children.filter(({ name }) => name === 'if');
  return {
    id: a['provisim:id'] ?? '',
    from,
    event: a.event === `done.state.${from}` ? '' : (a.event ?? ''),
    ...(a.cond === undefined ? {} : { guard: a.cond }),
    to: a.target ?? from,
    effects: effectsIn(element),
    ...sources(a),
    also: also.map((one) => {
      const { attributes } = one;
      const [id, guard] = [attributes['provisim:id'] ?? '', attributes.cond ?? ''];
      return { id, guard, effects: effectsIn(one), ...sources(attributes) };
    }),
  };
}

describe.each(graphs)('$process as SCXML', (graph) => {
  const root = readXml(scxml(graph));
  const states = within(root).filter(({ name }) => STATES.includes(name));

  it('is a document of SCXML 1.0', () => {
    expect(root).toMatchObject({
      name: 'scxml',
      attributes: { xmlns: SCXML_NAMESPACES.scxml, version: '1.0', initial: graph.initial },
    });
    const names = new Set(within(root).map(({ name }) => name));
    expect(
      [...names].filter((n) => !['scxml', ...STATES, 'transition', 'send', 'if'].includes(n)),
    ).toEqual([]);
  });

  it('has every state once, where it belongs', () => {
    expect(states.map(stateIn)).toEqual(graph.states);
    const misplaced = states.flatMap(({ attributes, children }) =>
      children
        .filter(({ name }) => STATES.includes(name))
        .filter((inner) => !inner.attributes.id?.startsWith(`${attributes.id}.`)),
    );
    expect(misplaced).toEqual([]);
  });

  it('has every transition once, in its order', () => {
    const read = states.flatMap(({ attributes, children }) =>
      children
        .filter(({ name }) => name === 'transition')
        .map((transition) => transitionIn(attributes.id ?? '', transition)),
    );
    const ordered = graph.states.flatMap(({ name }) =>
      graph.transitions.filter(({ from }) => from === name),
    );
    expect(read).toEqual(ordered);
    expect(read).toHaveLength(graph.transitions.length);
  });

  it('refers to states that are there, by names that XML allows', () => {
    const ids = new Set(states.map(({ attributes }) => attributes.id));
    const named = within(root).flatMap(({ attributes: a }) => [a.initial, a.target]);
    expect(named.filter((name) => name !== undefined && !ids.has(name))).toEqual([]);
    expect([...ids].filter((id) => !/^[A-Za-z_][\w.-]*$/.test(id ?? ''))).toEqual([]);
    const events = within(root).flatMap(({ attributes: { event } }) => event ?? []);
    expect(events.filter((event) => !/^[\w-]+(\.[\w-]+)*$/.test(event))).toEqual([]);
  });
});

describe('SCXML', () => {
  it('holds guards and effects of any letters', () => {
    const state = { name: 'a', type: 'waiting' } as const;
    const transition = {
      ...{ from: 'a', event: 'E', guard: 'a < b & "c"', to: 'a' },
      ...{ id: 'a E 0', effects: ['X_<y>'], rules: [], assumes: [] },
      also: [{ id: 'a E 0 + 0', guard: 'd > e', effects: ['Z'], rules: ['R-1'], assumes: [] }],
    };
    const graph = { process: 'p', title: 't', initial: 'a', begins: [], states: [state] };
    const root = readXml(scxml({ ...graph, transitions: [transition] }));
    const read = within(root).find(({ name }) => name === 'transition');
    expect(read?.attributes.cond).toBe('a < b & "c"');
    expect(transitionIn('a', read ?? root)).toEqual(transition);
    expect(read?.children[0]?.attributes).toEqual({ event: 'X_', 'provisim:effect': 'X_<y>' });
  });
});
