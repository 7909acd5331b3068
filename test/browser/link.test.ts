import { once } from 'node:events';
import { createDeflateRaw, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { traceLink } from '../../cli/print/trace-link.js';
import { examples } from '../../playground/gallery/example.js';
import { fromFragment } from '../../playground/state/fragment.js';
import { FIRST_STATE } from '../../playground/state/page-state.js';
import { inDepth } from '../decide/runs.js';
import { site } from './site.js';
import { answer, choose, EXAMPLES, factField, goTo, lit } from './steps.js';

const page = site();

const linkTo = (state: object) => `#${deflateRawSync(JSON.stringify(state)).toString('base64url')}`;

const waiting = (count: number, at = 0) => {
  const moves = Array.from({ length: count }, () => ({ wait: 1 }));
  const game = { ...FIRST_STATE.game, moves, at };
  return linkTo({ ...FIRST_STATE, view: 'process', game });
};

function deepFact(): string {
  const fact = `${'['.repeat(8000)}${']'.repeat(8000)}`;
  const state = JSON.stringify({
    ...FIRST_STATE,
    question: { ...FIRST_STATE.question, facts: { deep: 0 } },
  });
  const text = state.replace('{"deep":0}', `{"deep":${fact}}`);
  return `#${deflateRawSync(text).toString('base64url')}`;
}

/** Less than a megabyte that would inflate to 900 MB. */
async function inflating(): Promise<string> {
  const deflate = createDeflateRaw({ level: 9 });
  const spaces = Buffer.alloc(1_000_000, ' ');
  const packed: Buffer[] = [];
  deflate.on('data', (part: Buffer) => packed.push(part));
  for (let i = 0; i < 900; i++) {
    if (!deflate.write(spaces)) await once(deflate, 'drain');
  }
  deflate.end();
  await once(deflate, 'end');
  return `#${Buffer.concat(packed).toString('base64url')}`;
}

const HOSTILE = [
  ['with a fact that is 8,000 deep', deepFact, 'more than 100 deep'],
  ['that inflates to 900 MB', inflating, 'more than 2000000 bytes'],
  ['with 50,000 moves', () => waiting(50_000), 'more than 1000 moves'],
] as const;

describe('a link', () => {
  it('reopens the same view in a fresh profile', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.threshold);
    await factField(tab, 'existingOrgUserCount').getByRole('spinbutton').fill('7');
    await answer(tab).getByText('AUTO_ATTACH').waitFor();
    await tab.getByLabel('Colours').selectOption('dark');
    await tab.getByRole('button', { name: 'Copy link' }).click();
    await tab.getByText('Link copied').waitFor();
    const link = await tab.evaluate('navigator.clipboard.readText()');
    const hash = new URL(String(link)).hash;
    const other = await page.open({ hash });
    await answer(other).getByText('AUTO_ATTACH').waitFor();
    // What would change the answer is found a moment later.
    for (const one of [tab, other]) await one.locator('.way').first().waitFor();
    await expect
      .poll(() => other.locator('main').textContent())
      .toBe(await tab.locator('main').textContent());
    await expect.poll(() => other.locator('html').getAttribute('data-theme')).toBe('auto');
  });

  inDepth('contains a game with its position', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.thirdTry);
    for (let i = 0; i < 3; i++) await tab.getByRole('button', { name: 'Forward' }).click();
    const held = async () => fromFragment(new URL(tab.url()).hash.slice(1));
    await expect.poll(held).toMatchObject({ ok: true, value: { game: { at: 3 } } });
    const other = await page.open({ hash: new URL(tab.url()).hash });
    await expect.poll(() => lit(other).getAttribute('data-state')).toBe('readyToRetry');
  });

  inDepth('may name an example to begin with', async () => {
    const tab = await page.open({ hash: '#example=broadworks/attachment/customer-declines' });
    // With its full stop: without one it is also in the list of examples.
    await tab.getByText('The customer declines and the partner gives up.').waitFor();
    await expect.poll(() => lit(tab).getAttribute('data-state')).toBe('idle');
  });

  inDepth('may contain a scenario, also one of several runs', async () => {
    const twoRuns = examples.find(({ scenario }) => 'others' in scenario && scenario.others);
    if (twoRuns === undefined) throw new Error('a scenario has two runs');
    const link = traceLink(twoRuns.scenario, 'http://localhost/');
    const tab = await page.open({ hash: new URL(link).hash });
    const runs = tab.getByRole('navigation', { name: 'Runs' }).getByRole('button');
    await expect.poll(() => runs.count()).toBe(2);
    for (let i = 0; i < 3; i++) await tab.getByRole('button', { name: 'Forward' }).click();
    await expect.poll(() => runs.nth(0).textContent()).toContain('attached.settling');
    await runs.nth(1).click();
    await expect.poll(() => lit(tab).getAttribute('data-state')).toBe('rejectedEnterpriseTied');
  });

  it.each(['#nonsense', '#example=no/such/example', '#q1YqS8wpTVWyUkpKzSlWqgUA'])(
    'that is broken gives a message: %s',
    async (hash) => {
      const tab = await page.open({ hash });
      await tab.getByRole('heading', { name: 'This link does not work' }).waitFor();
      await tab.getByRole('button', { name: 'Go to the examples' }).click();
      await tab.getByRole('heading', { name: 'Examples' }).waitFor();
    },
  );

  it.each(HOSTILE)('%s is refused in words', async (_, link, words) => {
    const tab = await page.open();
    const hash = await link();
    await tab.evaluate((to) => location.assign(to), hash);
    await tab.getByRole('heading', { name: 'This link does not work' }).waitFor();
    await tab.getByText(words).waitFor();
    await tab.getByRole('button', { name: 'Go to the examples' }).click();
    await tab.getByRole('heading', { name: 'Examples' }).waitFor();
  });

  inDepth('with as many moves as it may have is played, and takes no further one', async () => {
    const tab = await page.open({ hash: waiting(1000, 999) });
    await tab.getByText('The clock stands at 16 min 39 s').waitFor();
    await tab.getByRole('button', { name: 'Forward' }).click();
    await tab.getByText('A game has at most 1000 moves.').waitFor();
    await tab.getByRole('button', { name: 'Wait', exact: true }).click();
    await tab.getByText('The clock stands at 16 min 40 s').waitFor();
  });

  inDepth('is what the back button goes back to', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.threshold);
    await expect.poll(() => new URL(tab.url()).hash).not.toBe('');
    await tab.goBack();
    await tab.getByRole('heading', { name: 'Examples' }).waitFor();
  });
});

describe('a view that throws', () => {
  // The list of examples counts steps: it throws while this is taken away.
  const breakViews = 'globalThis.kept = Intl.PluralRules; delete Intl.PluralRules;';
  const mendViews = 'Intl.PluralRules = globalThis.kept;';

  it.each([
    ['en', 'Examples', 'This cannot be shown', 'Go to the examples'],
    ['cs', 'Příklady', 'Tohle nelze zobrazit', 'Přejít k příkladům'],
  ])('says so, with a way back to the start: %s', async (locale, gallery, thrown, afresh) => {
    const tab = await page.open({ locale, hash: waiting(3) });
    await tab.evaluate(breakViews);
    await goTo(tab, gallery);
    await tab.getByRole('heading', { name: thrown }).waitFor();
    await tab.evaluate(mendViews);
    await tab.getByRole('button', { name: afresh }).click();
    await tab.getByRole('heading', { name: gallery }).waitFor();
    expect(new URL(tab.url()).hash).toBe('');
  });
});
