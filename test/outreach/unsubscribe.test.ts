// B17: the way out, as a prospect, a mail client and a scanner use it.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { startConnect } from '#features/mailbox/start-connect.ts';
import { openStage, type Stage } from './stage.ts';

describe.each(mailVendors)('through %s', (vendor) => {
  let s: Stage;
  let leadId = '';
  let path = '';
  beforeAll(async () => {
    s = await openStage(vendor);
  });
  afterAll(() => s?.close());
  beforeEach(async () => {
    await s.reset();
    leadId = await s.contacted();
    const [delivery] = await s.deliveriesTo(leadId);
    const link = delivery?.headers.find(({ name }) => name.toLowerCase() === 'list-unsubscribe')?.value ?? '';
    path = new URL(/<(http[^>]+)>/.exec(link)?.[1] ?? 'http://none.example').pathname;
  });

  const post = (to: string, init: RequestInit = {}) => s.web.request(to, { method: 'POST', ...init });
  const oneClick = { body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
  const suppressions = () => s.world.db.suppression.count({ where: { kind: 'email' } });

  describe('looking', () => {
    it('changes nothing, however often and however a scanner asks', async () => {
      for (const method of ['GET', 'HEAD', 'GET']) {
        const answer = await s.web.request(path, { method });
        expect(answer.status).toBe(200);
        expect(answer.headers.get('cache-control')).toBe('no-store');
        expect(answer.headers.get('x-robots-tag')).toContain('noindex');
        expect(answer.headers.get('set-cookie')).toBeNull();
      }
      expect(await s.stateOf(leadId)).toBe('contacted');
      expect(await suppressions()).toBe(0);
    });

    it('shows a button in the reader’s language, with nothing from elsewhere', async () => {
      const html = await (
        await s.web.request(path, { headers: { 'accept-language': 'fr-FR,fr;q=0.9' } })
      ).text();
      expect(html).toContain('<html lang="fr">');
      expect(html).toContain('<form method="post">');
      expect(html).not.toMatch(/<script|src=|href=/);
    });
  });

  describe('leaving', () => {
    it.each([
      ['one click, urlencoded', () => oneClick, 'one_click'],
      ['one click, multipart', () => ({ body: multipart() }), 'one_click'],
      ['the page’s own button', () => ({}), 'opt_out'],
    ])('by %s answers 200 without redirect or cookie and stops everything', async (_name, init, reason) => {
      const answer = await post(path, { ...init(), redirect: 'manual' });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(await s.stateOf(leadId)).toBe('unsubscribed');
      expect(await s.world.db.suppression.count({ where: { kind: 'email', reason } })).toBe(1);
      for (let day = 0; day < 14; day++) await s.later({ days: 1 });
      expect(await s.deliveriesTo(leadId)).toHaveLength(1);
      expect((await s.touches(leadId)).slice(1).every(({ state }) => state !== 'planned')).toBe(true);
    });

    it('works twice and says the same', async () => {
      const first = await (await post(path, oneClick)).text();
      expect(await (await post(path, oneClick)).text()).toBe(first);
      expect(await suppressions()).toBe(1);
      expect(s.chat.notes(leadId).filter(({ kind }) => kind === 'unsubscribed')).toHaveLength(1);
    });

    it('works after 60 days', async () => {
      await s.test.pass({ days: 61 });
      expect((await post(path, oneClick)).status).toBe(200);
      expect(await s.stateOf(leadId)).toBe('unsubscribed');
    });

    it('works after the lead was erased: the hash alone goes on the list', async () => {
      await s.world.db.lead.deleteMany({ where: { id: leadId } });
      expect((await post(path, oneClick)).status).toBe(200);
      expect(await s.world.db.suppression.findMany({ select: { value: true, reason: true } })).toEqual([
        { value: null, reason: 'one_click' },
      ]);
    });

    it('works while the chat is away', async () => {
      s.chat.failNext(new Error('no chat'));
      expect((await post(path, oneClick)).status).toBe(200);
      expect(await s.stateOf(leadId)).toBe('unsubscribed');
    });

    it('does nothing for a token that is cut, changed or made up', async () => {
      const bad = [
        path.slice(0, -3),
        path.replace(/\.(\w)/, (_, c: string) => `.${c === 'a' ? 'b' : 'a'}`),
        '/u/nothing',
        '/u/a.b.c',
      ];
      for (const each of bad) {
        expect((await s.web.request(each)).status).toBe(404);
        const answer = await post(each, oneClick);
        expect(answer.status).toBe(404);
        expect(await answer.text()).toContain('<main>');
      }
      expect(await s.stateOf(leadId)).toBe('contacted');
      expect(await suppressions()).toBe(0);
    });
  });

  describe('connecting a mailbox', () => {
    it('shows a browser whom the link is for, before it goes to the vendor', async () => {
      const { world, workspaceId, test } = s;
      const link = new URL(await startConnect(world, { workspaceId, member: test.seed.ana, vendor }));
      const address = `${link.pathname}${link.search}`;
      const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'accept-language': 'en' };
      const page = await s.web.request(address, { headers });
      expect(page.status).toBe(200);
      const shown = await page.text();
      const { name } = await world.workspaces.get(workspaceId);
      expect(shown).toContain(`Connect a mailbox for ${test.seed.ana.name} in ${name}`);
      const next = /<a href="([^"]+)"/.exec(shown)?.[1]?.replaceAll('&amp;', '&') ?? '';
      const onwards = await s.web.request(next, { headers });
      const other = await s.web.request(address);
      expect([onwards.status, other.status]).toEqual([302, 302]);
      expect(onwards.headers.get('location')).toMatch(/\/oauth2\//);
      const madeUp = await s.web.request(`/connect/${vendor}?link=made.up.link`, { headers });
      expect(madeUp.status).toBe(400);
    });

    it('uses its link up, once, and says what to do next', async () => {
      const done = await s.connect();
      expect(await done.text()).toContain('ana@lumen.example is connected');
      const again = await s.web.request(`/connect/${vendor}?link=made.up.link`);
      expect(again.status).toBe(400);
      expect(await again.text()).toContain('/prospect mailbox connect');
    });

    it('does not let a second member take the mailbox over', async () => {
      const answer = await s.connect('ana@lumen.example', s.test.seed.ben);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('already connected by somebody else');
    });

    it('does not connect a teammate’s address through a link that came from somebody else', async () => {
      const answer = await s.connect('ben@lumen.example', s.test.seed.ana);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('belongs to somebody else of your team');
      expect(await s.world.mailboxes.byAddress(s.workspaceId, 'ben@lumen.example')).toBeNull();
    });
  });

  function multipart(): FormData {
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    return form;
  }
});
