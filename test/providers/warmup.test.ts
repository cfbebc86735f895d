// Instantly and Smartlead against the contract of ports/warmup, and what is particular to each.
import { expect, it } from 'vitest';
import { createInstantly } from '#providers/instantly/warmup.ts';
import { createSmartlead } from '#providers/smartlead/warmup.ts';
import { startLocalInstantly } from '#sandbox/instantly/local-instantly.ts';
import { localPassword, startLocalSmartlead } from '#sandbox/smartlead/local-smartlead.ts';
import { warmupContract } from '../contracts/warmup.ts';

const key = 'warmup-key';
const now = new Date('2026-09-07T09:00:00Z');

warmupContract('instantly', async () => {
  const server = await startLocalInstantly({ key });
  return {
    server,
    open: (options) => createInstantly({ key, ...options, baseUrl: server.url }),
    put: ({ email, enabled, blocked, score, limit, days }) =>
      server.put({ email, status: blocked ? -1 : Number(enabled), score, limit, days, tag: 'group-broth' }),
    orders: () => server.orders.map((one) => one.replace('enable', 'on').replace('disable', 'off')),
    settle: () => server.finishJobs(),
  };
});

let id = 0;
const account = { active: true, blocked: null, reputation: 97, mostPerDay: 30 };
const days = { '2026-09-06': { sent: 21, spam: 1 } };

warmupContract('smartlead', async () => {
  const server = await startLocalSmartlead({ key });
  return {
    server,
    open: (options) => createSmartlead({ key, ...options, baseUrl: server.url }),
    put: ({ email, enabled, blocked, score, limit, days: sent }) => {
      id += 1;
      const more = { blocked: blocked ? 'Too many bounces' : null, reputation: score, mostPerDay: limit };
      server.put({ id, email, active: enabled, ...more, days: sent });
    },
    orders: () => server.orders,
    settle: () => {},
  };
});

it('Instantly: switched on is not on yet, a job over there does it', async () => {
  const server = await startLocalInstantly({ key });
  const tool = createInstantly({ key, baseUrl: server.url });
  server.put({ email: 'ana@lumen.example', status: 0, score: null, limit: 20, days: {} });
  expect(await tool.switch('ana@lumen.example', true)).toBe(true);
  expect(await tool.read('ana@lumen.example', now)).toMatchObject({ enabled: false, score: null });
  server.finishJobs();
  expect(await tool.read('ana@lumen.example', now)).toMatchObject({ enabled: true });
  await server.close();
});

it('Smartlead: reads the numbers as customers see them too, and finds an account on a later page', async () => {
  const server = await startLocalSmartlead({ key });
  server.speakAsSeen();
  for (let n = 1; n <= 150; n += 1)
    server.put({ id: 1_000 + n, email: `box${n}@lumen.example`, ...account, days });
  const tool = createSmartlead({ key, baseUrl: server.url });
  const state = await tool.read('box140@lumen.example', now);
  expect(state).toMatchObject({ enabled: true, score: 97, sent: 21, spam: 1, perDay: 21 });
  expect(JSON.stringify(state)).not.toContain(localPassword);
  expect(server.calls.filter(({ path }) => path.endsWith('/email-accounts/'))).toHaveLength(2);
  await server.close();
});
