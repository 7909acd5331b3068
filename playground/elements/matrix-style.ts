import { css } from 'lit';

/** Styles of `<provisim-matrix>`. */
export const matrixStyle = css`
  .scroll {
    overflow: auto;
    max-height: 80vh;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    font-size: var(--small);
    min-width: 100%;
  }
  caption {
    position: sticky;
    left: 0;
    padding: var(--s2) var(--s3);
    text-align: left;
    font-weight: 600;
  }
  th,
  td {
    padding: 0.125rem;
    border-bottom: 1px solid var(--line);
    text-align: center;
  }
  thead {
    position: sticky;
    top: 0;
    z-index: 2;
    background: var(--surface);
  }
  thead th,
  .corner {
    padding: var(--s1) var(--s2);
    font-weight: 600;
    border-left: 1px solid var(--line);
  }
  tbody th,
  .corner {
    position: sticky;
    left: 0;
    z-index: 1;
    padding: var(--s1) var(--s3);
    background: var(--surface);
    border-right: 1px solid var(--line);
    text-align: left;
    font-weight: 500;
  }
  tbody th code {
    overflow-wrap: normal;
  }
  td button {
    width: 100%;
    min-width: 3.25rem;
    scroll-margin: 8rem 1rem 1rem 15rem;
    min-height: 1.75rem;
    padding: var(--s1);
    border: 1px solid transparent;
    border-radius: 0.25rem;
    white-space: nowrap;
  }
  td button:hover {
    border-color: currentColor;
  }
  @media (max-width: 40rem) {
    tbody th,
    .corner {
      max-width: 9rem;
      padding: var(--s1) var(--s2);
      line-height: 1.25;
    }
    td button {
      scroll-margin-left: 10rem;
    }
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2) var(--s4);
    margin-top: var(--s3);
    font-size: var(--small);
  }
  .waiting {
    color: var(--quiet);
  }
`;
