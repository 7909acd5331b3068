import { defineEdition, integer, loadPolicy, needed, oneOf, signature } from '../core/define.js';
import { analyzeOne, compareOne, readComparisons } from '../core/studio.js';

/**
 * A table of 16,000 rows: a tariff by region, product and band of age. Seconds to load it, to
 * analyze it, and to compare it with itself but for one changed row; on a machine that does other
 * things those of processors count.
 */

const REGIONS = 40;
const PRODUCTS = 40;
const BANDS = Number(process.argv[3] ?? 10);
const WIDTH = 10;

const numbered = (name: string, count: number): readonly [string, ...string[]] => [
  `${name}-1`,
  ...Array.from({ length: count - 1 }, (_, i) => `${name}-${i + 2}`),
];
const regions = numbered('region', REGIONS);
const products = numbered('product', PRODUCTS);
const tariffs = ['LOW', 'MIDDLE', 'HIGH'] as const;

const facts = {
  region: oneOf(regions, { title: 'Region', source: 'T-1' }),
  product: oneOf(products, { title: 'Product', source: 'T-1' }),
  age: integer({ title: 'Age', unit: 'year', source: 'T-1', min: 0, max: BANDS * WIDTH - 1 }),
};
const tariff = signature({
  id: 'bench.tariff.table',
  facts: { region: needed(facts.region), product: needed(facts.product), age: needed(facts.age) },
  outputs: { tariff: oneOf([...tariffs]) },
});
const edition = defineEdition({ id: 'bench', signatures: [tariff] });
const guide = {
  edition: 'bench',
  title: 'Tariffs',
  source: 'tariffs',
  epochs: [{ id: 'T-1', from: '2024-01-01', precision: 'exact' }],
  rules: { 'T-1': { kind: 'DEC', cites: 'tariffs:1' } },
  assumptions: [],
};

/** The rows, of which one has another tariff where it is named. */
function fileWith(changed: number | undefined) {
  const rows = regions.flatMap((region, r) =>
    products.flatMap((product, p) =>
      Array.from({ length: BANDS }, (_, band) => {
        const number = (r * PRODUCTS + p) * BANDS + band;
        const usual = (r * 7 + p * 3 + band) % tariffs.length;
        const given = tariffs[number === changed ? (usual + 1) % tariffs.length : usual];
        return {
          id: `row-${number}`,
          implements: ['T-1'],
          title: `Tariff ${number}`,
          cites: ['tariffs:1'],
          cells: [region, product, band * WIDTH, (band + 1) * WIDTH - 1, given],
        };
      }),
    ),
  );
  const columns = [
    { fact: 'region', operator: 'equal' },
    { fact: 'product', operator: 'equal' },
    { fact: 'age', operator: 'greaterThanInclusive' },
    { fact: 'age', operator: 'lessThanInclusive' },
    { gives: 'tariff' },
  ];
  const table = { name: 'tariff', hitPolicy: 'FIRST', sets: ['tariff'], columns, rows };
  const id = 'bench.tariff.table';
  return { id, version: 2, question: 'Which tariff applies?', tables: [table] };
}

function load(changed: number | undefined) {
  const files = [
    { path: 'rules/bench/guide.json', content: guide },
    { path: 'rules/bench/tariff/table.json', content: fileWith(changed) },
  ];
  const loaded = loadPolicy(files, [edition]);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 3)));
  return loaded.value;
}

function timed<T>(what: string, compute: () => T): T {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const found = compute();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  const own = (user + system) / 1e6;
  process.stdout.write(`${what}: ${seconds.toFixed(2)} s, ${own.toFixed(2)} s of processors\n`);
  return found;
}

const rows = REGIONS * PRODUCTS * BANDS;
process.stdout.write(`${rows} rows\n`);
const before = timed('load', () => load(undefined));
const after = timed('load with one changed row', () => load(rows >> 1));
const analysis = timed('analyze', () => {
  const ruleSet = before.ruleSets.get('bench.tariff.table');
  return ruleSet && analyzeOne(before, ruleSet);
});
process.stdout.write(
  `${analysis?.findings.length} findings, not analyzed: ${analysis?.notAnalyzed.length}\n`,
);
const compared = timed('diff', () => {
  const read = readComparisons({ policy: before }, { policy: after });
  return read.ok ? read.value.map(compareOne) : [];
});
for (const { equivalent, changed, regions: found } of compared) {
  process.stdout.write(
    `equivalent ${equivalent}, changed ${changed.length}, regions ${found.length}\n`,
  );
  process.stdout.write(`${JSON.stringify(found[0]?.where)}\n`);
}
