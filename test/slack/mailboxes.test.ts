// Mailboxes in Slack: a link for each vendor that is set up, a second one for reading, and neither for anybody else.
import { expect, it } from 'vitest';
import type { MailVendor } from '#domain/mailbox.ts';
import { type Office, openOffice, textOf } from './office.ts';

const app = (vendor: string) => ({ [`${vendor}_CLIENT_ID`]: 'id', [`${vendor}_CLIENT_SECRET`]: 'secret' });
const both = { ...app('GOOGLE'), ...app('MICROSOFT') };

/** The buttons of the answer that lead to a page: label and path. */
function linksIn(blocks: readonly unknown[]): [string, string][] {
  const text = JSON.stringify(blocks);
  const buttons = text.matchAll(/"text":\{"type":"plain_text","text":"([^"]+)"[^}]*\},"url":"([^"]+)"/g);
  return [...buttons].map(([, label = '', url = '']) => [label, new URL(url).pathname]);
}

async function sendOnly({ app, workspaceId }: Office, provider: MailVendor): Promise<string> {
  const [ana] = (await app.world.members.list(workspaceId)).filter(
    ({ slackUserId }) => slackUserId === 'U0ANA',
  );
  const { id } = await app.world.mailboxes.connect(workspaceId, {
    ...{ provider, memberId: ana?.id ?? '', address: 'ana@lumen.example', name: 'Ana', signature: null },
    ...{ tokens: 'sealed', scopes: [], canRead: false, at: app.world.clock.now() },
  });
  return id;
}

it('offers both vendors when both are set up, each with a link of its own', async () => {
  const { ana } = await openOffice({ env: both });
  const { whispered } = await ana.command('/prospect mailbox connect');
  expect(linksIn(whispered[0]?.blocks ?? [])).toEqual([
    ['Connect with Google', '/connect/google'],
    ['Connect with Microsoft', '/connect/microsoft'],
  ]);
});

it('offers the one that is set up, or says that none is', async () => {
  const { ana } = await openOffice({ env: app('MICROSOFT') });
  const { whispered } = await ana.command('/prospect mailbox connect');
  expect(linksIn(whispered[0]?.blocks ?? [])).toEqual([['Connect Mailbox', '/connect/microsoft']]);
  const none = await openOffice();
  expect(textOf((await none.ana.command('/prospect mailbox connect')).whispered)).toContain(
    'settings of Google',
  );
});

it('lets the owner of a mailbox that only sends allow reading, and nobody else', async () => {
  const office = await openOffice({ env: both });
  await office.ana.home();
  await office.ben.home();
  await sendOnly(office, 'microsoft');
  const shown = (await office.ana.command('/prospect mailbox')).whispered[0];
  if (!shown) throw new Error('no answer');
  expect(textOf(shown.blocks)).toMatch(/ana@lumen\.example[\s\S]*Microsoft[\s\S]*sends only/);
  const { whispered } = await office.ana.click(shown, 'Allow Reading');
  expect(linksIn(whispered[0]?.blocks ?? [])).toEqual([['Allow Reading', '/connect/microsoft']]);
  const bens = (await office.ben.command('/prospect mailbox')).whispered[0];
  if (!bens) throw new Error('no answer');
  const refused = await office.ben.click(bens, 'Autoriser la lecture');
  expect(textOf(refused.whispered)).toContain('propriétaire');
  expect(linksIn(refused.whispered[0]?.blocks ?? [])).toEqual([]);
});
