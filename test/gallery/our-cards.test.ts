// Everything that we draw in Slack: Slack takes it, it can be seen, and whatever can be pressed answers.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowser } from './browser.ts';
import { type OpenGallery, openGallery } from './open-gallery.ts';
import { type Look, ourSamples } from './our-cards.ts';
import { partsWithoutBox, pressEverything } from './walk.ts';

/** Every element that we use, but for files: a script may not choose one. */
const kinds = [
  ...['button', 'overflow', 'checkboxes', 'radio_buttons', 'datepicker', 'static_select'],
  ...[
    'users_select',
    'multi_users_select',
    'conversations_select',
    'plain_text_input',
    'email_text_input',
    'number_input',
  ],
];
const looks: readonly Look[] = [
  { locale: 'en', classic: false },
  { locale: 'fr', classic: false },
  { locale: 'en', classic: true },
  { locale: 'fr', classic: true },
];

describe.each(looks)('in $locale, classic: $classic', (look) => {
  it('is accepted by Slack', () => {
    const refused = ourSamples(look).filter(({ problems }) => problems.length > 0);
    expect(refused.map(({ name, problems }) => [name, problems])).toEqual([]);
  });

  it('leaves no sentence unfilled and no key unsaid', () => {
    const words = JSON.stringify(ourSamples(look).map(({ blocks }) => blocks));
    expect(words.match(/"(?:review|card|home|note|button|reason|notice|field|state)\.[a-z_.]+"/g)).toBeNull();
    expect(words.match(/(?<![{ ])\{(?!date|time)[a-z]+(?:\|[^}]*)?\}/g)).toBeNull();
  });
});

describe.skipIf(noBrowser)('in a browser', () => {
  let gallery: OpenGallery;
  let page: Page;
  beforeAll(async () => {
    gallery = await openGallery();
    page = gallery.page;
  });
  afterAll(() => gallery?.close());

  async function open(look: Look): Promise<void> {
    gallery.server.answers.set('/sandbox/ours?x', ourSamples(look));
    await page.goto(`${gallery.server.url}/sandbox/gallery?lang=${look.locale}&samples=/sandbox/ours?x`);
    await page.locator('.sample').last().waitFor();
  }

  it.each(looks)(
    'every part has a box of its own and stays inside its frame: $locale, $classic',
    async (look) => {
      await open(look);
      expect(await page.evaluate(partsWithoutBox)).toEqual([]);
      expect(await page.locator('[data-unknown]').count()).toBe(0);
    },
  );

  it('every control answers', async () => {
    await open({ locale: 'en', classic: false });
    const said = await page.evaluate(pressEverything);
    expect(said.filter(({ answered }) => !answered)).toEqual([]);
    expect(new Set(said.map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(gallery.problems).toEqual([]);
  });
});
