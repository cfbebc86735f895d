// The sandbox as a new user goes through it, in one sitting and in this order: import, review, edit, approve, see
// the mail leave, answer it, opt out of others. With SCREENSHOTS=1 it takes the pictures of the README on the way.
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowser } from '../gallery/browser.ts';
import { root } from '../ground/repository.ts';
import { picture, says, type Visit, visitSandbox } from './sandbox-visit.ts';

const list = join(root, 'src/sandbox/demo/more-leads.csv');
const subject = 'Environments for your team';
const sentence = 'Your branches could each have their own environment.';

describe.skipIf(noBrowser)('a new user in the sandbox', () => {
  let visit: Visit;
  /** Whose drafts were approved, in that order. */
  let people: string[] = [];
  beforeAll(async () => {
    visit = await visitSandbox();
  });
  afterAll(() => visit?.leave());

  const approvable = (): Locator =>
    visit.slack.getByRole('article').filter({ has: visit.button('Approve and Send') });
  const nameOn = async (card: Locator): Promise<string> =>
    ((await card.getByRole('link').first().textContent()) ?? '').trim();
  const cardOf = (nth: number): Locator => visit.card(people[nth] ?? '?');

  it('is led from one step to the next', async () => {
    await says(visit.slack, 'First steps: 0 of 5 done');
    await says(visit.slack, /97\s+Daniel de Vries · VP Engineering · Kanaal/);
    await says(visit.slack, /\d+\s+Aiko Tanaka[^\n]*\n+parked/);
    await says(visit.slack, 'Review · 9');
    await picture(visit.page, 'home');
    const sample = visit.slack.getByRole('link', { name: 'more-leads.csv' });
    const response = await visit.page.request.get((await sample.getAttribute('href')) ?? '');
    expect(await response.text()).toContain('chloe.garnier@lumiere-data.example');
  });

  it('imports a list and reads what became of it', async () => {
    await visit.button('Import…').first().click();
    await visit.dialog.locator('input[type=file]').setInputFiles(list);
    await visit.dialog.getByText('more-leads.csv').first().waitFor();
    await picture(visit.page, 'import');
    await visit.dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await says(visit.dialog, 'more-leads.csv is being read');
    await visit.page.keyboard.press('Escape');
    await visit.button('Messages').click();
    await says(visit.slack, '3 added · one duplicate · one row rejected · 5 rows read');
  });

  it('edits subject and text and approves both in one go', async () => {
    await visit.toChannel();
    const card = approvable()
      .filter({ hasText: /Hi \w+,/ })
      .first();
    people = [await nameOn(card)];
    await card.evaluate((node) => node.scrollIntoView());
    await picture(visit.page, 'review', 1080);
    await card.getByRole('button', { name: 'Edit' }).click();
    await visit.dialog.getByLabel('Subject').fill(subject);
    const text = visit.dialog.getByLabel('Mail', { exact: true });
    await text.fill((await text.inputValue()).replace('\n\n', `\n\n${sentence} `));
    await visit.dialog.getByRole('button', { name: 'Send Email' }).click();
    await says(cardOf(0), subject);
    await says(cardOf(0), /Approved by @ana \(edited\) · .* · leaves/);
    expect(await cardOf(0).getByRole('button', { name: 'Approve and Send' }).count()).toBe(0);
  });

  it('sees the mail as it left, with the way out in its headers', async () => {
    await visit.untilMailTo(people[0] ?? '?');
    const mail = visit.mail.getByRole('article', { name: `Mail: ${subject}` });
    const letter = mail.frameLocator('iframe').locator('body');
    await says(letter, sentence);
    await says(letter, /Brightlane SAS, 12 rue des Tanneurs, 69005 Lyon, France/);
    await cardOf(0).evaluate((node) => node.scrollIntoView());
    await picture(visit.page, 'mail');
    await mail.getByRole('button', { name: 'Headers' }).click();
    await says(mail, /List-Unsubscribe\s*<http:\/\/localhost:\d+\/u\//);
    await says(mail, /List-Unsubscribe-Post\s*List-Unsubscribe=One-Click/);
    await says(cardOf(0), /Sent .* · next: /);
  });

  it('answers as the prospect and is told in the thread', async () => {
    await visit.mail.getByRole('button', { name: 'Interested', exact: true }).click();
    await says(cardOf(0), 'Answered');
    await cardOf(0)
      .getByRole('button', { name: /repl(y|ies)/ })
      .click();
    const thread = visit.page.getByRole('complementary', { name: 'Thread' });
    await says(thread, new RegExp(`@(ana|ben) ${people[0]} answered`));
    await says(thread, `The sequence has stopped for ${people[0]}.`);
    await picture(visit.page, 'reply');
  });

  it('finds everything again after a reload', async () => {
    await visit.page.reload();
    await says(cardOf(0), 'Answered');
    await says(visit.mail, subject);
    await visit
      .button(/^Prospect/)
      .first()
      .click();
    await visit.slack.getByText('Leads', { exact: true }).first().waitFor();
    await says(visit.slack, new RegExp(`${people[0]}[^\\n]*\\n+answered`));
    await says(visit.slack, 'First steps: 4 of 5 done');
  });

  it('approves four more with one click each', async () => {
    await visit.toChannel();
    for (let n = 1; n <= 4; n += 1) {
      const card = approvable().first();
      people.push(await nameOn(card));
      await card.getByRole('button', { name: 'Approve and Send' }).click();
      await says(cardOf(n), 'Approved by @ana');
    }
    expect(new Set(people).size).toBe(5);
  });

  it('unsubscribes with the link in the mail', async () => {
    await visit.untilMailTo(people[1] ?? '?');
    const opened = visit.page.waitForEvent('popup');
    await visit.mail.getByRole('link', { name: 'Open Unsubscribe Link' }).click();
    const wayOut = await opened;
    await wayOut.getByRole('button').click();
    await says(wayOut.locator('body'), /no more|not write|unsubscribed/i);
    await wayOut.close();
    await says(cardOf(1), 'Unsubscribed');
  });

  it('unsubscribes with one click', async () => {
    await visit.untilMailTo(people[2] ?? '?');
    await visit.button('One-Click Unsubscribe').click();
    await says(cardOf(2), 'Unsubscribed');
  });

  it('holds the sequence of somebody who is away', async () => {
    await visit.untilMailTo(people[3] ?? '?');
    await visit.button('Out of Office').click();
    await says(cardOf(3), /\d repl/);
    await cardOf(3)
      .getByRole('button', { name: /repl(y|ies)/ })
      .click();
    const thread = visit.page.getByRole('complementary', { name: 'Thread' });
    await says(thread, `${people[3]} is away`);
    await says(thread, 'Not counted as an answer.');
    await visit.button('Close thread').click();
  });

  it('stops at an address that does not work', async () => {
    await visit.untilMailTo(people[4] ?? '?');
    await visit.button('Bounce').click();
    await says(cardOf(4), 'The address does not work');
  });

  it('is spoken to in French as Ben, who may pause but not resume', async () => {
    await visit.page.getByRole('radio', { name: /Ben/ }).check();
    await visit
      .button(/^Prospect/)
      .first()
      .click();
    await visit.button('Suspendre les envois').click();
    await visit.dialog.getByRole('button', { name: 'Suspendre les envois' }).click();
    await says(visit.dialog, 'Rien ne part d’aucune boîte');
    await visit.page.keyboard.press('Escape');
    await says(visit.slack, /Les envois sont en pause.*@ben/);
    expect(await visit.button('Reprendre').count()).toBe(0);
    await visit.page.getByRole('radio', { name: /Ana/ }).check();
    await says(visit.slack, 'Sending is paused by @ben');
    await visit.button('Resume').click();
    await visit.dialog.getByRole('button', { name: 'Resume' }).click();
    await says(visit.dialog, 'Sending goes on');
    await visit.page.keyboard.press('Escape');
    await expect.poll(() => visit.slack.getByText('Sending is paused').count()).toBe(0);
  });

  it('looks for leads, and is through with the first steps', async () => {
    await visit.button('Find Leads').first().click();
    await says(visit.dialog, /leads for Engineering leaders, about/);
    await visit.dialog.getByRole('button', { name: /^Find \d+$/ }).click();
    await says(visit.dialog, /Looking for \d+ leads/);
    await visit.page.keyboard.press('Escape');
    await expect.poll(() => visit.slack.getByText('First steps').count(), { timeout: 15_000 }).toBe(0);
  });

  it('starts over', async () => {
    await visit.button('Reset').click();
    await visit.dialog.getByRole('button', { name: 'Reset' }).click();
    await says(visit.slack, 'First steps: 0 of 5 done');
    await visit.tab('Mail');
    await says(visit.mail, 'No mail has left yet.');
    expect(visit.problems).toEqual([]);
  });
});
