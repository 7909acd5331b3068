import { isRecord } from './json.js';
import type { Problem } from './problem.js';
import { shown } from './shown.js';

/**
 * What is wrong with the version that a document says it is of, if anything is. A document that says
 * none is of version 1.
 * @param known the versions that can be read, from oldest to newest
 * @param code of the problem
 */
export function versionProblem(
  document: unknown,
  known: readonly number[],
  code: string,
): Problem | undefined {
  const version = isRecord(document) ? document.version : undefined;
  if (version === undefined || known.some((one) => one === version)) return undefined;
  const newest = known.at(-1) ?? 1;
  const isNewer = typeof version === 'number' && version > newest;
  const read = known.map((one) => `\`${one}\``).join(', ');
  return {
    code,
    message: isNewer
      ? `version ${version} of the format is newer than what can be read here`
      : `${shown(version)} is not a version of the format`,
    hint: isNewer ? `open it with a newer provisim; read here: ${read}` : `right would be ${read}`,
    at: '/version',
  };
}
