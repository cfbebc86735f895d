// Tokens that have ended: renewed once, however many ask at the same time, and stored before they are used.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mailVendors } from '#domain/mailbox.ts';
import { openSession, sealTokens } from '#features/mailbox/open-session.ts';
import { Gone, Unavailable } from '#lib/errors.ts';
import { address, openStage, type Stage } from './stage.ts';

const tokensSchema = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresAt: z.coerce.date(),
});

describe.each(mailVendors)('through %s', (vendor) => {
  let s: Stage;
  beforeAll(async () => {
    s = await openStage(vendor);
  });
  afterAll(() => s?.close());
  beforeEach(() => s.reset());

  const mailbox = async () => {
    const found = await s.world.mailboxes.byAddress(s.workspaceId, address);
    if (!found) throw new Error('no mailbox');
    return found;
  };
  const tokens = async () => {
    const sealed = await s.world.mailboxes.sealedTokens(s.workspaceId, await s.mailboxId());
    return tokensSchema.parse(JSON.parse(s.world.secrets.open(sealed ?? '')));
  };
  const end = async () => {
    const ended = { ...(await tokens()), expiresAt: new Date(Date.now() - 1000) };
    const mailboxId = await s.mailboxId();
    await s.world.mailboxes.saveTokens(s.workspaceId, { mailboxId, tokens: sealTokens(s.world, ended) });
    s.mail.expireAccess(address);
  };
  /** Counts the questions to the token endpoint and answers them as ever. */
  const counted = () => s.mail.fail({ route: /POST .*\/token$/, times: 99 });

  it('asks the vendor once for ten that come at the same time', async () => {
    await end();
    const asked = counted();
    const box = await mailbox();
    const sessions = await Promise.all(Array.from({ length: 10 }, () => openSession(s.world, box)));
    await Promise.all(sessions.slice(0, 3).map((session) => session.changes(null)));
    expect(asked.hits()).toBe(1);
    asked.stop();
    expect((await tokens()).expiresAt.getTime()).toBeGreaterThan(Date.now() + 600_000);
  });

  it('does not ask at all while the token is good', async () => {
    const asked = counted();
    await (await openSession(s.world, await mailbox())).changes(null);
    expect(asked.hits()).toBe(0);
    asked.stop();
  });

  it('is "later" when the vendor cannot renew now, and gone when the grant has ended', async () => {
    await end();
    const down = s.mail.fail({ route: /POST .*\/token$/, times: 99, status: 503 });
    await expect(openSession(s.world, await mailbox())).rejects.toBeInstanceOf(Unavailable);
    down.stop();
    s.mail.revoke(address);
    await expect(openSession(s.world, await mailbox())).rejects.toBeInstanceOf(Gone);
  });
});
