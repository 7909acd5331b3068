import { describe, expect, it } from 'vitest';
import { svg } from '../../core/draw/svg.js';
import { processGraph } from '../../core/process/graph.js';
import { processes } from '../../core/webex/processes.js';
import { readXml, within, type XmlElement } from './read-xml.js';

const graphs = [...processes.values()].map(processGraph);

function values(root: XmlElement, attribute: string): string[] {
  return within(root).flatMap(({ attributes }) => attributes[attribute] ?? []);
}

describe.each(graphs)('$process as SVG', (graph) => {
  const text = svg(graph);
  const root = readXml(text);

  it('is an image with a title and a description', () => {
    expect(root).toMatchObject({
      name: 'svg',
      attributes: { xmlns: 'http://www.w3.org/2000/svg', role: 'img' },
    });
    const [title, description] = root.children;
    expect(root.attributes['aria-labelledby']).toBe(title?.attributes.id);
    expect(root.attributes['aria-describedby']).toBe(description?.attributes.id);
    expect(title?.text).toBe(graph.title);
    expect(description?.text).toContain(`${graph.states.length} states`);
  });

  it('shows every state once', () => {
    expect(values(root, 'data-state').sort()).toEqual(graph.states.map((s) => s.name).sort());
  });

  it('shows every transition once on an arrow, and once in the list with all that it says', () => {
    const numbers = graph.transitions.map((_, i) => String(i + 1));
    expect(values(root, 'data-transition').sort()).toEqual([...numbers].sort());
    expect(values(root, 'data-row')).toEqual(numbers);
    const rows = within(root).filter(({ attributes }) => attributes['data-row'] !== undefined);
    graph.transitions.forEach(({ event, guard, to, effects, rules, assumes }, i) => {
      const said = rows[i]?.children.map((child) => child.text).join(' ');
      const expected = [event, guard ?? '', to, ...effects, ...rules, ...assumes];
      expect(expected.filter((part) => !said?.includes(part))).toEqual([]);
    });
  });

  it('shows the process that continues the run', () => {
    const shown = new Map(
      within(root).map(({ attributes, children }) => [
        attributes['data-state'],
        children.filter(({ name }) => name === 'text').map((line) => line.text),
      ]),
    );
    const lost = graph.states.filter(
      ({ name, handover }) => handover !== undefined && !shown.get(name)?.includes(handover),
    );
    expect(lost).toEqual([]);
  });

  it('is light on light pages and dark on dark ones', () => {
    const style = root.children.find(({ name }) => name === 'style')?.text;
    expect(style).toContain('@media (prefers-color-scheme: dark)');
  });

  it('needs nothing else: no script, no font, no address', () => {
    expect(within(root).filter(({ name }) => name === 'script' || name === 'image')).toEqual([]);
    const addresses = text.replace('xmlns="http://www.w3.org/2000/svg"', '');
    expect(addresses).not.toMatch(/https?:|@import|@font-face|url\((?!#)/);
  });

  it('is the same on every run', () => {
    expect(svg(structuredClone(graph))).toBe(text);
  });
});
