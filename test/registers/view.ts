import { texts } from 'provisim/rules';
import { guidesAt, type RegisterView } from 'provisim/studio';
import { shippedPolicy } from '../shipped.js';

/** The languages of the shipped texts. */
export const LANGUAGES = Object.keys(texts);

/** The shipped guides at a time, in a language. */
export function viewOf(
  lang: string,
  asked: { readonly edition?: string; readonly asOf?: string } = {},
): RegisterView {
  const policy = shippedPolicy();
  const guides = guidesAt(policy, asked);
  if (!guides.ok) throw new Error('the guides know the time');
  return { policy, texts, lang, guides: guides.value };
}
