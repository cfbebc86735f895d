// B13: somebody is away. Held until they are there, shown with the day, not counted as an answer, and nothing is sent
// in between; then it goes on with the wait that was left.
import { expect, it, vi } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { camille, listOf, startProduct } from '../product.ts';
import { textOf } from '../slack/office.ts';

// Days go by in each of these.
vi.setConfig({ testTimeout: 120_000 });

it.each(mailVendors)(
  'a note of absence on %s holds the sequence until the day after the last day away',
  async (vendor) => {
    const product = await startProduct({ vendor });
    const { name, email } = camille;
    await product.importList(listOf([camille]));
    await product.send(name);
    const [first] = product.deliveriesTo(email);
    // Monday 7 September: away until Friday 18, present on Monday 21.
    const act = { kind: 'answer', answer: 'out_of_office', text: null, until: '2026-09-18' } as const;
    await product.mailServer.answer({ ...act, mailId: first?.id ?? '' });
    await product.pass({ minutes: 1 });
    expect(await product.stateOf(name)).toBe('held');
    expect(textOf(product.card(name).blocks)).toContain('Held: Camille Roux is away; goes on');
    const note = () => product.thread(name).find(({ text }) => /is away|was away/.test(text));
    expect(textOf(note()?.blocks)).toMatch(/held, goes on \*?Mon 21 Sept/);
    expect(JSON.stringify(note()?.blocks)).toContain('"initial_date":"2026-09-21"');
    await product.live(13);
    expect(product.deliveriesTo(email)).toHaveLength(1);
    await product.workday();
    await product.pass({ days: 1 });
    expect(await product.stateOf(name)).toBe('contacted');
    expect(note()?.text).toContain('was away');
    await product.live(8);
    expect(product.deliveriesTo(email)).toHaveLength(2);
    const stats = textOf((await product.ana.command('/prospect stats 30d')).whispered);
    expect(stats).toContain('0 answers');
  },
);
