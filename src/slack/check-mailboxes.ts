// "Does it work?": asks the vendor and the DNS about every mailbox that this person may change, and says what came of it.
import type { Mailbox } from '#domain/mailbox.ts';
import { keepDns } from '#features/mailbox/check-dns.ts';
import { checkMailbox } from '#features/mailbox/check-mailbox.ts';
import { joined, lines, type Markup, md, phrase } from './blocks/markup.ts';
import { dnsLines } from './mailbox-health-lines.ts';
import { sayTo, tellTo } from './say-to.ts';
import type { Turn } from './turn.ts';

/** At most 20, one paragraph each. */
export async function checkMailboxes(turn: Turn): Promise<void> {
  const { world, workspaceId, member } = turn;
  const all = await world.mailboxes.list(workspaceId);
  const own = all.filter((one) => one.memberId === member.id || member.role === 'admin').slice(0, 20);
  if (own.length === 0) return sayTo(turn, 'mailbox.none');
  const found = await Promise.all(own.map((mailbox) => checkOne(turn, mailbox)));
  await tellTo(turn, lines(found.flat()));
}

async function checkOne(
  { world, workspaceId, member, locale }: Turn,
  { id: mailboxId, address }: Mailbox,
): Promise<Markup[]> {
  const [health] = await Promise.all([
    checkMailbox(world, { workspaceId, mailboxId, member }),
    keepDns(world, { workspaceId, mailboxId }),
  ]);
  const dns = await world.mailboxDns.read(workspaceId, mailboxId);
  return [
    joined([md`${address}`, phrase(locale, `mailbox.health.${health}`)], ': '),
    ...dnsLines(dns, locale),
  ];
}
