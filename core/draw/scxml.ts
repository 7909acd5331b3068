import type { GraphAddition, GraphState, GraphTransition, ProcessGraph } from '../process/graph.js';
import { parentOf } from './state-rows.js';
import { element } from './xml.js';

/** The namespaces of SCXML and of provisim's extensions. */
export const SCXML_NAMESPACES = {
  scxml: 'http://www.w3.org/2005/07/scxml',
  provisim: 'urn:provisim:process',
} as const;

type Lines = readonly string[];

/**
 * A process as SCXML 1.0 of the W3C. Guards are texts in `cond` and effects are sent events; what
 * SCXML has no element for (kinds of states, hand-overs, rules) is in attributes of provisim's own
 * namespace, which other readers ignore.
 */
export function scxml(graph: ProcessGraph): string {
  const root = {
    xmlns: SCXML_NAMESPACES.scxml,
    'xmlns:provisim': SCXML_NAMESPACES.provisim,
    version: '1.0',
    name: graph.process,
    initial: graph.initial,
    'provisim:title': graph.title,
  };
  const lines = element('scxml', root, childrenOf(graph, ''));
  const head = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!-- Guards (cond) are texts for people: to run them, ask the decisions that they name. -->',
  ];
  return `${[...head, ...lines].join('\n')}\n`;
}

function childrenOf(graph: ProcessGraph, parent: string): Lines {
  return graph.states
    .filter(({ name }) => parentOf(name) === parent)
    .flatMap((state) => stateLines(graph, state));
}

function stateLines(graph: ProcessGraph, state: GraphState): Lines {
  const { name, type, initial, description, handover } = state;
  const attributes = {
    id: name,
    initial,
    'provisim:type': type,
    'provisim:description': description,
    'provisim:handover': handover,
    'provisim:begins': graph.begins.find((b) => b.state === name)?.guard,
  };
  const own = graph.transitions.filter(({ from }) => from === name);
  return element(elementOf(state), attributes, [
    ...own.flatMap((transition) => transitionLines(graph, transition)),
    ...childrenOf(graph, name),
  ]);
}

function elementOf({ type }: GraphState): string {
  return type === 'final' || type === 'parallel' ? type : 'state';
}

function transitionLines(graph: ProcessGraph, transition: GraphTransition): Lines {
  const { id, from, event, guard, to, effects, rules, assumes, also } = transition;
  const attributes = {
    event: event === '' ? doneEvent(graph, from) : event,
    cond: guard,
    // A transition without a target is internal: it stays in its state without entering it again.
    target: to === from ? undefined : to,
    'provisim:id': id,
    'provisim:rules': listed(rules),
    'provisim:assumes': listed(assumes),
  };
  const more = also.flatMap(additionLines);
  return element('transition', attributes, [...effects.flatMap(effectLines), ...more]);
}

function additionLines({ id, guard, effects, rules, assumes }: GraphAddition): Lines {
  const sources = { 'provisim:rules': listed(rules), 'provisim:assumes': listed(assumes) };
  const attributes = { cond: guard, 'provisim:id': id, ...sources };
  return element('if', attributes, effects.flatMap(effectLines));
}

/** An effect as an event, with its label where that is more than a name. */
function effectLines(label: string): Lines {
  const event = label.match(/^[\w.-]+/)?.[0] ?? label;
  return element('send', { event, 'provisim:effect': event === label ? undefined : label });
}

/** An eventless transition out of a compound state is taken when that state is done. */
function doneEvent({ states }: ProcessGraph, from: string): string | undefined {
  return states.some(({ name }) => parentOf(name) === from) ? `done.state.${from}` : undefined;
}

function listed(ids: readonly string[]): string | undefined {
  return ids.length === 0 ? undefined : ids.join(' ');
}
