import { describe, expect, it } from 'vitest';
import { guideCoverage, readLedger } from '../../core/studio.js';
import ledger from '../../docs/coverage/broadworks.json';
import { playedScenarios } from '../scenarios.js';

const read = readLedger(ledger);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const { asked, left, contradicted, short } = guideCoverage(
  read.value,
  playedScenarios.map(({ scenario }) => scenario),
);

describe('every line of the BroadWorks guide', () => {
  it('is asked by a question or said to decide nothing', () => {
    expect(asked).toBeGreaterThan(400);
    expect(left).toEqual([]);
  });

  it('is not both', () => {
    expect(contradicted).toEqual([]);
  });

  it('is asked as many times as it has statements', () => {
    expect(short).toEqual([]);
  });
});
