import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../core/simulate/coverage.js';
import { run } from './in-process.js';
import { temporaryFolder } from './temporary-folder.js';

const REVIEW = 'scenarios/wholesale/rplReview';

describe('provisim coverage', () => {
  it('says what the shipped scenarios exercise, one line for each decision and process', async () => {
    const { code, out, err } = await run(['coverage']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^What \d+ scenarios exercise\n/);
    expect(out).toMatch(/\n {2}broadworks\.attach\.decision +\d+\/\d+ +\d+\/\d+\n/);
    expect(out).toMatch(/\n {2}broadworks\.attachment( +(\d+\/\d+|-)){4}\n/);
    expect(out).toContain('\nTo do\n');
    expect(out).toContain('\nReached by no case\n');
    expect(out).toContain('rule not-always never fires: the table is shared');
  });

  it('says less of fewer scenarios, and names what is left as the files do', async () => {
    const { code, out } = await run(['coverage', REVIEW, '--todo']);
    expect(code).toBe(0);
    expect(out).toMatch(/^To do\n/);
    expect(out).toContain('\nwholesale.rpl.screen rules/wholesale/rpl/screen.json\n');
    expect(out).toMatch(/\n {2}rule \S+ never fires\n/);
    expect(out).toContain('\n  state awaitingApproval is never entered\n');
    expect(out).not.toContain('exercise\n');
  });

  it('gives one JSON document, with every rule of both guides in its place', async () => {
    const { code, out } = await run(['coverage', REVIEW, '--json']);
    const { rules, decisions, processes } = JSON.parse(out) as Coverage;
    expect(code).toBe(0);
    expect(rules.placed['BW-ATT-02']).toBe('decided');
    expect(Object.keys(rules.placed)).toHaveLength(923);
    expect(rules.missing).toEqual([]);
    expect(
      decisions.find((d) => d.decision === 'wholesale.rpl.screen')?.rules.exercised,
    ).toBeGreaterThan(20);
    const review = processes.find(({ process }) => process === 'wholesale.rplReview');
    expect(review?.transitions).toEqual({ all: 11, exercised: 11 });
    expect(review?.todo.transitions).toEqual([]);
  });

  it('counts a failing scenario up to its failure, and says so', async () => {
    const steps = [
      { event: 'SCREEN_RESULT', payload: { match: false }, expect: { state: 'failed' } },
    ];
    const story = { title: 'a story', process: 'wholesale.rplReview', facts: {}, steps };
    const folder = temporaryFolder({ 'story.json': JSON.stringify(story) });
    const { code, out } = await run(['coverage', folder]);
    expect(code).toBe(0);
    expect(out).toContain('What 1 scenario exercise');
    expect(out).toContain('1 go otherwise than expected');
    expect(out).toMatch(/wholesale\.rplReview +2\/6 +1\/11/);
  });

  it('refuses what is no scenario', async () => {
    const { code, out, err } = await run(['coverage', 'package.json', 'nowhere']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('there is no such file');
  });
});
