import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attach, attachFacts } from './attach-facts.js';
import { run } from './in-process.js';
import { temporaryFolder } from './temporary-folder.js';

const others = Object.entries(attachFacts).filter(([name]) => name !== 'existingOrgUserCount');
const cell = (value: unknown) =>
  Array.isArray(value) ? value.join(';') : value === null ? 'null' : String(value);
const header = ['id', 'existingOrgUserCount', ...others.map(([name]) => name), 'remark'].join(',');
const row = (id: string, users: number | string) =>
  [id, users, ...others.map(([, value]) => cell(value)), '"a, b"'].join(',');

/** The shipped rules with a threshold of 50 users instead of 100. */
function reform(): Readonly<Record<string, string>> {
  const path = 'rules/broadworks/attach/decision.json';
  const changed = readFileSync(path, 'utf8').replace('"value": 100', '"value": 50');
  return { 'rules/decision.json': changed };
}

describe('provisim simulate', () => {
  it('counts outcomes, and says whom a lower threshold would concern', async () => {
    const csv = [header, row('acme', 20), row('bolt', 50), row('core', 99), row('dune', 100), ''];
    const folder = temporaryFolder({ ...reform(), 'customers.csv': csv.join('\n') });
    const asked = [
      ...['simulate', '--population', join(folder, 'customers.csv'), '--decision', attach],
      ...['--reform', join(folder, 'rules')],
    ];
    const { code, out } = await run([...asked, '--out', join(folder, 'out')]);
    expect(code).toBe(0);
    // From 100 users on it needs an approval: 000:178-180; with the reform from 50 on.
    expect(out).toContain('The reform changes the outcome of 2 rows (50.0 %)');
    expect(out).toContain('rows bolt, core');
    expect(out).toContain('columns that are no facts: remark');
    expect(out).toContain('(many-users)');
    const report = JSON.parse((await run([...asked, '--json'])).out);
    expect(report).toMatchObject({ rows: 4, refused: 0, changed: 2, output: 'attachDecision' });
    const [change] = report.changes;
    expect(change).toMatchObject({
      ...{ from: 'AUTO_ATTACH', to: 'APPROVAL_REQUIRED_2017', ids: ['bolt', 'core'] },
    });
    const rows = readFileSync(join(folder, 'out', 'rows.csv'), 'utf8')
      .trim()
      .split('\n');
    expect(rows).toHaveLength(5);
    expect(rows[2]).toMatch(/^bolt,DECIDED,AUTO_ATTACH,.*,DECIDED,APPROVAL_REQUIRED_2017,.*true/);
  });

  it('decides the rows that are sound, and lists what is wrong with others', async () => {
    const csv = [header, row('acme', 20), row('bolt', 'many'), row('core', -1), ''].join('\n');
    const folder = temporaryFolder({ 'customers.csv': csv });
    const file = join(folder, 'customers.csv');
    const { code, out, err } = await run(['simulate', '--population', file, '--decision', attach]);
    expect(code).toBe(2);
    expect(out).toContain('3 rows by broadworks.attach.decision');
    expect(out).toContain('2 of them could not be decided');
    expect(err).toContain(`${file}:3`);
    expect(err).toContain(`${file}:4`);
  });

  it('reads cases in lines of JSON, and names what is missing', async () => {
    const lines = ['{"id":7,"facts":{}}', '{"existingOrgUserCount":3}', '[]'].join('\n');
    const folder = temporaryFolder({ 'cases.jsonl': lines });
    const file = join(folder, 'cases.jsonl');
    const asked = ['simulate', '--population', file, '--decision', attach, '--json'];
    const { code, out, err } = await run(asked);
    expect(code).toBe(2);
    expect(err).toContain('the line is not an object');
    const { rows, values } = JSON.parse(out);
    expect(rows).toBe(3);
    expect(values[0].value.missing).toContain('existingOrgHasVerifiedDomain');
  });

  it('says at once what is wrong with its arguments', async () => {
    const wrong = ['simulate', '--population', 'x.parquet', '--decision', attach, '--output', 'x'];
    const { code, err } = await run(wrong);
    expect(code).toBe(2);
    expect(err).toContain('Parquet files are not read');
    expect(err).toContain('`x` is not an output of the decision');
    const misspelt = ['simulate', '--population', 'x.csv', '--decision', `${attach}s`];
    const other = await run([...misspelt, '--reform', './no-such-folder']);
    expect(other.code).toBe(2);
    for (const part of ['--decision: ', 'did you mean', 'x.csv: ', './no-such-folder: ']) {
      expect(other.err).toContain(part);
    }
    const value = ['--reform', 'newest,attach.toggleOffOutcome=NONE'];
    const reform = await run(['simulate', '--population', 'x.csv', '--decision', attach, ...value]);
    expect([reform.code, reform.err]).toEqual([2, expect.stringContaining('--reform: ')]);
  });
});
