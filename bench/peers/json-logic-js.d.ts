// The package comes without types.
declare module 'json-logic-js' {
  const jsonLogic: {
    apply(logic: unknown, data: unknown): unknown;
    add_operation(name: string, operation: (...args: never[]) => unknown): void;
  };
  export = jsonLogic;
}
