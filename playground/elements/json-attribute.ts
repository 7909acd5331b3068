import { problemsOf, readJson } from '../../core/studio.js';

/** A property that an attribute can hold as JSON; the browser's console tells what is none. */
export const jsonAttribute = {
  converter: {
    fromAttribute: (text: string | null): unknown => (text === null ? undefined : parsed(text)),
  },
};

function parsed(text: string): unknown {
  const read = readJson(text);
  if (read.ok) return read.value;
  throw new SyntaxError(
    problemsOf(read)
      .map(({ message }) => message)
      .join('; '),
  );
}
