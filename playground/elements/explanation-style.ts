import { css } from 'lit';

/** Styles of `<provisim-explanation>`. */
export const explanationStyle = css`
  summary {
    cursor: pointer;
    padding: var(--s1) 0;
  }
  .table + .table {
    margin-top: var(--s3);
    padding-top: var(--s3);
    border-top: 1px solid var(--line);
  }
  .table > summary {
    font-weight: 600;
  }
  .table > summary .quiet {
    font-weight: 400;
  }
  ol,
  .table > ul {
    padding-left: var(--s3);
  }
  .rule ul {
    padding-left: var(--s4);
    border-left: 2px solid var(--line);
    margin: var(--s1) 0 var(--s2) var(--s1);
    display: grid;
    gap: var(--s1);
  }
  .rule > p {
    padding-left: var(--s4);
  }
  .NOT_HELD > summary .title,
  .NOT_REACHED > summary .title {
    color: var(--quiet);
  }
  .comparison {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--s2);
    padding: 0.125rem 0;
  }
  .value {
    font-weight: 650;
  }
  @media print {
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
