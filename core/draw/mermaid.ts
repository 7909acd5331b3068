import type { GraphState, GraphTransition, ProcessGraph } from '../process/graph.js';
import { transitionLabel } from './transition-label.js';

/** A process as a Mermaid state diagram, as GitHub and many editors render it. */
export function mermaid(graph: ProcessGraph): string {
  const top = graph.states.filter(({ name }) => !name.includes('.'));
  return [
    '---',
    `title: ${graph.title}`,
    '---',
    'stateDiagram-v2',
    `  [*] --> ${idOf(graph.initial)}`,
    ...graph.begins.map(
      ({ state, guard }) => `  [*] --> ${idOf(state)} : ${labelOf(`[${guard}]`)}`,
    ),
    ...top.flatMap((state) => stateLines(graph, state, '  ')),
    ...graph.transitions.map((transition) => `  ${transitionLine(transition)}`),
    ...graph.states
      .filter(({ type, name }) => type === 'final' && !inRegion(graph, name))
      .map(({ name }) => `  ${idOf(name)} --> [*]`),
    '',
  ].join('\n');
}

function stateLines(graph: ProcessGraph, state: GraphState, indent: string): string[] {
  const inner = childrenOf(graph, state.name);
  const label = state.name.split('.').at(-1) ?? state.name;
  if (inner.length === 0) {
    const note = state.description === undefined ? '' : `\\n${state.description}`;
    return [`${indent}state "${label}${note.replaceAll('"', "'")}" as ${idOf(state.name)}`];
  }
  const lines =
    state.type === 'parallel'
      ? inner.flatMap((region, i) => [
          ...(i > 0 ? [`${indent}  --`] : []),
          ...withinLines(graph, region, `${indent}  `),
        ])
      : withinLines(graph, state, `${indent}  `);
  return [`${indent}state "${label}" as ${idOf(state.name)} {`, ...lines, `${indent}}`];
}

function withinLines(graph: ProcessGraph, state: GraphState, indent: string): string[] {
  const entered = state.initial === undefined ? [] : [`${indent}[*] --> ${idOf(state.initial)}`];
  const inner = childrenOf(graph, state.name);
  return [...entered, ...inner.flatMap((child) => stateLines(graph, child, indent))];
}

function transitionLine(transition: GraphTransition): string {
  const label = labelOf(transitionLabel(transition));
  return `${idOf(transition.from)} --> ${idOf(transition.to)} : ${label}`;
}

// A colon ends a label, and a semicolon ends a line.
function labelOf(text: string): string {
  return text.replaceAll(':', ' ').replaceAll(';', ',');
}

function childrenOf({ states }: ProcessGraph, parent: string): GraphState[] {
  return states.filter(({ name }) => {
    return name.startsWith(`${parent}.`) && !name.slice(parent.length + 1).includes('.');
  });
}

function inRegion({ states }: ProcessGraph, name: string): boolean {
  const parent = name.slice(0, name.lastIndexOf('.'));
  return states.some((state) => state.name === parent && state.type === 'region');
}

function idOf(name: string): string {
  return name.replaceAll('.', '_');
}
