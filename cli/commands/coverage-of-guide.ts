import type { Result } from '../../core/index.js';
import type { GuideLedger } from '../../core/studio.js';
import { fail, guideCoverage, ok, readLedger } from '../../core/studio.js';
import { EXIT, type Io } from '../io.js';
import { complain, print, printJson, styleOf } from '../print/print.js';
import { guideCoverageLines } from '../print/print-guide-coverage.js';
import type { Arguments } from '../read/arguments.js';
import { besideThePackage } from '../read/beside-the-package.js';
import { positionsIn } from '../read/json-text.js';
import { readJsonFile } from '../read/read-json.js';
import type { ScenarioFile } from '../read/read-scenarios.js';

/**
 * `provisim coverage --guide`: which lines of a guide the scenarios ask.
 * @param guide an edition, or a file that says what the lines of a guide say
 */
export async function tellGuideCoverage(
  guide: string,
  files: readonly ScenarioFile[],
  args: Arguments,
  io: Io,
): Promise<number> {
  const ledger = await ledgerOf(guide);
  if (!ledger.ok) {
    await complain(io, ledger.problems);
    return EXIT.wrongInput;
  }
  const coverage = guideCoverage(
    ledger.value,
    files.map(({ scenario }) => scenario),
  );
  if (args.has('json')) await printJson(io, coverage);
  else await print(io, guideCoverageLines(coverage, styleOf(io, io.stdout)));
  return EXIT.done;
}

async function ledgerOf(guide: string): Promise<Result<GuideLedger>> {
  const shipped = await besideThePackage(`docs/coverage/${guide}.json`);
  const file = shipped ?? guide;
  const text = await readJsonFile(file);
  if (!text.ok) return fail(text.problems.map((problem) => ({ hint: RIGHT, ...problem })));
  const ledger = readLedger(text.value.value);
  if (ledger.ok) return ok(ledger.value);
  const position = positionsIn(text.value.text);
  return fail(ledger.problems.map((p) => ({ ...p, file, ...position(p.at ?? '') })));
}

const RIGHT = 'an edition, `broadworks` or `wholesale`, in a checkout; or a file of your own';
