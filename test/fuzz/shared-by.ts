import type { Json } from '../../core/index.js';
import type { PolicyFile } from '../../core/rule/policy.js';
import { rules } from '../../rules/index.js';

/** The shared files that a rule set names. */
export function sharedBy(content: Json): readonly PolicyFile[] {
  const text = JSON.stringify(content);
  const edition = /"id":"(\w+)\./.exec(text)?.[1] ?? '';
  return rules.filter(({ content: other }) => {
    const shared = String(Object(other).shared ?? '');
    return (
      shared !== '' &&
      shared.startsWith(`${edition}/`) &&
      text.includes(`"${shared.slice(edition.length + 1)}"`)
    );
  });
}
