// Every block and element in a real browser: each has a visible box, each control sends what Slack's client would
// send, and the page makes no error and no request to another host.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accessorySamples,
  elementSamples,
  extremeSamples,
  inputSamples,
} from '#sandbox/page/gallery-elements.ts';
import { blockSamples } from '#sandbox/page/gallery-samples.ts';
import { type OpenGallery, openGallery } from './open-gallery.ts';

let gallery: OpenGallery;
let page: Page;

beforeAll(async () => {
  gallery = await openGallery();
  page = gallery.page;
  await page.goto(`${gallery.server.url}/sandbox/gallery`);
  await page.locator('.sample').last().waitFor();
});

afterAll(() => gallery?.close());

const sample = (name: string): Locator => page.locator(`[data-sample="${name}"]`);
const option = (text: string) => ({
  text: { type: 'plain_text', text, emoji: true },
  value: text.toLowerCase(),
});

type Held = { sent: Record<string, unknown> | null; values: Record<string, Record<string, unknown>> };
async function held(name: string): Promise<Held> {
  return JSON.parse((await sample(name).locator('output').textContent()) ?? '{}') as Held;
}
const sentBy = async (name: string) => (await held(name)).sent;

describe('the gallery', () => {
  const parts = [
    ...blockSamples,
    ...elementSamples,
    ...accessorySamples,
    ...inputSamples,
    ...extremeSamples.slice(0, 5),
  ];

  it.each(parts.map(({ name }) => name))('draws %s with a box of its own', async (name) => {
    const boxes = await sample(name).locator('[data-block], [data-element], [data-unknown]').all();
    expect(boxes.length).toBeGreaterThan(0);
    for (const box of boxes) {
      const { width = 0, height = 0 } = (await box.boundingBox()) ?? {};
      expect(width * height, await box.evaluate((node) => node.outerHTML.slice(0, 120))).toBeGreaterThan(0);
    }
  });

  it('names what it cannot draw, and only that', async () => {
    const unknown = page.locator('[data-unknown]');
    expect(await unknown.evaluateAll((nodes) => nodes.map((node) => node.textContent))).toEqual([
      'This page cannot draw the block "hologram".',
      'This page cannot draw the element "mind_reader".',
      'This page cannot draw the element "?".',
    ]);
  });

  it('lets nothing stick out of its frame, however long the words', async () => {
    for (const one of await page.locator('.sample').all()) {
      const sticksOut = await one.evaluate((node) => node.scrollWidth - node.clientWidth);
      expect(sticksOut, (await one.getAttribute('data-sample')) ?? '').toBeLessThanOrEqual(1);
    }
  });

  it('keeps hostile text as text', async () => {
    const hostile = sample('extreme: hostile');
    expect(await hostile.locator('.blocks').textContent()).toContain('<script>alert(1)</script>');
    expect(await hostile.locator('script, img, a[href^="javascript"]').count()).toBe(0);
  });
});

describe('buttons and menus', () => {
  it('send their value', async () => {
    await sample('element button').getByRole('button', { name: 'Review Next' }).click();
    expect(await sentBy('element button')).toMatchObject({
      type: 'button',
      action_id: 'button',
      block_id: 'b-button',
      value: 'v',
    });
  });

  it('that are links open beside the page and still tell the app', async () => {
    const link = sample('element button-url').getByRole('link', { name: 'Open Site' });
    expect(await link.getAttribute('target')).toBe('_blank');
    await link.evaluate((node) => node.addEventListener('click', (event) => event.preventDefault()));
    await link.click();
    expect(await sentBy('element button-url')).toMatchObject({ action_id: 'button-url' });
  });

  it('ask first when the app wants it, in the middle of the page', async () => {
    const button = sample('element button-confirm').getByRole('button', { name: 'Block Company…' });
    await button.click();
    const dialog = page.getByRole('dialog', { name: 'Block Globex?' });
    const box = (await dialog.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(Math.abs(box.x + box.width / 2 - 640)).toBeLessThan(12);
    expect(Math.abs(box.y + box.height / 2 - 450)).toBeLessThan(12);
    await dialog.getByRole('button', { name: 'Keep' }).click();
    expect(await sentBy('element button-confirm')).toBeNull();
    await button.click();
    await page.keyboard.press('Escape');
    expect(await sentBy('element button-confirm')).toBeNull();
    await button.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Block' }).click();
    await expect
      .poll(() => sentBy('element button-confirm'))
      .toMatchObject({ action_id: 'button-confirm', value: 'v' });
  });

  it('with three dots open a menu that closes on Escape and sends the chosen option', async () => {
    const menu = sample('element overflow');
    const dots = menu.getByRole('button', { name: 'More actions' });
    await dots.click();
    await page.keyboard.press('Escape');
    expect(await menu.getByRole('menuitem').count()).toBe(0);
    await dots.click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await sentBy('element overflow')).toMatchObject({
      type: 'overflow',
      selected_option: option('Green'),
    });
  });

  it('below a message send feedback and the bin', async () => {
    await sample('context_actions').getByRole('button', { name: 'Good Fit' }).click();
    expect(await sentBy('context_actions')).toMatchObject({
      type: 'feedback_buttons',
      action_id: 'fit',
      value: 'good',
    });
    await sample('context_actions').getByRole('button', { name: 'Remove' }).click();
    expect(await sentBy('context_actions')).toMatchObject({
      type: 'icon_button',
      action_id: 'drop',
      value: 'x',
    });
  });
});

describe('selects', () => {
  it.each([
    ['static_select', 'Green', { selected_option: option('Green') }],
    ['static_select-groups', 'Blue', { selected_option: option('Blue') }],
    ['users_select', 'Ben Costa', { selected_user: 'U2' }],
    ['channels_select', '#prospects', { selected_channel: 'C1' }],
  ])('%s sends what was chosen', async (name, label, expected) => {
    await sample(`element ${name}`).getByRole('combobox').selectOption({ label });
    expect(await sentBy(`element ${name}`)).toMatchObject({ action_id: name, ...expected });
    expect((await held(`element ${name}`)).values[`b-${name}`]?.[name]).toMatchObject(expected);
  });

  it('show the initial choice and hold it as a value', async () => {
    expect(await sample('element static_select-groups').locator('optgroup').count()).toBe(2);
    expect((await held('element conversations_select')).values['b-conversations_select']).toEqual({
      conversations_select: { type: 'conversations_select', selected_conversation: 'C1' },
    });
  });

  it('with several choices add and take back', async () => {
    const many = sample('element multi_static_select');
    await many.getByRole('combobox').fill('bl');
    await many.getByRole('option', { name: 'Blue' }).click();
    expect(await sentBy('element multi_static_select')).toMatchObject({
      selected_options: [option('Red'), option('Blue')],
    });
    await many.getByRole('button', { name: 'Remove Red' }).click();
    expect(await sentBy('element multi_static_select')).toMatchObject({ selected_options: [option('Blue')] });
  });

  it('that are external ask the app after enough letters', async () => {
    const external = sample('element external_select');
    await external.getByRole('combobox').fill('g');
    expect(await external.getByRole('status').textContent()).toBe('Type at least 2 characters');
    await external.getByRole('combobox').fill('glo');
    await external.getByRole('option', { name: 'Globex' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await sentBy('element external_select')).toMatchObject({ selected_option: { value: 'globex' } });
  });
});

describe('ticks and times', () => {
  it('send what is ticked, the initial ones included', async () => {
    await sample('element checkboxes').getByRole('checkbox', { name: 'Red' }).check();
    const sent = (await sentBy('element checkboxes')) as { selected_options: { value: string }[] };
    expect(sent.selected_options.map(({ value }) => value)).toEqual(['green', 'red']);
    await sample('element radio_buttons').getByRole('radio', { name: 'Red' }).check();
    expect(await sentBy('element radio_buttons')).toMatchObject({ selected_option: option('Red') });
  });

  it.each([
    ['datepicker', '2026-12-09', { selected_date: '2026-12-09' }],
    ['timepicker', '14:45', { selected_time: '14:45' }],
    ['datetimepicker', '2026-11-23T09:30', { selected_date_time: 1_795_422_600 }],
  ])('%s sends the moment in the zone of the person', async (name, typed, expected) => {
    await sample(`element ${name}`).locator('input').fill(typed);
    expect(await sentBy(`element ${name}`)).toMatchObject({ type: name, ...expected });
  });
});

describe('fields of a modal', () => {
  it.each([
    ['plain_text_input', 'A new subject'],
    ['plain_text_input-multiline', 'One\n\nTwo'],
    ['email_text_input', 'camille@globex.example'],
    ['url_text_input', 'https://globex.example'],
    ['number_input', '80'],
  ])('%s keeps what is typed and sends nothing yet', async (name, typed) => {
    await sample(`input ${name}`).getByLabel(`Label of ${name}`).fill(typed);
    const { sent, values } = await held(`input ${name}`);
    expect(sent).toBeNull();
    expect(Object.values(values[`i-${name}`] ?? {})[0]).toMatchObject({ value: typed });
  });

  it('make a rich_text value of typed lines', async () => {
    await sample('input rich_text_input').getByLabel('Label of rich_text_input').fill('Hello');
    expect((await held('input rich_text_input')).values['i-rich_text_input']).toMatchObject({
      rich_text_input: { rich_text_value: { elements: [{ elements: [{ type: 'text', text: 'Hello' }] }] } },
    });
  });

  it('upload a file and hold its id', async () => {
    const file = {
      name: 'leads.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('email\nc@globex.example\n'),
    };
    await sample('input file_input').getByLabel('Label of file_input').setInputFiles(file);
    await sample('input file_input').getByText('leads.csv').first().waitFor();
    expect((await held('input file_input')).values['i-file_input']).toEqual({
      file_input: { type: 'file_input', files: [{ id: 'F1', name: 'leads.csv' }] },
    });
  });

  it('count the characters that are left, tie hints and errors to the field', async () => {
    const subject = sample('input plain_text_input').getByLabel('Label of plain_text_input');
    await subject.fill('x'.repeat(58));
    expect(await sample('input plain_text_input').locator('.counter').textContent()).toBe('2');
    expect(
      await subject.evaluate(
        (node) => document.getElementById(node.getAttribute('aria-describedby') ?? '')?.textContent,
      ),
    ).toBe('At most nine words.');
    const day = sample('input datepicker').getByLabel('Label of datepicker');
    expect(await day.getAttribute('aria-invalid')).toBe('true');
    expect(await sample('input datepicker').getByRole('alert').textContent()).toBe(
      'Please choose a working day.',
    );
  });

  it('mark what is optional', async () => {
    expect(await sample('input url_text_input').locator('.label').textContent()).toBe(
      'Label of url_text_input (optional)',
    );
  });
});

describe('tables, charts and frames', () => {
  const firstColumn = () => sample('data_table').locator('tbody tr td:first-child').allTextContents();

  it('sort by a click on a header and leaf by pages', async () => {
    const table = sample('data_table');
    expect(await table.getByRole('table').locator('caption').textContent()).toBe('Leads above the threshold');
    await table.getByRole('button', { name: 'Score' }).click();
    expect((await firstColumn()).map((text) => text.trim())).toEqual(['9', '64', '71', '79']);
    await table.getByRole('button', { name: 'Next' }).click();
    expect((await firstColumn()).map((text) => text.trim())).toEqual(['82', '87']);
    await table.getByRole('button', { name: 'Open' }).first().click();
    expect(await sentBy('data_table')).toMatchObject({
      type: 'button',
      action_id: 'open-row',
      value: 'Jonas Weber',
    });
  });

  it.each(['bar', 'line', 'area', 'pie'])(
    'draw a %s chart with a legend, and its numbers as a table',
    async (type) => {
      const chart = sample(`data_visualization ${type}`);
      const { height = 0 } = (await chart.getByRole('img').boundingBox()) ?? {};
      expect(height).toBeGreaterThan(100);
      expect(await chart.locator('.legend li').count()).toBe(type === 'pie' ? 4 : 2);
      await chart.getByRole('button', { name: 'As Table' }).click();
      expect(await chart.getByRole('table').locator('tbody tr').count()).toBe(type === 'pie' ? 4 : 5);
    },
  );

  it('unfold a container and act inside it', async () => {
    const container = sample('container');
    expect(await container.getByRole('button', { name: 'Inner' }).count()).toBe(0);
    await container.getByRole('button', { name: 'Folded' }).click();
    await container.getByRole('button', { name: 'Inner' }).click();
    expect(await sentBy('container')).toMatchObject({ action_id: 'Inner', block_id: 'inside' });
  });

  it('act on a card', async () => {
    await sample('card').getByRole('button', { name: 'Look' }).click();
    expect(await sentBy('card')).toMatchObject({ action_id: 'Look', block_id: 'card' });
  });
});

describe('after all of it', () => {
  it('nothing was logged as an error and nobody else was asked', () => {
    expect(gallery.problems).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('the %s look has readable text', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${gallery.server.url}/sandbox/gallery?lang=fr`);
    await page.locator('.sample').last().waitFor();
    const contrasts = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      const luminance = (name: string) => {
        const [r = 0, g = 0, b = 0] = (style.getPropertyValue(name).match(/[\da-f]{2}/giu) ?? []).map(
          (hex) => {
            const part = Number.parseInt(hex, 16) / 255;
            return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
          },
        );
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ratio = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      const pairs = ['--ink', '--ink-soft', '--link', '--red'].map((ink) => [ink, '--surface'] as const);
      return pairs.map(([ink, paper]) => [ink, ratio(luminance(ink), luminance(paper))] as const);
    });
    for (const [ink, ratio] of contrasts) expect(ratio, `${ink} in ${colorScheme}`).toBeGreaterThan(4.5);
  });
});
