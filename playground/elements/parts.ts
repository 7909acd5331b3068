import { css, unsafeCSS } from 'lit';
import { TOKENS } from './tokens.js';

/** Styles that all elements have. */
export const parts = css`
  ${unsafeCSS(TOKENS)}
  :host {
    display: block;
    color: var(--ink);
    font-family: var(--font);
    line-height: 1.5;
  }
  *,
  ::before {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h3 {
    font-size: var(--small);
    font-weight: 650;
    color: var(--quiet);
  }
  code,
  .token {
    font-family: var(--mono);
    font-size: 0.8125em;
    overflow-wrap: anywhere;
  }
  .token {
    color: var(--quiet);
  }
  .quiet {
    color: var(--quiet);
    font-size: var(--small);
  }
  .badge {
    display: inline-block;
    padding: 0.125rem var(--s2);
    border-radius: 1rem;
    font-size: 0.75rem;
    font-weight: 600;
    white-space: nowrap;
  }
  .good {
    color: var(--good);
    background: var(--good-soft);
  }
  .caution {
    color: var(--warn);
    background: var(--warn-soft);
  }
  .refused {
    color: var(--bad);
    background: var(--bad-soft);
  }
  .neutral {
    color: var(--none);
    background: var(--none-soft);
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
`;
