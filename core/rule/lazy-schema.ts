import * as z from 'zod/mini';

/**
 * A schema that is made when it is first asked: a program that decides one question makes the
 * schemas of its facts and none of the hundreds of others.
 * @param make makes it, with its description in Zod's registry
 */
export function lazySchema<S extends z.ZodMiniType>(make: () => S): S {
  let made: S | undefined;
  const schema = (): S => {
    if (made !== undefined) return made;
    made = make();
    // Zod finds a description by the object that it is the description of.
    const description = z.globalRegistry.get(made);
    if (description !== undefined) z.globalRegistry.add(lazy, description);
    return made;
  };
  const lazy = new Proxy<S>(Object.create(null), {
    get: (_, key) => Reflect.get(schema(), key),
    has: (_, key) => Reflect.has(schema(), key),
    getPrototypeOf: () => Reflect.getPrototypeOf(schema()),
  });
  return lazy;
}
