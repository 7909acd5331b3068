/** The codes of the languages of captions, by the names that the guide gives them. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['english', 'en'],
  ['spanish', 'es'],
  ['french', 'fr'],
  ['german', 'de'],
]);

/** Languages by name or code: `German` is `de`. */
export const language = {
  pattern: /^[a-z]{2}$/,
  fresh: 'q{a}',
  form: '`English`, `Spanish`, `French`, `German`, or a language in two letters such as `it`',
  read: (written: unknown): unknown => {
    if (typeof written !== 'string') return written;
    const name = written.trim().toLowerCase();
    return LANGUAGES.get(name) ?? name;
  },
};

/** Releases with or without their letter: `R22`, `22`. */
export const release = {
  withLetter: (written: unknown): unknown =>
    /^r?\d+$/i.test(String(written)) ? `R${String(written).replace(/^r/i, '')}` : written,
  withoutLetter: (written: unknown): unknown =>
    typeof written === 'string' && /^r?\d+$/i.test(written)
      ? Number(written.replace(/^r/i, ''))
      : written,
};

/** Archives by version or by file: `Xsi-Events-24_2022.01_1.201.bwar` is `24_2022.01_1.201`. */
export const archive = {
  form: (name: string) => ({
    pattern: /^\d+(?:[._]\d+)*$/,
    fresh: '{n}.0',
    form: `a version such as \`24_2022.01_1.200\`, or a file such as \`${name}-24_2022.01_1.200.bwar\``,
  }),
  read:
    (names: readonly string[]) =>
    (written: unknown): unknown => {
      if (typeof written !== 'string') return written;
      const file = written.trim().replace(/\.bwar$/i, '');
      const name = names.find((one) => file.toLowerCase().startsWith(`${one.toLowerCase()}-`));
      return name === undefined ? file : file.slice(name.length + 1);
    },
};

/** Patches as the guide writes them, also with a blank in between. */
export const patches = {
  fresh: 'AP.other.{n}.ap{n}',
  pattern: /^AP\.[a-z]+(?:\.\d+)+\.ap\d+$/,
  form: 'a list of patches such as `AP.as.24.0.944.ap382053`',
  read: (written: unknown): unknown =>
    Array.isArray(written)
      ? written.map((one) => (typeof one === 'string' ? one.replaceAll(/\s/g, '') : one))
      : written,
};

/** Packages in capitals or not, as the guide writes them: `Premium` is `premium`. */
export const packageName = {
  read: (written: unknown): unknown =>
    typeof written === 'string' ? written.trim().toLowerCase() : written,
};
