// Whoever connects a mailbox looks at their own mails: from their network nothing counts as a prospect.
import { expect, it, onTestFinished } from 'vitest';
import { startConnect } from '#features/mailbox/start-connect.ts';
import { networkHash } from '#features/tracking/note-hit.ts';
import { listen } from '#web/listen.ts';
import { createWeb } from '#web/server.ts';
import { consentAnswer } from '../consent.ts';
import { address, openStage } from '../outreach/stage.ts';

it('remembers the network of who connected a mailbox, as a hash', async () => {
  const s = await openStage();
  const options = { roles: ['web'], slack: null, pages: null, ready: async () => {} };
  const site = await listen(createWeb(s.world, options), { port: 0, host: '127.0.0.1' });
  onTestFinished(async () => {
    await site.stop();
    await s.close();
  });
  const asked = { workspaceId: s.workspaceId, member: s.test.seed.ana, vendor: s.vendor, read: true };
  const link = new URL(await startConnect(s.world, asked));
  const headers = { 'x-forwarded-for': '203.0.113.9' };
  const visit = (path: string) => fetch(`${site.address}${path}`, { headers, redirect: 'manual' });
  const away = await visit(`${link.pathname}${link.search}`);
  const back = await consentAnswer(away.headers.get('location') ?? '', address);
  expect((await visit(`${back.pathname}${back.search}`)).status).toBe(200);
  const own = await s.world.ownNetworks.all(s.workspaceId);
  expect([...own]).toEqual([networkHash(s.world.secrets)('203.0.113')]);
});
