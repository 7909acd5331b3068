import { type DecisionRecord, decideUnknown, type Policy, type Result } from '../../core/index.js';

/** The engines: the fast one, and json-rules-engine itself. */
export const ENGINES = ['fast', 'reference'] as const;

/** Decides a request; its problems come back with their places. */
export type Decider = (
  policy: Policy,
  request: Parameters<typeof decideUnknown>[1],
) => Result<DecisionRecord> | Promise<Result<DecisionRecord>>;

/** The decider that an option `--engine` names. */
export async function deciderOf(engine: string | undefined): Promise<Decider> {
  if (engine !== 'reference') return decideUnknown;
  const { decideByReference } = await import('../../core/engine/index.js');
  return decideByReference;
}
