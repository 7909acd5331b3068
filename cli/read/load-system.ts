import type { LoadedModule } from '../../core/define.js';
import type { Json, Result } from '../../core/index.js';
import { fail, ok } from '../../core/studio.js';
import type { Arguments } from './arguments.js';
import { switchesOf } from './common-options.js';
import { loadPolicyFor } from './load-rules.js';

/** The policy to play on with what goes with it, and the switches that the command line sets. */
export interface CliSystem extends LoadedModule {
  readonly switches: Readonly<Record<string, Json>>;
  /** It was brought by `--policy`: nothing of the shipped one goes with it. */
  readonly isOwn: boolean;
}

/** Loads the policy that the arguments name, with all beside; problems as in `loadPolicyFor`. */
export async function loadSystem(args: Arguments): Promise<Result<CliSystem>> {
  const loaded = await loadPolicyFor(args);
  if (!loaded.ok) return fail(loaded.problems);
  const { policy, texts, scenarios = [], ...brought } = loaded.value;
  const isOwn = args.has('policy');
  const shipped = isOwn ? undefined : await import('../shipped-invariants.js');
  const invariants = shipped?.invariants ?? brought.invariants ?? [];
  const cases = shipped?.cases ?? brought.cases ?? [];
  const beside = { invariants, cases, scenarios, isOwn };
  return ok({ policy, texts, ...beside, switches: switchesOf(args) });
}
