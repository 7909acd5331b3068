import { css } from 'lit';

/** Styles of `<provisim-machine>`. */
export const machineStyle = css`
  .rows {
    display: grid;
    gap: var(--s5);
  }
  .rows > ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11.5rem, 100%), 1fr));
    gap: var(--s3);
    position: relative;
  }
  .rows > ul + ul::before {
    content: '';
    position: absolute;
    top: calc(-0.5 * var(--s5) - 0.25rem);
    left: 50%;
    width: 0.5rem;
    height: 0.5rem;
    border: solid var(--edge);
    border-width: 0 2px 2px 0;
    transform: translate(-50%, -25%) rotate(45deg);
  }
  .box {
    min-width: 0;
    padding: var(--s2) var(--s3);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .box:not(.leaf) {
    grid-column: 1 / -1;
    background: var(--sunken);
  }
  .region:not(.leaf) {
    grid-column: auto;
    background: var(--surface);
  }
  .transient {
    border-style: dashed;
  }
  .final {
    border-style: double;
    border-width: 3px;
  }
  .been {
    border-color: var(--good);
  }
  .now {
    border-color: var(--accent);
    box-shadow: 0 0 0 1px var(--accent);
  }
  .now.leaf {
    background: var(--accent-soft);
  }
  .now.leaf .quiet {
    color: var(--ink);
  }
  .name {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s1) var(--s2);
    align-items: center;
    font-weight: 600;
  }
  .box > .rows {
    margin-top: var(--s3);
  }
  .here {
    color: var(--on-accent);
    background: var(--accent);
  }
  .next {
    border-color: var(--accent);
    border-style: dashed;
  }
  .end {
    background: var(--none-soft);
  }
  .box.end .quiet {
    color: var(--ink);
  }
  .soon {
    color: var(--accent);
    background: var(--accent-soft);
  }
  .ways {
    display: grid;
    gap: var(--s2);
    margin-top: var(--s2);
    padding-top: var(--s2);
    border-top: 1px solid var(--line);
    font-size: var(--small);
    line-height: 1.4;
  }
  .ways .target {
    padding-left: var(--s3);
  }
  .ways code {
    overflow-wrap: anywhere;
    color: var(--quiet);
  }
  .now .ways code,
  .end .ways code {
    color: inherit;
  }
  .ways button {
    padding: 0.125rem var(--s2);
    border: 1px solid var(--accent);
    border-radius: 0.375rem;
    background: var(--surface);
    color: var(--accent);
    font-size: inherit;
    text-align: left;
  }
  .ways button:disabled {
    border-style: dashed;
    border-color: var(--edge);
    color: var(--quiet);
    cursor: default;
  }
`;
