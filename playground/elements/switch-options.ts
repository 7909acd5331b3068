import type { Json } from '../../core/base/json.js';

/** By the key of a switch, what it can be set to, with words for each. */
export type SwitchOptions = Readonly<
  Record<string, readonly { readonly value: Json; readonly label: string }[]>
>;
