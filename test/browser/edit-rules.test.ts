import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { toFragment } from '../../playground/state/fragment.js';
import { FIRST_STATE, type PageState } from '../../playground/state/page-state.js';
import { toolWords } from '../../playground/words/tools/index.js';
import { inDepth } from '../decide/runs.js';
import { expectNoBarriers } from './axe.js';
import { site } from './site.js';
import { answer, choose, EXAMPLES, tabTo } from './steps.js';

const page = site();
const { tools, bar, change, table, effects, regions, watch, then, link } = toolWords.en;
const sku = 'wholesale.setupAssist.sku';

const barOf = (tab: Page) => tab.getByRole('region', { name: bar.label });
const button = (tab: Page, name: string) => tab.getByRole('button', { name, exact: true });
const code = (tab: Page) => tab.locator('.code .cm-content');

async function fragmentOf(state: Partial<PageState>): Promise<string> {
  return `#${await toFragment({ ...FIRST_STATE, view: 'decision', ...state })}`;
}

const PAGE = fileURLToPath(new URL('../../dist/playground', import.meta.url));
/** Bytes, compressed, that may be fetched to edit a rule file. */
const MOST_OF_EDITOR = 160_000;

/** The paths of what was fetched by now. */
async function fetched(tab: Page): Promise<string[]> {
  const all = `performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)`;
  return tab.evaluate<string[]>(all);
}

/** Opens the rules of the example at the threshold. */
async function openRules(tab: Page, way: string) {
  await choose(tab, EXAMPLES.threshold);
  await tab.getByRole('button', { name: tools.change }).click();
  await button(tab, way).click();
}

/** Drops the rule by which an organization is attached automatically. */
async function drop(tab: Page) {
  await button(tab, 'automatic').click();
  await button(tab, table.delete).click();
}

describe('a rule of a table', () => {
  it('is dropped, with the regions that change, taken back and dropped again', async () => {
    const tab = await page.open();
    await openRules(tab, change.table);
    await drop(tab);
    await barOf(tab).getByText(`automatic: ${table.changes.removed}`).waitFor();
    await tab.getByText('The outcome changes in').first().waitFor();
    await tab
      .getByRole('button', { name: new RegExp(`^${regions.open}`) })
      .first()
      .waitFor();
    const undo = tab
      .getByRole('group', { name: change.ways })
      .getByRole('button', { name: bar.undo });
    await undo.click();
    await expect.poll(() => barOf(tab).count()).toBe(0);
    await button(tab, 'automatic').waitFor();
    await button(tab, bar.redo).first().click();
    await button(tab, `${table.restore}: automatic`).click();
    await expect.poll(() => barOf(tab).count()).toBe(0);
  });

  inDepth('is changed cell by cell, switched off, moved, without a mouse', async () => {
    const tab = await page.open();
    await openRules(tab, change.table);
    const cell = tab.getByRole('button', { name: /^existingOrgUserCount in many-users/ });
    await tabTo(tab, cell);
    await tab.keyboard.press('Enter');
    const from = tab.getByLabel(`${table.from}: existingOrgUserCount in many-users`);
    await tabTo(tab, from);
    await from.selectOption({ label: table.literal });
    const value = tab.getByLabel(`${table.value}: existingOrgUserCount in many-users`);
    await tabTo(tab, value);
    await tab.keyboard.press('Control+a');
    await tab.keyboard.type('150');
    await tab.keyboard.press('Tab');
    await answer(tab).getByText('AUTO_ATTACH').waitFor();
    await tab.keyboard.press('Escape');
    await expect.poll(() => cell.evaluate((e) => e.matches(':focus'))).toBe(true);
    await tabTo(tab, button(tab, 'claimed-domain'));
    await tab.keyboard.press('Enter');
    await tabTo(tab, button(tab, table.off));
    await tab.keyboard.press('Enter');
    await barOf(tab).getByText(`claimed-domain: ${table.changes.off}`).waitFor();
    await tabTo(tab, button(tab, table.guide));
    await tab.keyboard.press('Enter');
    await expect.poll(() => barOf(tab).textContent()).not.toContain('claimed-domain');
  });
});

describe('an invariant that a changed value breaks', () => {
  it('is shown with the shortest trace, which is played with one press', async () => {
    const { question } = FIRST_STATE;
    const hash = await fragmentOf({ question: { ...question, decision: sku }, tool: 'change' });
    const tab = await page.open({ hash });
    await tab.getByLabel('expressUsers: value').fill('10');
    await barOf(tab).getByText('2 invariants break').waitFor();
    await button(tab, watch.pin).click();
    await tab.getByRole('region', { name: watch.title }).getByText(watch.same).waitFor();
    await button(tab, `${effects.case}: INV-25-standard`).waitFor();
    await button(tab, `${effects.play}: INV-SET-1`).click();
    await tab.locator('provisim-machine [aria-current="step"]').first().waitFor();
    await expect
      .poll(() => tab.getByRole('button', { name: 'Forward' }).first().isDisabled())
      .toBe(true);
    await barOf(tab).getByText('expressUsers: 5 → 10').waitFor();
  });
});

describe('rules as JSON', () => {
  it('have their problems at their places, and names are suggested', async () => {
    const tab = await page.open();
    await openRules(tab, change.table);
    await button(tab, 'automatic').waitFor();
    const before = await fetched(tab);
    await button(tab, change.json).click();
    await code(tab).click();
    const sizes = (await fetched(tab))
      .filter((path) => !before.includes(path))
      .map((path) => gzipSync(readFileSync(PAGE + path)).length);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_OF_EDITOR);
    await tab.keyboard.press('Control+Home');
    // The first key of the file gets a name that no rule file has.
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('End');
    await tab.keyboard.type(' "conditons": {},');
    await tab.getByText('1 problem').waitFor();
    await tab.getByText('conditons').last().waitFor();
    const place = tab.getByRole('button', { name: /^Line 2, column/ });
    await place.click();
    await expect.poll(() => code(tab).evaluate((e) => e.matches(':focus'))).toBe(true);
    await tab.locator('.code .cm-lintRange-error').first().waitFor();
    await answer(tab).getByText('APPROVAL_REQUIRED_2017').waitFor();
    await tab.keyboard.press('End');
    for (const _ of ' "conditons": {},') await tab.keyboard.press('Backspace');
    await tab.getByText(toolWords.en.json.none).waitFor();
    // A name that is half written.
    await tab.keyboard.press('Control+Home');
    await tab.keyboard.type('{ "tables": [{ "rules": [{ "conditions": { "fact": "existingOrgUs');
    await tab.locator('.code .cm-tooltip-autocomplete').waitFor();
    await tab.locator('.code [role="option"]').getByText('existingOrgUserCount').click();
    await expect.poll(() => code(tab).textContent()).toContain('"fact": "existingOrgUserCount"');
  });

  inDepth('and their table are two views of one edit', async () => {
    const tab = await page.open();
    await openRules(tab, change.table);
    await drop(tab);
    await button(tab, change.json).click();
    await expect
      .poll(() => code(tab).textContent())
      .toContain('"id": "broadworks.attach.decision"');
    await button(tab, change.table).click();
    await button(tab, `${table.restore}: automatic`).waitFor();
  });
});

describe('edited rules', () => {
  inDepth('have no barriers, as a table and as JSON, and fit a phone', async () => {
    const tab = await page.open();
    await openRules(tab, change.table);
    await tab.getByRole('button', { name: /^existingOrgUserCount in many-users/ }).click();
    await drop(tab);
    await tab.locator('.found[aria-busy="false"] .region').first().waitFor();
    await expectNoBarriers(tab);
    await button(tab, change.json).click();
    await code(tab).waitFor();
    await expectNoBarriers(tab);
  });

  inDepth('are told in Czech', async () => {
    const tab = await page.open({ locale: 'cs' });
    const { cs } = toolWords;
    await choose(tab, EXAMPLES.threshold);
    await tab.getByRole('button', { name: cs.tools.change }).click();
    await button(tab, cs.change.table).click();
    await button(tab, 'automatic').click();
    await button(tab, cs.table.delete).click();
    await tab.getByText(`automatic: ${cs.table.changes.removed}`).waitFor();
    await tab.getByRole('heading', { name: cs.effects.invariants }).waitFor();
    await tab.getByText(cs.change.introRules).waitFor();
    await button(tab, cs.watch.pin).click();
    await tab.getByText(cs.watch.same).first().waitFor();
  });

  inDepth('are exported, and opened again', async () => {
    const tab = await page.open();
    await openRules(tab, change.table);
    await drop(tab);
    const saved = tab.waitForEvent('download');
    await button(tab, bar.export).click();
    const file = join(await mkdtemp(join(tmpdir(), 'provisim-')), 'mine.json');
    await (await saved).saveAs(file);
    await button(tab, bar.back).click();
    await tab.getByLabel(change.import).setInputFiles(file);
    await barOf(tab).getByText(`automatic: ${table.changes.removed}`).waitFor();
    await writeFile(file, '{ "id": 1 }');
    await tab.getByLabel(change.import).setInputFiles(file);
    await tab.getByText(change.importBad).waitFor();
  });

  inDepth('that make a link too long are offered as a file', async () => {
    // Texts that do not get shorter by packing them.
    const texts = Array.from({ length: 100 }, (_, i) => createHash('sha512').update(String(i)));
    const title = texts.map((text) => text.digest('base64url'));
    const rule = { in: { automatic: { in: { title: { set: title.join('') } } } } };
    const file = { in: { tables: { in: { path: { in: { rules: rule } } } } } };
    const hash = await fragmentOf({
      edits: [{ decision: 'broadworks.attach.decision', file }],
    });
    const tab = await page.open({ hash });
    await barOf(tab).getByRole('button', { name: 'Copy link' }).click();
    const saved = tab.waitForEvent('download');
    await button(tab, link.file).click();
    expect((await saved).suggestedFilename()).toBe('broadworks.attach.decision.json');
  });
});

describe('a link that was made under other rules', () => {
  it('shows the answer then, and now', async () => {
    const answered = { policy: 'sha256:0', outcome: { attachDecision: 'AUTO_ATTACH' } };
    const facts = { existingOrgUserCount: 112 };
    const question = { ...FIRST_STATE.question, facts };
    const tab = await page.open({ hash: await fragmentOf({ question, answered }) });
    const both = tab.getByRole('region', { name: then.title });
    await both.getByText('attached automatically').waitFor();
    await both.getByText(then.other).waitFor();
  });
});
