import type { Json } from '../../core/index.js';

/** By the key of a switch, its values with their words. */
export type SwitchOptions = Readonly<
  Record<string, readonly { readonly value: Json; readonly label: string }[]>
>;
