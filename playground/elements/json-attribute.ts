/** A property that an attribute can hold as JSON; the browser's console tells what is none. */
export const jsonAttribute = {
  converter: {
    fromAttribute: (text: string | null): unknown => (text === null ? undefined : JSON.parse(text)),
  },
};
