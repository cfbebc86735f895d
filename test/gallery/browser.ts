// Chromium for tests: the one of the machine (CHROMIUM_PATH, or Debian's), with nothing that calls home.
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** True on a machine without it: tests are skipped then, but not with CI=true. */
export const noBrowser = process.env.CI !== 'true' && !existsSync(executablePath);

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless browser with a fresh profile. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags });
}

/** Notes every console error, page error and request to another host. */
export function watchPage(page: Page, origin: string): string[] {
  const problems: string[] = [];
  page.on('console', (entry) => {
    if (entry.type() === 'error') problems.push(`console: ${entry.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('about:'))
      problems.push(`request: ${url}`);
  });
  return problems;
}
