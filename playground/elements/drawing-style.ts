import { css, unsafeCSS } from 'lit';
import { fontStyle } from '../../core/studio.js';

/** Styles of the drawing in `<provisim-machine>`. Texts are set in the fonts that they were measured with. */
export const drawingStyle = css`
  ${unsafeCSS(
    fontStyle()
      .map((rule) => `.chart ${rule}`)
      .join('\n'),
  )}
  .frame.drawn {
    display: flex;
    flex-direction: column;
    height: var(--machine-height, auto);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s1) var(--s4);
    justify-content: space-between;
  }
  .modes,
  .zooms {
    display: flex;
    gap: var(--s1);
    align-items: center;
  }
  .percent {
    min-width: 3rem;
    text-align: center;
    font-size: var(--small);
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
  }
  button.small {
    min-width: 1.75rem;
    min-height: 1.75rem;
    padding: 0 var(--s2);
    border: 1px solid var(--edge);
    border-radius: 0.375rem;
    background: var(--surface);
    font-size: var(--small);
  }
  button.small[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s1) var(--s4);
    margin: var(--s2) 0;
    font-size: var(--small);
    color: var(--quiet);
  }
  .sample {
    display: inline-block;
    width: 1.125rem;
    height: 0.75rem;
    border: 1.5px solid var(--edge);
    border-radius: 0.25rem;
    background: var(--surface);
    vertical-align: -1px;
  }
  .sample.now {
    border-color: var(--accent);
    background: var(--accent-soft);
    box-shadow: 0 0 0 2px var(--surface), 0 0 0 4px var(--accent);
    scale: 0.85;
  }
  .sample.been {
    border-color: var(--good);
    background: var(--good-soft);
  }
  .sample.next {
    border-color: var(--accent);
    border-style: dashed;
  }
  .sample.end {
    border-color: var(--none);
    background: var(--none-soft);
  }
  .map {
    flex: 1;
    min-height: 14rem;
    max-height: var(--map-height, 40rem);
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    cursor: grab;
  }
  .map.moved {
    cursor: grabbing;
    user-select: none;
  }
  .chart {
    display: block;
    margin: 0 auto;
  }
  .chart text {
    fill: var(--ink);
  }
  .chart text:is(.text, .quiet) {
    fill: var(--quiet);
  }
  .chart text.leadsOn {
    fill: var(--accent);
  }
  .state .box {
    fill: var(--surface);
    stroke: var(--edge);
    stroke-width: 1.25;
  }
  .state:is(.compound, .parallel) > .box {
    fill: var(--sunken);
  }
  .state.transient > .box {
    stroke-dasharray: 5 3;
  }
  .state.region > .box {
    stroke-dasharray: 2 3;
  }
  .within,
  .bar path,
  path.bar {
    fill: none;
    stroke: var(--edge);
  }
  .state.end > .box {
    fill: var(--none-soft);
    stroke: var(--none);
  }
  .state.next > .box {
    stroke: var(--accent);
    stroke-width: 1.75;
  }
  .state.been > .box {
    stroke: var(--good);
    stroke-width: 1.75;
  }
  .state.been:not(.compound, .parallel, .region) > .box {
    fill: var(--good-soft);
  }
  .state.now > .box {
    stroke: var(--accent);
    stroke-width: 1.75;
  }
  .state[aria-current] > .box {
    fill: var(--accent-soft);
    stroke-width: 2.5;
  }
  .state:is([aria-current], .been, .end) > text:is(.text, .quiet) {
    fill: var(--ink);
  }
  .ring {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
  }
  .chart .tick {
    fill: var(--good);
    font: 700 15px var(--font);
    text-anchor: middle;
    paint-order: stroke;
    stroke: var(--surface);
    stroke-width: 4px;
  }
  .line {
    fill: none;
    stroke: var(--edge);
    stroke-width: 1.25;
  }
  .near {
    fill: none;
    stroke: transparent;
    stroke-width: 12;
    pointer-events: stroke;
  }
  .head,
  .dot {
    fill: var(--edge);
  }
  .head-on {
    fill: var(--accent);
  }
  .arrow.on > .line {
    stroke: var(--accent);
    stroke-width: 1.75;
  }
  .arrow.shown > .line {
    stroke-width: 3;
  }
  .touch {
    fill: transparent;
  }
  .pill {
    fill: var(--surface);
    stroke: var(--edge);
  }
  .chart .mark {
    fill: var(--quiet);
    text-anchor: middle;
  }
  .number.shown > .pill {
    stroke: var(--ink);
    stroke-width: 2;
  }
  .number.open {
    cursor: pointer;
  }
  .number.open > .pill {
    fill: var(--accent);
    stroke: var(--accent);
  }
  .number.open > .mark {
    fill: var(--on-accent);
  }
  .number.open:is(:hover, :focus-visible) > .touch {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
  }
  .number[aria-disabled] > .pill {
    fill: var(--surface);
    stroke-dasharray: 3 2;
  }
  .number[aria-disabled] > .mark {
    fill: var(--quiet);
  }
  .number:focus-visible {
    outline: none;
  }
  .pointed {
    min-height: 5rem;
    max-height: 8.5rem;
    overflow: auto;
    margin-top: var(--s2);
    font-size: var(--small);
    line-height: 1.4;
  }
  .pointed li + li,
  .all li + li {
    margin-top: var(--s2);
  }
  .no {
    display: inline-block;
    min-width: 1.375rem;
    padding: 0 0.25rem;
    border: 1px solid var(--edge);
    border-radius: 1rem;
    text-align: center;
    font-size: 0.75rem;
    font-weight: 700;
  }
  .no.open {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .all {
    margin-top: var(--s1);
    font-size: var(--small);
    line-height: 1.4;
  }
  .all[open] {
    max-height: 50%;
    overflow: auto;
  }
  .all ol {
    margin-top: var(--s2);
  }
  @media print {
    .bar {
      display: none;
    }
    .map {
      max-height: none;
      overflow: visible;
    }
  }
`;
