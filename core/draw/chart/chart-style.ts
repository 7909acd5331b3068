import { FAMILIES, FONTS } from './fonts.js';

/** Colours by role, repeated for each class, since not every reader of SVG knows variables. */
const LIGHT = {
  page: '#ffffff',
  box: '#ffffff',
  outer: '#f6f7f9',
  region: '#ffffff',
  working: '#e7f0fc',
  edge: '#57606e',
  line: '#4a5361',
  rule: '#d9dde3',
  ink: '#1a1d23',
  quiet: '#4d5562',
  accent: '#0b57b0',
  mark: '#27303d',
  onMark: '#ffffff',
};
const DARK: typeof LIGHT = {
  page: '#14171c',
  box: '#1f242c',
  outer: '#191d23',
  region: '#1f242c',
  working: '#1d3350',
  edge: '#9aa5b5',
  line: '#a9b3c1',
  rule: '#3a414c',
  ink: '#eceff4',
  quiet: '#b4bdca',
  accent: '#82b4f5',
  mark: '#d5dbe4',
  onMark: '#14171c',
};

/** The style sheet of a chart: fonts, kinds of states, and colours for light and dark pages. */
export function chartStyle(): readonly string[] {
  return [
    ...fontStyle(),
    '.mark { text-anchor: middle; }',
    '.box { stroke-width: 1.25; }',
    '.transient > .box { stroke-dasharray: 5 3; }',
    '.region > .box { stroke-dasharray: 2 3; }',
    '.arrow { fill: none; stroke-width: 1.25; }',
    '.rule { stroke-width: 1; }',
    ...colours(LIGHT),
    '@media (prefers-color-scheme: dark) {',
    ...colours(DARK).map((line) => `  ${line}`),
    '}',
  ];
}

/** The fonts of a chart as style rules: a drawing has to be set in those that it was measured with. */
export function fontStyle(): readonly string[] {
  return Object.entries(FONTS).map(
    ([name, { family, size, weight }]) =>
      `.${name} { font: ${weight} ${size}px ${FAMILIES[family]}; }`,
  );
}

function colours(c: typeof LIGHT): string[] {
  return [
    `.page { fill: ${c.page}; }`,
    `text { fill: ${c.ink}; }`,
    `text.text, text.quiet { fill: ${c.quiet}; }`,
    `text.leadsOn { fill: ${c.accent}; }`,
    `.box { fill: ${c.box}; stroke: ${c.edge}; }`,
    `.compound > .box, .parallel > .box { fill: ${c.outer}; }`,
    `.region > .box { fill: ${c.region}; }`,
    `.working > .box { fill: ${c.working}; }`,
    `.within, .bar { fill: none; stroke: ${c.edge}; }`,
    `.arrow { stroke: ${c.line}; }`,
    `.head, .dot { fill: ${c.line}; }`,
    `.rule { stroke: ${c.rule}; }`,
    `.pill { fill: ${c.mark}; }`,
    `text.mark { fill: ${c.onMark}; }`,
  ];
}
