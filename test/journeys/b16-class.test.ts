// B16: what somebody who answers wants decides what happens. Nothing leaves that a person did not send; what a person
// sends leaves once, in the same thread.
import { describe, expect, it, vi } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import type { AnswerKind } from '#sandbox/protocol.ts';
import { listOf } from '../product.ts';
import { productOn } from '../product-on.ts';
import { textOf } from '../slack/office.ts';

// Days go by in each of these.
vi.setConfig({ testTimeout: 120_000 });

describe.each(mailVendors)('through %s', (vendor) => {
  const product = productOn(vendor);

  let people = 0;
  type Someone = { readonly name: string; readonly email: string };
  const mails = ({ email }: Someone) => product.deliveriesTo(email);
  const card = ({ name }: Someone) => textOf(product.card(name).blocks);

  /** Somebody at a company of their own who got the first mail and answers this. */
  async function answered(kind: AnswerKind, text: string | null = null): Promise<Someone> {
    people += 1;
    const who = { name: `Zoe Number${people}`, email: `zoe@firm${people}.example` };
    await product.importList(listOf([who]));
    await product.send(who.name);
    for (let tries = 0; tries < 4 && mails(who).length === 0; tries += 1) await product.workday();
    const act = { kind: 'answer', answer: kind, text, until: null } as const;
    await product.mailServer.answer({ ...act, mailId: mails(who)[0]?.id ?? '' });
    await product.pass({ minutes: 1 });
    return who;
  }
  const note = ({ name }: Someone) => {
    const found = product.thread(name).findLast(({ text }) => /answered|come back/.test(text));
    if (!found) throw new Error(`no note of ${name}`);
    return found;
  };
  const said = (who: Someone) => textOf(note(who).blocks);

  it('interested: the owner is told within a minute, with a draft that leaves once, when a person sends it', async () => {
    const who = await answered('interested');
    expect(note(who).text).toMatch(/^<@U0(?:ANA|BEN)A> Zoe Number1 answered$/);
    expect(said(who)).toContain('sounds *interested*');
    expect(said(who)).toContain('A draft of an answer is ready');
    await product.live(3);
    expect(mails(who)).toHaveLength(1);
    // At night, outside every window.
    await product.pass({ hours: 12 });
    const { modal } = await product.ben.click(note(who), 'Answer…');
    if (!modal) throw new Error('no form');
    expect(JSON.stringify(modal)).toContain('zoe@firm1.example');
    const text = 'Bonjour Zoe,\n\nJeudi à 14 h.\n\nBien à vous,\nBen';
    await product.ben.submit(modal, { text });
    expect(mails(who)).toHaveLength(2);
    const [first, own] = mails(who);
    expect(own?.threadId).toBe(first?.threadId);
    expect(own?.mailbox).toBe(first?.mailbox);
    expect(said(who)).toContain('Answered by <@U0BENA>');
    expect(JSON.stringify(note(who).blocks)).not.toContain('Answer…');
    await product.live(8);
    expect(mails(who)).toHaveLength(2);
  });

  it('a question: a draft, and two who send at once send one', async () => {
    const who = await answered('question');
    expect(said(who)).toContain('A draft of an answer is ready');
    const [ana, ben] = [
      await product.ana.click(note(who), 'Answer…'),
      await product.ben.click(note(who), 'Answer…'),
    ];
    if (!ana.modal || !ben.modal) throw new Error('no form');
    await product.ana.submit(ana.modal, { text: 'From Ana.' });
    await product.ben.submit(ben.modal, { text: 'From Ben.' });
    await product.pass({ minutes: 5 });
    expect(mails(who)).toHaveLength(2);
  });

  it('not now, ask in a later month: comes back by itself on a working day, and nothing leaves', async () => {
    const who = await answered('not_now');
    expect(await product.stateOf(who.name)).toBe('snoozed');
    expect(said(who)).toContain('Comes back on');
    const { world, workspaceId } = product;
    const lead = await world.leads.get(workspaceId, await product.leadId(who.name));
    const until = lead?.snoozedUntil ?? new Date(0);
    expect([0, 6]).not.toContain(until.getUTCDay());
    await product.pass({ days: Math.ceil((until.getTime() - world.clock.now().getTime()) / 86_400_000) });
    expect(await product.stateOf(who.name)).toBe('replied');
    expect(note(who).text).toMatch(/Time to come back to Zoe/);
    expect(mails(who)).toHaveLength(1);
  });

  it('the wrong person: proposes the one who was named as a new lead', async () => {
    const who = await answered('wrong_person');
    expect(said(who)).toContain('Named instead:');
    const add = /Add ([^"]+)…/.exec(JSON.stringify(note(who).blocks))?.[0] ?? '';
    const { modal } = await product.ana.click(note(who), add);
    if (!modal) throw new Error('no form');
    const shown = JSON.stringify(modal);
    const [address] = /[\w.]+@firm\d+\.example/.exec(shown) ?? [''];
    await product.ana.submit(modal, {});
    await product.settle();
    const named = { name: add.slice('Add '.length, -1), email: address };
    expect(card(named)).toContain(`wants it all the same: named by ${who.name}`);
    expect(card(named)).toContain('Added by <@U0ANAA>');
    expect(card(named)).not.toContain('Approve and Send');
    await product.live(2);
    expect(mails(named)).toHaveLength(0);
    await product.ana.click(product.card(named.name), `Resume firm${people}`);
    await product.send(named.name);
    await product.live(3);
    expect([mails(named), mails(who)].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('the wrong person: an answer opens its own company, and nobody else’s', async () => {
    const [who, other] = [await answered('wrong_person'), await answered('not_interested')];
    const add = /Add ([^"]+)…/.exec(JSON.stringify(note(who).blocks))?.[0] ?? '';
    const { modal } = await product.ana.click(note(who), add);
    if (!modal) throw new Error('no form');
    const email = other.email.replace('zoe', 'yann');
    const refused = await product.ana.submit(modal, { email });
    expect(textOf(refused.modal)).toContain('This company was contacted');
  });

  it('not interested: finished; an opt-out in words: never again', async () => {
    const no = await answered('not_interested');
    expect(await product.stateOf(no.name)).toBe('finished');
    const stop = await answered('unsubscribe_words');
    expect(await product.stateOf(stop.name)).toBe('unsubscribed');
    const asked = product.thread(stop.name).find(({ text }) => text.includes('asked not to be contacted'));
    expect(JSON.stringify(asked?.blocks)).toMatch(/"rich_text_quote".*(liste|list|e-mails)/);
    await product.live(8);
    expect([mails(no), mails(stop)].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('unclear: asks, and one tap corrects it and undoes what was wrong', async () => {
    const who = await answered('custom', 'Hm, well.');
    expect(said(who)).toContain('unclear');
    await product.ana.choose(note(who), 'prospect.reply.classify', 'Not interested');
    expect(await product.stateOf(who.name)).toBe('finished');
    await product.ana.choose(note(who), 'prospect.reply.classify', 'Interested');
    expect(await product.stateOf(who.name)).toBe('replied');
    await product.ana.choose(note(who), 'prospect.reply.classify', 'Not a reply');
    expect(await product.stateOf(who.name)).toBe('contacted');
    expect(said(who)).toContain('Not an answer');
    expect(card(who)).toContain('next');
    await product.live(9);
    expect(mails(who)).toHaveLength(2);
  });
});
