import { isRecord } from '../base/json.js';
import { type Problem, pointer } from '../base/problem.js';
import { meant } from '../base/suggest.js';
import { TONE_MARKS } from '../decide/sentences/answer-tone.js';
import type { OutputSpec, Policy } from '../rule/policy.js';

/** What is wrong with tones: decisions, outputs, tokens and tones that there are not. */
export function toneProblems(tones: unknown, { ruleSets }: Policy): readonly Problem[] {
  return each(tones, [], (decision, outputs, at) => {
    const ruleSet = ruleSets.get(decision);
    if (ruleSet === undefined) return unknown('decision', { name: decision, at }, ruleSets.keys());
    return each(outputs, at, (name, tokens, below) => {
      const output = ruleSet.outputs.get(name);
      if (output === undefined)
        return unknown('output', { name, at: below }, ruleSet.outputs.keys());
      return each(tokens, below, (token, tone, place) => [
        ...(tokensOf(output).includes(token)
          ? []
          : unknown('token', { name: token, at: place }, tokensOf(output))),
        ...(typeof tone === 'string' && Object.hasOwn(TONE_MARKS, tone)
          ? []
          : unknown('tone', { name: String(tone), at: place }, Object.keys(TONE_MARKS))),
      ]);
    });
  });
}

/** The values of an output that can have a tone: its tokens, `true` and `false` of a boolean. */
export function tokensOf({ type, values = [] }: OutputSpec): readonly string[] {
  return type === 'boolean' ? ['true', 'false'] : values;
}

function each(
  part: unknown,
  at: readonly string[],
  look: (name: string, inner: unknown, at: readonly string[]) => readonly Problem[],
): readonly Problem[] {
  if (isRecord(part)) {
    return Object.entries(part).flatMap(([name, inner]) => look(name, inner, [...at, name]));
  }
  const message = 'tones are an object: by decision, output and token';
  return [{ code: 'tones/shape', message, at: pointer(['tones', ...at]) }];
}

function unknown(
  kind: 'decision' | 'output' | 'token' | 'tone',
  { name, at }: { readonly name: string; readonly at: readonly string[] },
  known: Iterable<string>,
): readonly Problem[] {
  const message = `there is no ${kind} \`${name}\``;
  const hint = meant(name, [...known]);
  return [{ code: `tones/unknown-${kind}`, message, hint, at: pointer(['tones', ...at]) }];
}
