// A visit of the sandbox: the real one on a folder of its own, a browser in front of it, and the few moves that a
// person makes again and again. Everything is found by what it says on the screen.
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { readConfig } from '#config/config.ts';
import { freePort } from '#lib/free-port.ts';
import { createLog } from '#lib/log.ts';
import { runSandbox, type Sandbox } from '#sandbox/run-sandbox.ts';
import { launchChromium, watchPage } from '../gallery/browser.ts';
import { root } from '../ground/repository.ts';

export type Visit = Awaited<ReturnType<typeof visitSandbox>>;

const patience = { timeout: 20_000 };

async function startSandbox(folder: string): Promise<Sandbox> {
  const env = { PORT: String(await freePort()), DATA_DIR: folder, LOG_LEVEL: 'silent' };
  const read = readConfig(env, folder);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return runSandbox(read.config, createLog('silent'));
}

/** Opens it in a window of 1280 × 800, as it is the first time. */
export async function visitSandbox() {
  const folder = await mkdtemp(join(tmpdir(), 'prospect-sandbox-'));
  await chmod(folder, 0o755);
  const sandbox = await startSandbox(folder);
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(patience.timeout);
  const problems = watchPage(page, sandbox.address);
  await page.goto(sandbox.address);
  const region = (name: string) => page.getByRole('region', { name, exact: true });
  await region('Slack').waitFor();
  return {
    page,
    problems,
    address: sandbox.address,
    slack: region('Slack'),
    mail: region('Mail'),
    dialog: page.getByRole('dialog'),
    ...movesIn(page),
    leave: () => leave({ sandbox, browser, folder }),
  };
}

async function leave(of: { sandbox: Sandbox; browser: Browser; folder: string }): Promise<void> {
  await of.browser.close();
  await of.sandbox.stop();
  await rm(of.folder, { recursive: true, force: true });
}

function movesIn(page: Page) {
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const card = (name: string): Locator =>
    page.getByRole('log').first().getByRole('article').filter({ hasText: name }).first();
  const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  return {
    button,
    /** The card of a person in the review channel. */
    card,
    tab,
    toChannel: () => button(/^#?\s*prospects/).click(),
    /** Presses Next Event until the person's mail lies in the Mail tab, and opens it. */
    async untilMailTo(name: string): Promise<void> {
      const item = page.getByRole('list', { name: 'Conversations' }).getByRole('button', { name });
      for (let n = 0; n < 12; n += 1) {
        await tab('Mail');
        if ((await item.count()) > 0) return item.first().click();
        await tab('Time');
        const moved = page.waitForResponse((response) => response.url().includes('/sandbox/time'));
        await button('Next Event').click();
        await moved;
        await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
      }
      const planned = await page.getByRole('region', { name: 'Time' }).textContent();
      throw new Error(`no mail left to ${name}; ${planned}`);
    },
  };
}

/** What a person reads there, sooner or later. */
export async function says(place: Locator, words: string | RegExp): Promise<void> {
  await expect.poll(() => place.allInnerTexts().then((texts) => texts.join('\n')), patience).toMatch(words);
}

/** A picture for the README, when SCREENSHOTS=1. */
export async function picture(page: Page, name: string, height = 800): Promise<void> {
  if (process.env.SCREENSHOTS !== '1') return;
  await page.setViewportSize({ width: 1280, height });
  const folder = join(root, 'docs', 'images');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  await page.setViewportSize({ width: 1280, height: 800 });
}
