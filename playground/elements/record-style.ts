import { css } from 'lit';

/** Styles of `<provisim-record>`. */
export const recordStyle = css`
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2) var(--s3);
  }
  .headline {
    margin-top: var(--s4);
    display: grid;
    gap: var(--s3);
  }
  .headline p {
    font-size: 1.25rem;
    line-height: 1.35;
    font-weight: 550;
    text-wrap: pretty;
  }
  .headline li + li p {
    font-size: 1rem;
    font-weight: 450;
  }
  .mark {
    display: inline-grid;
    place-items: center;
    width: 1.5em;
    height: 1.5em;
    border-radius: 50%;
    font-size: 0.8em;
    font-weight: 700;
    vertical-align: 0.1em;
  }
  .remark {
    margin-top: var(--s3);
    font-weight: 550;
  }
  section {
    margin-top: var(--s5);
  }
  section ul {
    margin-top: var(--s2);
    display: grid;
    gap: var(--s3);
  }
  .warnings li {
    padding: var(--s2) var(--s3);
    border-left: 3px solid var(--warn);
    background: var(--warn-soft);
  }
  .rule {
    font-weight: 550;
  }
  .cites {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s1) var(--s2);
    align-items: baseline;
    margin-top: var(--s1);
  }
  .cite {
    padding: 0 var(--s1);
    border: 1px solid var(--line);
    border-radius: 0.25rem;
    background: var(--sunken);
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    text-align: left;
  }
  .segments {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s1);
    margin-top: var(--s2);
  }
  .segments button {
    padding: var(--s1) var(--s3);
    border: 1px solid var(--edge);
    border-radius: 1rem;
    background: var(--surface);
    font-size: var(--small);
    text-align: left;
  }
  .segments button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
    color: var(--accent);
    font-weight: 600;
  }
`;
