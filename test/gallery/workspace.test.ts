// The sandbox page in a real browser, against a state from a fixture: what a person reads, does and does not lose.
import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxState } from '#sandbox/protocol.ts';
import { launchChromium, watchPage } from './browser.ts';
import { type PageServer, startPageServer } from './page-server.ts';
import { editModal, stubState } from './stub-state.ts';

let server: PageServer;
let browser: Browser;
let page: Page;
let devtools: CDPSession;
let problems: string[];
let slack: Locator;

beforeAll(async () => {
  server = await startPageServer((user) => stubState(user ?? 'U1'));
  browser = await launchChromium();
  // One page for all: a new one costs a process and half a second.
  page = await browser.newPage();
  problems = watchPage(page, server.url);
  devtools = await page.context().newCDPSession(page);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  server.show((user) => stubState(user ?? 'U1'));
  server.answers.clear();
  server.received.length = 0;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(server.url);
  slack = page.getByRole('region', { name: 'Slack', exact: true });
  await slack.waitFor();
  await expect.poll(() => sent('/sandbox/slack')).toEqual([{ kind: 'open_home', userId: 'U1' }]);
  server.received.length = 0;
});

afterEach(async () => {
  await page.goto('about:blank');
  // From outside: the page itself could write its place once more while it leaves.
  await devtools.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'local_storage' });
  expect(problems.splice(0)).toEqual([]);
});

const sent = (path: string) => server.received.filter((one) => one.path === path).map(({ body }) => body);
const lastSent = (path: string) => sent(path).at(-1);
const openChannel = () => slack.getByRole('button', { name: 'prospects' }).click();
const withWhisper = (state: SandboxState, text: string): SandboxState => {
  const [first, ...others] = state.slack.channels;
  const before = first?.messages.at(-1);
  if (first === undefined || before === undefined) return state;
  const ts = (Number(before.ts) + 60).toFixed(6);
  const said = { ...before, ts, text, blocks: null, visibleTo: state.slack.me };
  const channel = { ...first, messages: [...first.messages, said] };
  return { ...state, slack: { ...state.slack, channels: [channel, ...others] } };
};
const withModal =
  (errors: Record<string, string> = {}) =>
  (user: string | null): SandboxState =>
    stubState(user ?? 'U1', [{ ...editModal, errors }]);

describe('a first visit', () => {
  it('starts in App Home, with both sides as regions and a word about what leaves the machine', async () => {
    await slack.getByText('From a list to a first answer').waitFor();
    await page.getByRole('region', { name: 'Mail', exact: true }).waitFor();
    await page.getByRole('tab', { name: 'Time' }).click();
    await page.getByRole('region', { name: 'Time', exact: true }).waitFor();
    await page.getByText('Local sandbox. Nothing leaves this machine.').waitFor();
    expect(await page.getByRole('link', { name: 'Connect your own Slack' }).getAttribute('href')).toContain(
      '#connect-slack',
    );
  });

  it('waits for an app that is still starting, and goes on by itself', async () => {
    server.show(() => {
      throw new Error('not built yet');
    });
    const early = await browser.newPage();
    await early.goto(server.url);
    await early.getByText('Starting the workspace').waitFor();
    server.show((user) => stubState(user ?? 'U1'));
    await early.getByText('From a list to a first answer').waitFor();
    await early.close();
    problems.length = 0;
  });

  it('says which host texts go to', async () => {
    server.show((user) => ({ ...stubState(user ?? 'U1'), modelHost: 'models.example' }));
    await page.getByText('Texts go to models.example').waitFor();
  });

  it('fits narrow and wide windows without scrolling sideways', async () => {
    await openChannel();
    for (const width of [1024, 1280, 1440]) {
      await page.setViewportSize({ width, height: 768 });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
      await slack.getByRole('button', { name: 'Approve and Send' }).click({ trial: true });
    }
  });

  it('speaks French when the state does', async () => {
    server.show((user) => stubState(user ?? 'U1', [], 'fr'));
    await page.getByText('Rien ne quitte cette machine').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  });
});

describe('the channel', () => {
  it('shows unread marks until one has looked, to each person alone', async () => {
    await slack.getByRole('button', { name: 'prospects unread' }).click();
    await slack.getByRole('button', { name: 'general unread' }).waitFor();
    expect(await slack.getByRole('button', { name: 'prospects unread' }).count()).toBe(0);
    await slack.getByRole('button', { name: 'general' }).click();
    await slack.getByRole('radio', { name: 'Ben' }).check();
    await slack.getByRole('button', { name: 'prospects unread' }).waitFor();
    await slack.getByRole('radio', { name: 'Ana' }).check();
    await expect.poll(() => slack.getByRole('button', { name: 'prospects unread' }).count()).toBe(0);
  });

  it('shows a private sentence to its reader alone', async () => {
    await openChannel();
    await slack.getByText('Only visible to you').waitFor();
    await slack.getByRole('radio', { name: 'Ben' }).check();
    await expect.poll(() => slack.getByText('Only visible to you').count()).toBe(0);
  });

  it('opens a thread at the side and answers in it', async () => {
    await openChannel();
    await slack.getByRole('button', { name: '2 replies' }).click();
    const thread = slack.getByRole('complementary', { name: 'Thread' });
    await thread.getByText('Thursday works, 14:00?').waitFor();
    await thread.getByRole('textbox', { name: 'Reply…' }).fill('Mine, thanks');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => lastSent('/sandbox/slack'))
      .toMatchObject({
        kind: 'message',
        channelId: 'C1',
        text: 'Mine, thanks',
        threadTs: expect.stringMatching(/^\d+\.\d+$/u),
      });
  });

  it('sends a click with the message that it was made on, as the person that one is', async () => {
    await slack.getByRole('radio', { name: 'Ben' }).check();
    await openChannel();
    await slack.getByRole('button', { name: 'Edit', exact: true }).click();
    await expect
      .poll(() => lastSent('/sandbox/slack'))
      .toMatchObject({
        kind: 'block_action',
        userId: 'U2',
        blockId: 'decide',
        source: { kind: 'message', channelId: 'C1' },
        action: { type: 'button', action_id: 'Edit', value: 'lead-1' },
        values: {},
      });
  });

  it('asks before an action that wants it, and sends nothing on Escape', async () => {
    await openChannel();
    await slack.getByRole('button', { name: 'Approve and Send' }).click();
    await page.getByRole('dialog', { name: 'Send as it is?' }).waitFor();
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Approve and Send');
    await slack.getByRole('button', { name: 'Approve and Send' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).click();
    await expect
      .poll(() => sent('/sandbox/slack').filter((act) => (act as { kind: string }).kind === 'block_action'))
      .toHaveLength(1);
  });

  it('says so when the bot did not answer in time', async () => {
    server.answers.set('/sandbox/slack', { ok: false, error: 'not_acknowledged' });
    await openChannel();
    await slack.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('alert').getByText('did not answer in time').waitFor();
  });

  it('hands a message to the shortcut', async () => {
    await openChannel();
    await slack.getByRole('article').last().hover();
    const card = slack.getByRole('article').filter({ hasText: 'Approve and Send' });
    await card.hover();
    await card.getByRole('button', { name: 'Add as Lead' }).click();
    await expect
      .poll(() => lastSent('/sandbox/slack'))
      .toMatchObject({ kind: 'message_shortcut', channelId: 'C1' });
  });
});

describe('the composer', () => {
  const composer = () => slack.getByRole('textbox', { name: 'Message #prospects' });

  it('completes a command with the arrows and Tab, and sends it with Enter', async () => {
    await openChannel();
    await composer().fill('/prospect st');
    await slack.getByRole('option', { name: '/prospect status' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await composer().inputValue()).toBe('/prospect status ');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => lastSent('/sandbox/slack'))
      .toEqual({ kind: 'command', userId: 'U1', channelId: 'C1', command: '/prospect', text: 'status' });
  });

  it('shows the answer to a command to whoever was reading further up', async () => {
    await page.setViewportSize({ width: 1280, height: 500 });
    await openChannel();
    const list = slack.getByRole('log');
    const toEnd = () => list.evaluate((node) => node.scrollHeight - node.clientHeight - node.scrollTop);
    await expect.poll(toEnd).toBeLessThan(2);
    await list.evaluate((node) => node.scrollTo(0, 0));
    await expect.poll(toEnd).toBeGreaterThan(100);
    const answered = (user: string | null): SandboxState => withWhisper(stubState(user ?? 'U1'), 'Two wait.');
    await composer().fill('/prospect status');
    await page.keyboard.press('Enter');
    server.show(answered);
    await slack.getByText('Two wait.').waitFor();
    await expect.poll(toEnd).toBeLessThan(2);
    // Also where a button was pressed and nothing was written.
    await list.evaluate((node) => node.scrollTo(0, 0));
    await expect.poll(toEnd).toBeGreaterThan(100);
    server.show((user) => withWhisper(answered(user), 'Three wait.'));
    await slack.getByText('Three wait.').waitFor();
    await expect.poll(toEnd).toBeLessThan(2);
  });

  it('posts words as a message', async () => {
    await openChannel();
    await composer().fill('hello');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => lastSent('/sandbox/slack'))
      .toEqual({ kind: 'message', userId: 'U1', channelId: 'C1', text: 'hello', threadTs: null });
    expect(await composer().inputValue()).toBe('');
  });

  it('keeps what is half typed when something else moves, and in its own channel', async () => {
    await openChannel();
    await composer().fill('half a sent');
    server.show((user) => ({ ...stubState(user ?? 'U1'), mails: [] }));
    await page.getByText('No mail has left yet.').waitFor();
    expect(await composer().inputValue()).toBe('half a sent');
    await slack.getByRole('button', { name: 'general' }).click();
    expect(await slack.getByRole('textbox', { name: 'Message #general' }).inputValue()).toBe('');
    await openChannel();
    expect(await composer().inputValue()).toBe('half a sent');
  });
});

describe('a modal', () => {
  it('keeps what was typed when the server answers with errors, and shows them at their fields', async () => {
    server.show(withModal());
    const dialog = page.getByRole('dialog', { name: 'Edit Mail' });
    await dialog.getByLabel('Subject').fill('Re: hello');
    await dialog.getByRole('button', { name: 'Save Draft' }).click();
    await expect
      .poll(() => lastSent('/sandbox/slack'))
      .toMatchObject({
        kind: 'view_submission',
        viewId: 'V1',
        values: {
          subject: { value: { type: 'plain_text_input', value: 'Re: hello' } },
          sender: { value: { selected_user: 'U1' } },
          note: { value: { value: null } },
        },
      });
    server.show(withModal({ subject: 'A first mail is no answer: leave out "Re:".' }));
    await dialog.getByText('leave out "Re:"').waitFor();
    expect(await dialog.getByLabel('Subject').inputValue()).toBe('Re: hello');
    expect(await dialog.getByLabel('Subject').getAttribute('aria-invalid')).toBe('true');
  });

  it('says inside what went wrong, and shows what the server refused at its field', async () => {
    server.show(withModal());
    const dialog = page.getByRole('dialog', { name: 'Edit Mail' });
    server.answers.set('/sandbox/slack', { ok: false, error: 'not_acknowledged' });
    await dialog.getByRole('button', { name: 'Save Draft' }).click();
    await dialog.getByText('did not answer in time').waitFor();
    server.answers.set('/sandbox/slack', {
      ok: false,
      error: 'invalid_values',
      problems: { body: 'too_long' },
    });
    await dialog.getByRole('button', { name: 'Save Draft' }).click();
    await dialog.getByText('outside the limits of the field').waitFor();
    expect(await dialog.getByText('did not answer in time').count()).toBe(0);
  });

  it('is not submitted with an empty required field', async () => {
    server.show(withModal());
    const dialog = page.getByRole('dialog', { name: 'Edit Mail' });
    await dialog.getByLabel('Subject').fill('');
    await dialog.getByRole('button', { name: 'Save Draft' }).click();
    await dialog.getByText('Please complete this field.').waitFor();
    expect(sent('/sandbox/slack')).toEqual([]);
  });

  it('starts at its first field, keeps focus inside, and closes on Escape', async () => {
    server.show(withModal());
    const dialog = page.getByRole('dialog', { name: 'Edit Mail' });
    await expect
      .poll(() => dialog.getByLabel('Subject').evaluate((node) => node === document.activeElement))
      .toBe(true);
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      expect(
        await dialog.evaluate(
          (node) => node.contains(document.activeElement) || document.activeElement === document.body,
        ),
      ).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect
      .poll(() => lastSent('/sandbox/slack'))
      .toEqual({ kind: 'view_closed', userId: 'U1', viewId: 'V1' });
  });
});

describe('mail', () => {
  const mail = () => page.getByRole('region', { name: 'Mail', exact: true });

  it('stands as its reader sees it, as text and with headers on demand', async () => {
    await mail()
      .frameLocator('iframe')
      .first()
      .getByText('Would 15 minutes on Thursday be useful?')
      .waitFor();
    expect(await mail().locator('iframe').first().getAttribute('sandbox')).not.toContain('allow-scripts');
    await mail().getByRole('button', { name: 'Headers' }).first().click();
    await mail().getByText('List-Unsubscribe=One-Click').waitFor();
    await mail().getByRole('button', { name: 'As Text' }).click();
    await mail().getByText('Initrode looks for two SREs in Antwerp.').waitFor();
  });

  it('is answered with one click, at the mail that left', async () => {
    const buttons = [
      ['Interested', 'interested'],
      ['Question', 'question'],
      ['Not Now', 'not_now'],
      ['Wrong Person', 'wrong_person'],
      ['Not Interested', 'not_interested'],
      ['"Unsubscribe" in Words', 'unsubscribe_words'],
      ['Bounce', 'bounce'],
    ] as const;
    for (const [name, answer] of buttons) {
      await mail().getByRole('button', { name, exact: true }).click();
      await expect
        .poll(() => lastSent('/sandbox/mail'))
        .toEqual({ kind: 'answer', mailId: 'm1', answer, text: null, until: null });
    }
  });

  it('is answered with an absence, own words, or the unsubscribe link', async () => {
    await mail().getByLabel('until').fill('2026-12-07');
    await mail().getByRole('button', { name: 'Out of Office' }).click();
    await expect
      .poll(() => lastSent('/sandbox/mail'))
      .toEqual({ kind: 'answer', mailId: 'm1', answer: 'out_of_office', text: null, until: '2026-12-07' });
    await mail().getByRole('textbox', { name: 'Or answer in your own words' }).fill('Ask Marc.');
    await mail().getByRole('button', { name: 'Send Answer' }).click();
    await expect
      .poll(() => lastSent('/sandbox/mail'))
      .toEqual({ kind: 'answer', mailId: 'm1', answer: 'custom', text: 'Ask Marc.', until: null });
    await mail().getByRole('button', { name: 'One-Click Unsubscribe' }).click();
    await expect.poll(() => lastSent('/sandbox/mail')).toEqual({ kind: 'one_click', mailId: 'm1' });
    expect(await mail().getByRole('link', { name: 'Open Unsubscribe Link' }).getAttribute('target')).toBe(
      '_blank',
    );
  });

  it('does not claim an answer that was refused', async () => {
    server.answers.set('/sandbox/mail', { ok: false });
    await mail().getByRole('button', { name: 'Interested', exact: true }).click();
    await page.getByRole('alert').getByText('did not take it').waitFor();
    expect(await mail().getByText('Answered.').count()).toBe(0);
  });

  it('is listed by conversation', async () => {
    const items = mail().getByRole('list', { name: 'Conversations' }).getByRole('button');
    expect(await items.count()).toBe(2);
    await items.filter({ hasText: 'Aiko Tanaka' }).click();
    await mail().getByRole('heading', { name: 'Ephemeral previews at Hooli' }).waitFor();
  });
});

describe('time', () => {
  it('shows the moved clock and the plan of each lead, and moves on', async () => {
    await page.getByRole('tab', { name: 'Time' }).click();
    const time = page.getByRole('region', { name: 'Time', exact: true });
    await time.getByText('1 day 2 hours ahead').waitFor();
    await time.getByText('10:42:').waitFor();
    expect(await time.locator('.planned > li').count()).toBe(2);
    for (const [name, act] of [
      ['+1 Hour', { kind: 'advance', ms: 3_600_000 }],
      ['+1 Day', { kind: 'advance', ms: 86_400_000 }],
      ['Next Event', { kind: 'next_event' }],
    ] as const) {
      await time.getByRole('button', { name }).click();
      await expect.poll(() => lastSent('/sandbox/time')).toEqual(act);
    }
  });
});

describe('starting over', () => {
  it('asks first', async () => {
    await page.getByRole('button', { name: 'Reset' }).click();
    await page.getByRole('dialog', { name: 'Start over?' }).getByRole('button', { name: 'Cancel' }).click();
    expect(sent('/sandbox/reset')).toEqual([]);
    await page.getByRole('button', { name: 'Reset' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => sent('/sandbox/reset')).toHaveLength(1);
  });
});

describe('the link to the next step', () => {
  it('leads to that part of the README, inside the sandbox', async () => {
    await page.goto(`${server.url}/sandbox/readme#connect-slack`);
    await page.getByRole('heading', { name: 'Prospect', exact: true }).waitFor();
    expect(await page.locator('[id="connect-slack"]').count()).toBe(1);
  });
});
