import type { Problem } from '../../base/problem.js';
import { meant } from '../../base/suggest.js';
import { citationFault } from '../citation.js';
import type { Draft } from '../draft.js';
import { missingCitation } from '../read-shape.js';

interface Cited {
  readonly cites: readonly string[];
  readonly implements?: readonly string[];
  readonly seeAlso?: readonly string[] | undefined;
  readonly assumes?: readonly { readonly id: string }[] | undefined;
  readonly because?: string | undefined;
}

/** Every rule, value, default and usual value cites its guide, and every id of the guide exists. */
export function referencesCheck(draft: Draft): Problem[] {
  const { file, pointers: places } = draft;
  const values = Object.values(file.parameters ?? {}).flatMap((p) => p.values);
  const cited: Cited[] = [
    ...file.tables.flatMap(({ rules }) => rules as readonly Cited[]),
    ...values,
    ...Object.values(file.defaults ?? {}),
    ...Object.values(file.usual ?? {}),
    ...(file.accepted ?? []).map((one) => places.same({ ...one, cites: one.cites ?? [] }, one)),
  ];
  const switches = Object.values(file.switches ?? {}).flatMap((s) =>
    unknownId(draft, s.assumes, places.of(s, 'assumes'), 'assumption'),
  );
  return [...cited.flatMap((part) => citedProblems(draft, part)), ...switches];
}

function citedProblems(draft: Draft, part: Cited): Problem[] {
  const { pointers: places, guide } = draft;
  const none =
    part.cites.length === 0 && part.because === undefined
      ? [missingCitation(places.of(part, 'cites'))]
      : [];
  const faulty = part.cites.flatMap((cite, i): Problem[] => {
    const fault = citationFault(cite, guide);
    if (fault === undefined) return [];
    const { kind, message, hint } = fault;
    const code = kind === 'form' ? 'rule-set/citation-form' : 'rule-set/citation-lines';
    return [{ code, message, hint, at: places.of(part, 'cites', i) }];
  });
  const rules = (['implements', 'seeAlso'] as const).flatMap((key) =>
    (part[key] ?? []).flatMap((id, i) => unknownId(draft, id, places.of(part, key, i), 'rule')),
  );
  const assumptions = (part.assumes ?? []).flatMap((assumed) =>
    unknownId(draft, assumed.id, places.of(assumed, 'id'), 'assumption'),
  );
  return [...none, ...faulty, ...rules, ...assumptions];
}

function unknownId(draft: Draft, id: string, at: string, kind: 'rule' | 'assumption'): Problem[] {
  const { rules, assumptions, edition } = draft.guide;
  if (kind === 'rule' ? Object.hasOwn(rules, id) : assumptions.includes(id)) return [];
  const known = kind === 'rule' ? Object.keys(rules) : assumptions;
  const near = meant(id, known);
  return [
    {
      code: 'rule-set/unknown-spec-id',
      message: `\`${id}\` is not the id of a${kind === 'rule' ? ' rule' : 'n assumption'} of \`${edition}\``,
      hint: near.startsWith('did') ? near : `the ids are listed in \`rules/${edition}/guide.json\``,
      at,
    },
  ];
}
