import type { RuleSet } from '../../core/rule/policy.js';

function newTexts(start: string, end: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${start}${i}${end}`);
}

/** Texts of every form that rules distinguish: fresh ones, and locales where rules read locales. */
export function wording(ruleSet: RuleSet, texts: readonly string[], fresh: number): string[] {
  const functions = Object.values(ruleSet.file.derive ?? {}).flatMap((call) => Object.keys(call));
  const types = [...ruleSet.facts.values()].map(({ type }) => type);
  const plain = [
    ...[...texts, ...newTexts('new', '', fresh), 'xx_XX', 'yy_YY'],
    // For facts of a form: a language, a version, a patch that no rule names.
    ...['it', 'pl', '99.1', '98.2', 'AP.none.1.ap1', 'AP.none.2.ap2'],
    ...(functions.includes('isHttpsUrl') ? ['https://a.example.org/b', 'https://c.org'] : []),
    ...(functions.includes('hasNoWord') ? [' ', '  '] : []),
    ...(functions.includes('versionAtLeast') ? versions(texts) : []),
    ...(functions.includes('isHexId') ? hexIds(ruleSet) : []),
    // A text may equal another fact.
    ...(types.includes('email') ? emails(texts, fresh) : []),
    ...(types.includes('country') ? countries(texts) : []),
  ];
  if (functions.includes('wordForm')) return written(texts);
  if (!functions.some((name) => /locale|language/i.test(name))) return plain;
  const languages = [
    ...new Set(texts.flatMap((t) => /^([a-z]{2})(_|$)/.exec(t)?.[1] ?? [])),
    'fr',
    'it',
  ];
  const locales = languages.flatMap((l) => countries(texts).map((c) => `${l}_${c}`));
  const spelled = locales.flatMap((t) => [t, t.replace('_', '-')]);
  return [...plain, ...languages, ...spelled, 'EN', 'EN_gb'];
}

/** Versions that are older and newer than the known ones, of another release, and of another form. */
function versions(texts: readonly string[]): string[] {
  const known = texts.filter((text) => /^\d[\d._]*$/.test(text));
  const ends = known.flatMap((text) => [/\d+$/, /\d+(?=\D\d+$)/].map((at) => ({ text, at })));
  const near = ends.flatMap(({ text, at }) =>
    [-1, 1].map((by) => text.replace(at, (number) => String(Math.max(0, Number(number) + by)))),
  );
  const others = known.flatMap((text) => [`9${text}`, `${text}.1`, `${text} `]);
  return [...new Set([...near, ...others])];
}

/** Texts that are long, have blanks, hold some words, or are a URL. */
function written(texts: readonly string[]): string[] {
  const words = ['x', 'y', 'X', 'some name', 'x'.repeat(129), `${'x'.repeat(128)}!`];
  const scopes = ['', 'openid', 'email', 'profile email openid', 'OpenID'];
  const names = texts.filter((text) => text.includes('some'));
  return [...new Set([...words, ...scopes, ...names, 'https://a.example.org/b', 'http://a.b'])];
}

/** Ids with and without dashes, one that is too long, one with another letter. */
function hexIds({ file }: RuleSet): string[] {
  const values = Object.values(file.parameters ?? {}).flatMap((parameter) => parameter.values);
  const digits = Math.max(...values.map(({ value }) => Number(value)));
  const plain = '0a'.repeat(digits).slice(0, digits);
  return [plain, plain.toUpperCase(), `${plain.slice(0, 8)}-${plain.slice(8)}`, `${plain}0`];
}

export function countries(texts: readonly string[]): string[] {
  const known = texts.flatMap((t) => /^(?:[a-z]{2}_)?([A-Z]{2})$/.exec(t)?.[1] ?? []);
  return [...new Set([...known, ...known.map((t) => t.toLowerCase()), 'FR', 'IT'])];
}

/** Each address in two spellings that are the same address. */
export function emails(texts: readonly string[], fresh: number): string[] {
  const known = texts.filter((t) => /^\s*[^\s@]+@[^\s@]+\s*$/.test(t));
  const spelled = known.flatMap((t) => [t, t.toUpperCase()]);
  return [...new Set([...spelled, ...newTexts('new', '@three.org', fresh), 'NEW0@three.org'])];
}
