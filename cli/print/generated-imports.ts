import { posix } from 'node:path';
import {
  type CodeImports,
  exportWithFunction,
  type OwnFunction,
  type RuleSet,
} from '../../core/studio.js';

/** The shared code of generated modules. */
export const SHARED_CODE = 'compiled';

/** The path of the module of a decision, without its extension: `broadworks/attach/decision`. */
export function modulePath(decision: string): string {
  return decision.replaceAll('.', '/');
}

/**
 * Where the module of a decision imports from.
 * @param shared the folder of the shared code, as the module sees it
 * @param policy the module of the policy, as the module sees it; undefined: the shipped one
 */
export function generatedImports(
  { edition }: RuleSet,
  shared: string,
  policy: string | undefined,
): CodeImports {
  const run = `${shared}/compiled.js`;
  return {
    run,
    open: `${shared}/compiled-open.js`,
    own: (name): OwnFunction => {
      const record = exportWithFunction(name, edition.functions?.[name]);
      if (record !== undefined) {
        const imports = [{ from: `${shared}/compiled-functions.js`, name: record }];
        return { expression: `${record}.${name}`, imports };
      }
      const own = { from: policy ?? '', name: 'editions' };
      return {
        expression: `ownFunction(editions, ${JSON.stringify(edition.id)}, ${JSON.stringify(name)})`,
        imports: [own, { from: run, name: 'ownFunction' }],
      };
    },
  };
}

/** The folder of the shared code beside the folders of editions, as the module of a decision sees it. */
export function sharedFrom(decision: string, up: string): string {
  const folders = modulePath(decision).split('/').length - 1;
  const to = posix.join(...Array.from({ length: folders }, () => '..'), up, SHARED_CODE);
  return to.startsWith('.') ? to : `./${to}`;
}
