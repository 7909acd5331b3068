/** What has to be known of a guide to judge a citation of it. */
export interface CitedGuide {
  /** The prefix of its citations. */
  readonly source: string;
  /** How many it has; left out: not known. */
  readonly lines?: number | undefined;
}

/** What is wrong with a citation: it is none, or its lines are not those of the guide. */
export interface CitationFault {
  readonly kind: 'form' | 'lines';
  readonly message: string;
  readonly hint: string;
}

const LINES = /^(cf\. )?(.*):(\d+)(?:-(\d+))?$/s;

/**
 * What is wrong with a citation such as `000:178-180` or `cf. 000:178`; undefined: nothing.
 * @param guide the guide that it cites
 */
export function citationFault(cite: string, guide: CitedGuide): CitationFault | undefined {
  const { source, lines = Number.POSITIVE_INFINITY } = guide;
  const [, seeAlso = '', cited, start = '', end = start] = LINES.exec(cite) ?? [];
  if (cited !== source) {
    const message = `\`${cite}\` is not a citation`;
    const hint = `lines of this guide are cited as \`${source}:178\` or \`${source}:178-180\``;
    return { kind: 'form', message, hint };
  }
  const fault = (what: string, hint: string): CitationFault => {
    return { kind: 'lines', message: `\`${cite}\` ${what}`, hint };
  };
  const [first, last] = [Number(start), Number(end)];
  const highest = Math.max(first, last);
  if (Math.min(first, last) === 0) return fault('cites line 0', 'lines are counted from 1');
  if (highest > lines) {
    return fault(`goes beyond line ${lines}`, `the guide has ${lines} lines`);
  }
  if (first <= last) return undefined;
  return fault('is turned round', `did you mean \`${seeAlso}${source}:${end}-${start}\`?`);
}
