import { describe, expect, it } from 'vitest';
import { stepBlocks } from '../../cli/print/print-step.js';
import { layOut, plainStyle } from '../../core/decide/sentences/layout.js';
import { examples } from '../../playground/gallery/example.js';
import { replay } from '../../playground/process/replay-game.js';
import { policy, texts } from '../../playground/shipped-system.js';
import { FIRST_STATE } from '../../playground/state/page-state.js';
import { stateOfExample } from '../../playground/state/state-of-example.js';
import { inDepth } from '../decide/runs.js';
import { site } from './site.js';
import { choose, EXAMPLES, factField, lit, send, tabTo } from './steps.js';

const page = site();

async function thirdTry(at = 0) {
  const tab = await page.open();
  await choose(tab, EXAMPLES.thirdTry);
  for (let i = 0; i < at; i++) await tab.getByRole('button', { name: 'Forward' }).click();
  return tab;
}

async function states(tab: Awaited<ReturnType<typeof thirdTry>>): Promise<string[]> {
  return lit(tab).evaluateAll((boxes) => boxes.map((box) => box.getAttribute('data-state') ?? ''));
}

/** The step of the timeline that is shown. */
async function here(tab: Awaited<ReturnType<typeof thirdTry>>): Promise<string | null> {
  return tab.locator('.timeline [aria-current="step"]').getAttribute('id');
}

describe('the process view', () => {
  it('plays an attach to its end by clicking', async () => {
    const tab = await thirdTry();
    await expect.poll(() => states(tab)).toEqual(['idle']);
    await send(tab, 'PROVISION_FIRST_SUBSCRIBER');
    await tab.getByText('ERROR_2017').first().waitFor();
    await expect.poll(() => states(tab)).toEqual(['awaitingApproval']);
    const form = tab.locator('[id="event-CUSTOMER_ADMITS_EXTERNAL_ADMIN"]');
    await form.getByText('Somebody admits an external administrator').click();
    const field = (name: string) => factField(tab, `CUSTOMER_ADMITS_EXTERNAL_ADMIN.${name}`);
    await field('externalAdminEmail').getByRole('textbox').fill('admin@partner.example');
    await field('externalAdminRights').getByLabel('FULL').check();
    await form.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => states(tab)).toEqual(['readyToRetry']);
    await send(tab, 'RETRY');
    await send(tab, 'BACKGROUND_DONE');
    await expect
      .poll(() => states(tab))
      .toEqual(['attached.settling.users.pending', 'attached.settling.orgId.stale']);
    await tab.locator('provisim-machine').getByRole('button', { name: 'ORG_ID_UPDATED' }).click();
    await tab
      .locator('provisim-machine')
      .getByRole('button', { name: 'EXISTING_USERS_MOVED' })
      .click();
    await expect.poll(() => states(tab)).toEqual(['attached.ready']);
    await tab.getByText('The run has ended here').waitFor();
  });

  inDepth(
    'tells a step in the sentences of the command line, with the tokens beside them',
    async () => {
      const tab = await thirdTry(1);
      const report = tab.getByRole('region', { name: 'Last step' });
      const id = 'broadworks/attachment/approved-at-the-third-try';
      const example = examples.find((one) => one.id === id);
      const played = replay(
        policy,
        { ...FIRST_STATE, ...(example && stateOfExample(example)) }.game,
      );
      const step = played.ok ? played.value.played[0]?.step : undefined;
      const definition = policy.processes.get('broadworks.attachment');
      if (step === undefined || definition === undefined) throw new Error('the story has a step');
      const look = { style: plainStyle, width: 10_000 };
      const lines = layOut(
        stepBlocks(step, { policy: policy, texts, definition, asOf: null, look }),
        look,
      );
      const said = (await report.textContent())?.replaceAll(/\s+/g, ' ');
      const sentences = lines.flatMap((line) => / {3}([A-Z][^[]*\.)/.exec(line)?.[1] ?? []);
      expect(sentences).toContain(
        'The customer administrators are asked by e-mail for the approval.',
      );
      expect(sentences.filter((sentence) => !said?.includes(sentence))).toEqual([]);
      await report.getByText('notifiesCustomerAdmins: true').waitFor();
    },
  );

  it('shows why an event is refused', async () => {
    const tab = await thirdTry(1);
    await tab.getByText('Other events').click();
    await send(tab, 'BACKGROUND_DONE');
    const report = tab.getByRole('region', { name: 'Last step' });
    await report.getByText('BACKGROUND_DONE is not expected in awaitingApproval').waitFor();
    await expect.poll(() => report.getByText('BACKGROUND_DONE', { exact: true }).count()).toBe(2);
    expect(await tab.locator('body').textContent()).not.toContain('`');
    await expect.poll(() => states(tab)).toEqual(['awaitingApproval']);
  });

  inDepth('goes back to any step, and continues from there on another path', async () => {
    const tab = await thirdTry(4);
    const steps = tab.locator('.timeline ol > li');
    await expect.poll(() => steps.count()).toBe(8);
    await steps.nth(1).getByRole('button').click();
    await expect.poll(() => states(tab)).toEqual(['awaitingApproval']);
    await send(tab, 'PARTNER_ABANDONS');
    await expect.poll(() => states(tab)).toEqual(['abandoned']);
    await expect.poll(() => steps.count()).toBe(3);
  });

  it('asks for the facts that an event waits for, and continues with them', async () => {
    const tab = await page.open();
    await choose(tab, 'Nobody knows how many users the organization has');
    await tab.getByRole('button', { name: 'Forward' }).click();
    const report = tab.getByRole('region', { name: 'Last step' });
    const timeline = tab.getByRole('region', { name: 'Timeline' });
    await timeline.getByText('waits for 1 fact').waitFor();
    expect(await timeline.getByText('Refused').count()).toBe(0);
    expect(await report.getByText('Refused').count()).toBe(0);
    await report.getByRole('button', { name: 'Users of the existing organization' }).click();
    const users = factField(tab, 'existingOrgUserCount');
    await users.getByRole('spinbutton').fill('12');
    await send(tab, 'PROVISION_FIRST_SUBSCRIBER');
    await expect.poll(() => states(tab)).toEqual(['attachingAuto']);
  });

  inDepth('opens a decision that a step asked', async () => {
    const tab = await thirdTry(1);
    await tab
      .getByRole('button', { name: 'Open this decision: broadworks.attach.decision' })
      .click();
    await tab.locator('provisim-record').getByText('APPROVAL_REQUIRED_2017').waitFor();
    await expect
      .poll(() => factField(tab, 'existingOrgUserCount').getByRole('spinbutton').inputValue())
      .toBe('120');
  });

  it('steps through the timeline with the arrow keys', async () => {
    const tab = await page.open();
    await tabTo(tab, tab.getByRole('button', { name: EXAMPLES.thirdTry }));
    await tab.keyboard.press('Enter');
    const start = tab
      .getByRole('region', { name: 'Timeline' })
      .getByRole('button', { name: 'Start' });
    await tabTo(tab, start);
    await tab.keyboard.press('ArrowRight');
    await expect.poll(() => states(tab)).toEqual(['awaitingApproval']);
    await tab.keyboard.press('End');
    await expect.poll(() => states(tab)).toEqual(['attached.ready']);
    await tab.keyboard.press('ArrowLeft');
    await tab.keyboard.press('Home');
    await expect.poll(() => states(tab)).toEqual(['idle']);
    await tab.getByRole('button', { name: 'Forward' }).click();
    await expect.poll(() => states(tab)).toEqual(['awaitingApproval']);
    await tab.keyboard.press('ArrowRight');
    await expect.poll(() => here(tab)).toBe('place-2');
    await tab.locator('provisim-machine').getByRole('button').first().focus();
    await tab.keyboard.press('ArrowLeft');
    await tab.keyboard.press('ArrowLeft');
    await expect.poll(() => states(tab)).toEqual(['idle']);
    await tabTo(
      tab,
      tab.getByRole('region', { name: 'What can happen now' }).getByRole('button').first(),
    );
    await tab.keyboard.press('Enter');
    await expect.poll(() => states(tab)).toEqual(['awaitingApproval']);
  });

  inDepth('takes every key of a quick succession', async () => {
    const tab = await thirdTry(0);
    await tab.locator('.timeline').waitFor();
    await tab.evaluate(async () => {
      for (let i = 0; i < 3; i += 1) {
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
        await new Promise((soon) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = soon;
          port2.postMessage(null);
        });
      }
    });
    expect(await here(tab)).toBe('place-3');
  });

  inDepth('leaves the arrow keys to the field that somebody writes in', async () => {
    const tab = await thirdTry(1);
    await tab.getByText('Facts of the case').click();
    await factField(tab, 'existingOrgUserCount').getByRole('spinbutton').focus();
    await tab.keyboard.press('ArrowLeft');
    await tab.waitForTimeout(200);
    expect(await here(tab)).toBe('place-1');
  });
});
