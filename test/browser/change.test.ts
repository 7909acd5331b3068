import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fromFragment, toFragment } from '../../playground/state/fragment.js';
import { FIRST_STATE } from '../../playground/state/page-state.js';
import { toolWords } from '../../playground/words/tools/index.js';
import { inDepth } from '../decide/runs.js';
import { expectNoBarriers } from './axe.js';
import { site } from './site.js';
import { answer, choose, EXAMPLES, factField, lit, tabTo } from './steps.js';

const page = site();
const { tools, bar, change, answers, regions } = toolWords.en;
const attach = 'broadworks.attach.decision';

/** The field of the threshold: from it on an approval is needed. */
const threshold = (tab: Page) => tab.getByLabel('approvalUserCount: value');
const barOf = (tab: Page) => tab.getByRole('region', { name: bar.label });
const version = (tab: Page, name: string) => tab.getByRole('region', { name, exact: true });

/** Opens the case with exactly 100 users, and writes another threshold. */
async function raise(tab: Page, value: number) {
  await choose(tab, EXAMPLES.threshold);
  await tab.getByRole('button', { name: tools.change }).click();
  await threshold(tab).fill(String(value));
  await barOf(tab).waitFor();
}

describe('a changed rule', () => {
  it('is tried where it is shown, with the answers side by side, and taken back with one press', async () => {
    const tab = await page.open();
    await raise(tab, 150);
    await version(tab, answers.guide).getByText('error 2017').first().waitFor();
    await version(tab, answers.changed).getByText('attached automatically').first().waitFor();
    await answer(tab).getByText('AUTO_ATTACH').waitFor();
    await tab.getByText('Users of the existing organization: 100 to 149').first().waitFor();
    await barOf(tab).getByText('approvalUserCount: 100 → 150').waitFor();
    await barOf(tab).getByRole('button', { name: bar.undo, exact: true }).click();
    await answer(tab).getByText('APPROVAL_REQUIRED_2017').waitFor();
    await expect.poll(() => threshold(tab).inputValue()).toBe('100');
    await expect.poll(() => barOf(tab).count()).toBe(0);
  });

  inDepth('opens a case that it decides otherwise, and says so', async () => {
    const tab = await page.open();
    await raise(tab, 150);
    await tab
      .getByRole('button', { name: new RegExp(`^${regions.open}`) })
      .first()
      .click();
    const users = await factField(tab, 'existingOrgUserCount').getByRole('spinbutton').inputValue();
    expect(Number(users)).toBeGreaterThanOrEqual(100);
    expect(Number(users)).toBeLessThan(150);
    await barOf(tab).waitFor();
    const said = await version(tab, answers.guide).textContent();
    expect(await version(tab, answers.changed).textContent()).not.toBe(said);
  });

  it('lists the examples that go otherwise; a story among them is played by it', async () => {
    const tab = await page.open();
    await raise(tab, 150);
    const count = barOf(tab).getByRole('button', { name: /^\d+ of \d+ examples/ });
    await count.click();
    await barOf(tab).getByRole('button', { name: EXAMPLES.threshold }).waitFor();
    await barOf(tab).getByRole('button', { name: EXAMPLES.thirdTry }).click();
    await barOf(tab).waitFor();
    await tab.getByRole('button', { name: 'Forward' }).click();
    const places = () =>
      lit(tab).evaluateAll((boxes) => boxes.map((box) => box.getAttribute('data-state')));
    await expect.poll(places).not.toEqual([]);
    const changed = await places();
    await barOf(tab).getByRole('button', { name: bar.back }).click();
    await expect.poll(places).not.toEqual(changed);
  });

  it('is in the link, and a link without one opens as before', async () => {
    const tab = await page.open();
    await raise(tab, 150);
    await expect.poll(() => new URL(tab.url()).hash.length).toBeGreaterThan(1);
    await barOf(tab).getByRole('button', { name: 'Copy link' }).click();
    await barOf(tab).getByText('Link copied').waitFor();
    const link = await tab.evaluate<string>('navigator.clipboard.readText()');
    const held = await fromFragment(new URL(link).hash.slice(1));
    expect(held).toMatchObject({ ok: true, value: { edits: [{ decision: attach, value: 150 }] } });
    const other = await page.open({ hash: new URL(link).hash });
    await version(other, answers.changed).getByText('attached automatically').first().waitFor();
    const old = await page.open({
      hash: `#${await toFragment({ ...FIRST_STATE, view: 'decision' })}`,
    });
    await answer(old).waitFor();
    expect(await barOf(old).count()).toBe(0);
  });

  it('is exported as a rule file that the command line takes', async () => {
    const tab = await page.open();
    await raise(tab, 50);
    const saved = tab.waitForEvent('download');
    await barOf(tab).getByRole('button', { name: bar.export }).click();
    const folder = await mkdtemp(join(tmpdir(), 'provisim-'));
    const file = await saved;
    await file.saveAs(join(folder, file.suggestedFilename()));
    const facts = JSON.stringify({ existingOrgUserCount: 50 });
    const args = ['dist/cli.js', 'decide', attach, '--facts', facts, '--json'];
    const decide = async (...more: readonly string[]) =>
      (await promisify(execFile)(process.execPath, [...args, ...more])).stdout;
    expect(await decide('--rules', folder)).toContain('"rule": "many-users"');
    expect(await decide()).not.toContain('"rule": "many-users",\n      "implements"');
  });

  inDepth('that cannot be decided by says so, and the rules of the guide hold', async () => {
    const tab = await page.open();
    await raise(tab, -1);
    await barOf(tab).getByText(bar.unsound).waitFor();
    await barOf(tab).getByText('cannot be compared').waitFor();
    await answer(tab).getByText('APPROVAL_REQUIRED_2017').waitFor();
  });

  it('is made, and taken back, without a mouse', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.threshold);
    await tabTo(tab, tab.getByRole('button', { name: tools.change }));
    await tab.keyboard.press('Enter');
    await tabTo(tab, threshold(tab));
    await tab.keyboard.press('Control+a');
    await tab.keyboard.type('150');
    await answer(tab).getByText('AUTO_ATTACH').waitFor();
    await tabTo(tab, tab.getByRole('button', { name: `${change.reset}: approvalUserCount` }));
    await tab.keyboard.press('Enter');
    await answer(tab).getByText('APPROVAL_REQUIRED_2017').waitFor();
    await expect.poll(() => threshold(tab).evaluate((e) => e.matches(':focus'))).toBe(true);
  });

  it('has no barriers, and fits a phone', async () => {
    const tab = await page.open();
    await raise(tab, 150);
    await tab.locator('.found[aria-busy="false"] .region').first().waitFor();
    await barOf(tab)
      .getByRole('button', { name: /^\d+ of \d+ examples/ })
      .click();
    await expectNoBarriers(tab);
  });

  inDepth('is told in Czech', async () => {
    const tab = await page.open({ locale: 'cs' });
    const { cs } = toolWords;
    await choose(tab, EXAMPLES.threshold);
    await tab.getByRole('button', { name: cs.tools.change }).click();
    await tab.getByLabel('approvalUserCount: hodnota').fill('150');
    await version(tab, cs.answers.changed).waitFor();
    await tab.getByRole('button', { name: /^\d+ příklad/ }).waitFor();
    await tab
      .getByText(/až 149/)
      .first()
      .waitFor();
  });
});
