import { describe, expect, it } from 'vitest';
import { decideUnknown, type Policy } from '../../core/index.js';
import { policyHash, problemsOf } from '../../core/studio.js';
import { policyUnder } from '../../playground/edits/policy-under.js';
import { contentOf, editsOf } from '../../playground/edits/rule-edits.js';
import { withAction } from '../../playground/edits/rule-table.js';
import { replay } from '../../playground/process/replay-game.js';
import { policy, texts } from '../../playground/shipped-system.js';
import { answeredNow, sentFragment } from '../../playground/state/answered.js';
import { fromFragment } from '../../playground/state/fragment.js';
import { type Edit, FIRST_STATE } from '../../playground/state/page-state.js';
import { findFindings } from '../../playground/tools/find-findings.js';
import { findInvariants } from '../../playground/tools/find-invariants.js';
import { findWatched } from '../../playground/tools/find-watched.js';
import { invariantTopics } from '../../playground/tools/invariant-topics.js';
import { readRuleFile } from '../../playground/tools/open-rule-file.js';
import { PATIENCE } from '../decide/runs.js';

const sku = 'wholesale.setupAssist.sku';
const attach = 'broadworks.attach.decision';
const more: Edit = { decision: sku, parameter: 'expressUsers', asOf: null, value: 10 };

function ruleSetOf(id: string) {
  const found = policy.ruleSets.get(id);
  if (found === undefined) throw new Error(`${id} is there`);
  return found;
}

function editedBy(...edits: readonly Edit[]): Policy {
  const under = policyUnder(edits);
  if (!under.ok) throw new Error(JSON.stringify(under.problems));
  return under.value.policy;
}

/** Edits that do something with a rule. */
function acted(decision: string, rule: string, action: 'duplicate' | 'delete') {
  const ruleSet = ruleSetOf(decision);
  return editsOf(ruleSet, { whole: withAction(contentOf(ruleSet), rule, action), off: [] });
}

function brokenBy(edited: Policy, decision: string) {
  const decisions = [decision];
  return invariantTopics(policy, decisions).flatMap(({ id: topic }) => {
    const request = { for: 'invariants', decisions, asOf: null, topic } as const;
    const found = findInvariants({ guide: policy, edited }, request);
    return found.ok ? found.value.broken : [];
  });
}

describe('invariants that edited rules break', () => {
  it(
    'come with the shortest trace, which is played to its end, or with a case',
    () => {
      const edited = editedBy(more);
      const broken = brokenBy(edited, sku);
      expect(broken.map(({ id }) => id).sort()).toEqual(['INV-25-standard', 'INV-SET-1']);
      const game = broken.find(({ id }) => id === 'INV-SET-1')?.game;
      const played = game && replay(edited, game);
      if (!played?.ok || game === undefined) throw new Error('it can be played');
      expect(game.at).toBe(game.moves.length);
      expect(played.value.played.flatMap(({ problems }) => problems)).toEqual([]);
      const question = broken.find(({ id }) => id === 'INV-25-standard')?.question;
      if (question === undefined) throw new Error('there is a case');
      const [before, after] = [policy, edited].map((one) => decideUnknown(one, question));
      expect(before?.ok && after?.ok && before.value.outcome).not.toEqual(
        after?.ok && after.value.outcome,
      );
    },
    PATIENCE,
  );

  it(
    'are none where the rules are those of the guide',
    () => {
      expect(brokenBy(policy, sku)).toEqual([]);
    },
    PATIENCE,
  );
});

describe('what edited rules are hardly meant to do', () => {
  it('is found with a case, and not what those of the guide do as well', () => {
    const both = (edited: Policy) =>
      findFindings({ guide: policy, edited }, { for: 'findings', decision: attach });
    expect(both(policy)).toEqual({ ok: true, value: { findings: [], isAnalyzed: true } });
    const found = both(editedBy(...acted(attach, 'approval-required', 'duplicate')));
    const findings = found.ok ? found.value.findings : [];
    expect(findings.map(({ kind }) => kind)).toContain('shadowed');
    const gaps = both(editedBy(...acted(attach, 'automatic', 'delete')));
    const [gap] = gaps.ok ? gaps.value.findings : [];
    if (gap?.witness === undefined) throw new Error('there is a case');
    const answer = decideUnknown(editedBy(...acted(attach, 'automatic', 'delete')), {
      decision: attach,
      ...gap.witness,
    });
    expect(answer).toMatchObject({ ok: true, value: { outcome: { attachDecision: null } } });
  });
});

describe('watched questions', () => {
  it('are answered by both, and marked where the answers differ', () => {
    const questions = [3, 7].map((userCount) => ({
      ...FIRST_STATE.question,
      facts: { existingOrgUserCount: userCount },
    }));
    const edited = editedBy({
      ...more,
      decision: attach,
      parameter: 'approvalUserCount',
      value: 5,
    });
    const found = findWatched(
      { guide: policy, edited, texts },
      { for: 'watched', questions, lang: 'en' },
    );
    expect(found).toMatchObject({
      ok: true,
      value: { all: [{ isSame: true }, { isSame: false }] },
    });
  });
});

const fileOf = (text: string) => ({ name: 'mine.json', size: text.length, text: async () => text });

describe('a rule file', () => {
  it.each([
    [[more]],
    [acted(attach, 'approval-required', 'duplicate')],
    [acted(attach, 'full-access', 'delete')],
  ])('that was exported gives the same edits again: %#', async (edits) => {
    const under = policyUnder(edits);
    const [content] = under.ok ? under.value.files.values() : [];
    const [first] = edits;
    const read = await readRuleFile(fileOf(JSON.stringify(content)));
    expect(read).toEqual({ ok: true, value: { decision: first?.decision, edits } });
  });

  it.each([
    ['{', 'json/syntax'],
    ['{}', 'request/unknown-decision'],
    [JSON.stringify({ id: attach }), 'rule-set/shape'],
    [JSON.stringify({ id: attach, tables: [{ uses: ['a/b'] }] }), 'open/uses-shared'],
  ])('that is none is a problem of the file: %s', async (text, code) => {
    const problems = problemsOf(await readRuleFile(fileOf(text)));
    expect(problems.map((one) => one.code)).toContain(code);
    expect(problems.every(({ file }) => file === 'mine.json')).toBe(true);
  });
});

describe('a link that is sent', () => {
  const asked = { ...FIRST_STATE, view: 'decision' } as const;

  it('has the answer then, and what it was decided by', async () => {
    const read = await fromFragment(await sentFragment({ ...asked, edits: [more] }));
    const answered = read.ok ? read.value.answered : undefined;
    expect(answered).toEqual(answeredNow(asked));
    expect(answered?.policy).toBe(policyHash(ruleSetOf(attach)));
    const other = { ...asked, edits: [...acted(attach, 'automatic', 'delete')] };
    expect(answeredNow(other)?.policy).not.toBe(answered?.policy);
  });

  it('has the answer that it came with, as long as the question is the same', async () => {
    const answered = { policy: 'sha256:0', outcome: { attachDecision: 'AUTO_ATTACH' } };
    const read = await fromFragment(await sentFragment({ ...asked, answered }));
    expect(read).toMatchObject({ ok: true, value: { answered } });
  });

  it('has none where no decision is shown', async () => {
    const read = await fromFragment(await sentFragment(FIRST_STATE));
    expect(read.ok && 'answered' in read.value).toBe(false);
  });
});
