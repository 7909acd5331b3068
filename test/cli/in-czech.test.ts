import { loadPolicy } from 'provisim';
import { rules } from 'provisim/rules';
import { describe, expect, it } from 'vitest';
import { PATIENCE, sampled } from '../decide/runs.js';
import { run } from './in-process.js';

const loaded = loadPolicy(rules);
if (!loaded.ok) throw new Error('the shipped rules load');
const policy = loaded.value;
const decisions = sampled([...policy.ruleSets.keys()]);

/** Frequent English words that are no Czech ones. */
const ENGLISH =
  /\b(?:the|is|are|was|of|which|has|have|with|without|would|not|before|after|every|what|and|or|whatever|where|from|this|that|than|then|could|only|cases|events?)\b/i;
/** What is quoted as it is written: ids, names, constants, and cases in the form of options or JSON. */
const QUOTED =
  /`[^`]*`|"[^"]*"|\[[^\]]*\]|--facts '.*|^\s*\{.*\}$|\w+(?:-[\w.]+)+|\b(?:broadworks|wholesale)\.[\w.]+|^(?:import|const|\s+it|\s+expect|\s+\{).*/g;

/** The lines in which English is left. */
function englishIn(out: string): readonly string[] {
  return out.split('\n').filter((line) => ENGLISH.test(line.replaceAll(QUOTED, '')));
}

/** What a command prints with `--lang cs`, on both streams. */
async function inCzech(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await run([...args, '--lang', 'cs']);
  expect(code).toBeLessThan(2);
  return `${out}\n${err}`;
}

const each = decisions.map((decision) => ({ decision }));

describe('With --lang cs', () => {
  it('English is told from Czech', () => {
    expect(englishIn('The request waits for the review')).toHaveLength(1);
    expect(englishIn('`not-both-running` a `no-meeting` mohou platit zároveň')).toEqual([]);
    expect(englishIn('zjištěno 7 z 7 chyb: scenarios 7 of 8')).toHaveLength(1);
  });

  it(
    'no sentence of `analyze` is English',
    async () => {
      const out = await inCzech('analyze', '--notes', ...decisions);
      expect(out).toContain('prozkoumáno rozhodnutí');
      expect(englishIn(out)).toEqual([]);
    },
    PATIENCE * 3,
  );

  it.each(each)(
    'no sentence of `flip`, `whynot`, `explain` and `generate` of $decision is English',
    async ({ decision }) => {
      const facts = ['--facts', '{}'];
      const said = [
        await inCzech('flip', decision, ...facts),
        await inCzech('whynot', decision, ...facts),
        await inCzech('explain', decision, ...facts),
      ];
      const generate = ['generate', decision, '--boundaries', '--regions', '--most', '20'];
      const made = await run([...generate, '--json', '--lang', 'cs']);
      const { cases } = JSON.parse(made.out);
      const titles: readonly string[] = cases.map(({ title }: { title: string }) => title);
      const module = await inCzech(...generate, '--format', 'vitest');
      const comments = module.split('\n').filter((line) => /^\/[*/]/.test(line));
      expect(englishIn([...said, ...titles, ...comments, made.err].join('\n'))).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'no sentence of `diff` between editions is English',
    async () => {
      const out = await inCzech(
        'diff',
        '--from',
        'P-1.30',
        '--to',
        'newest',
        ...named('wholesale'),
      );
      expect(out).toContain('Porovnáno rozhodnutí');
      expect(englishIn(out)).toEqual([]);
    },
    PATIENCE * 3,
  );

  it(
    'no sentence of `mutate` is English: every form of a fault, noticed by nothing',
    async () => {
      const own = ['broadworks.availability.calendar', 'broadworks.attach.notification'];
      const processes = ['wholesale.rplReview', 'broadworks.userMove'];
      const none = ['--scenarios', 'scenarios/wholesale/rplReview'];
      const out = await inCzech('mutate', ...own, ...processes, ...none, '--every', '5');
      expect(out).toContain('celkem: zjištěno');
      expect(englishIn(out)).toEqual([]);
    },
    PATIENCE * 3,
  );

  it('no sentence of `prove` is English, for statements with Czech titles', async () => {
    const fails = {
      id: 'never',
      title: 'It never is',
      titles: { cs: 'Nikdy to tak není' },
      decision: 'broadworks.activation.link',
    };
    const { ruleSets } = policy;
    const output = [...(ruleSets.get(fails.decision)?.outputs.values() ?? [])][0];
    const side = { fact: output?.name ?? '', operator: 'equal', value: output?.values?.[0] ?? '' };
    const sides = Object.fromEntries([['then', side]]);
    const document = { version: 1, statements: [{ ...fails, ...sides }] };
    const shipped = await inCzech('prove', 'examples/statements/webex.json');
    const own = await inCzech('prove', JSON.stringify(document));
    expect(own).toContain('neplatí never: Nikdy to tak není');
    expect(englishIn(shipped + own)).toEqual([]);
  });

  it('no sentence of a way through a process is English', async () => {
    const ways = [
      ['wholesale.rplReview', 'failed'],
      ['broadworks.attachment', 'attached'],
    ] as const;
    for (const [process, to] of ways) {
      const out = await inCzech('flip', process, '--to', to);
      expect(out).toContain('cesta není kratší');
      expect(englishIn(out)).toEqual([]);
    }
  });
});

function named(edition: string): readonly string[] {
  return decisions.filter((id) => id.startsWith(`${edition}.`));
}
