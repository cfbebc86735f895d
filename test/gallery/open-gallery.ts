// The gallery's server and a page of a browser that is watched, for the tests that look at samples.
import type { Page } from 'playwright-core';
import { launchChromium, watchPage } from './browser.ts';
import { type PageServer, startPageServer } from './page-server.ts';
import { stubState } from './stub-state.ts';

export type OpenGallery = {
  readonly server: PageServer;
  readonly page: Page;
  /** Errors, and requests to another host. */
  readonly problems: readonly string[];
  close(): Promise<void>;
};

/** The page is still empty. */
export async function openGallery(): Promise<OpenGallery> {
  const server = await startPageServer(() => stubState('U1'));
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { server, page, problems: watchPage(page, server.url), close };
}
