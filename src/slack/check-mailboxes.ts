// "Does it work?": asks the vendor and the DNS about every mailbox that this person may change, lets their own write to
// itself, and says what came of it.
import type { Mailbox } from '#domain/mailbox.ts';
import { keepDns } from '#features/mailbox/check-dns.ts';
import { checkMailbox } from '#features/mailbox/check-mailbox.ts';
import { startMailCheck } from '#features/mailbox/start-mail-check.ts';
import { Refusal } from '#lib/errors.ts';
import { joined, lines, type Markup, md, phrase } from './blocks/markup.ts';
import { saidCode } from './blocks/said.ts';
import { dnsLines } from './mailbox-health-lines.ts';
import { sayTo, tellTo } from './say-to.ts';
import type { Turn } from './turn.ts';

/** At most 20, one paragraph each; with an address that one alone. */
export async function checkMailboxes(turn: Turn, address = ''): Promise<void> {
  const { world, workspaceId, member } = turn;
  const all = await world.mailboxes.list(workspaceId);
  const own = all.filter((one) => one.memberId === member.id || member.role === 'admin');
  const asked = own.filter((one) => address === '' || one.address === address).slice(0, 20);
  if (asked.length === 0) return sayTo(turn, 'mailbox.none');
  // Nobody's inbox is written to unasked.
  const writes = ({ memberId }: Mailbox): boolean => address !== '' || memberId === member.id;
  const found = await Promise.all(asked.map((mailbox) => checkOne(turn, mailbox, writes(mailbox))));
  await tellTo(turn, lines(found.flat()));
}

async function checkOne(turn: Turn, mailbox: Mailbox, writes: boolean): Promise<Markup[]> {
  const { world, workspaceId, member, locale } = turn;
  const { id: mailboxId, address } = mailbox;
  const [health] = await Promise.all([
    checkMailbox(world, { workspaceId, mailboxId, member }),
    keepDns(world, { workspaceId, mailboxId }),
  ]);
  const dns = await world.mailboxDns.read(workspaceId, mailboxId);
  const works = health !== 'needs_reconnect';
  const started = works && writes ? await writeToItself(turn, mailbox) : null;
  return [
    joined([md`${address}`, joined([phrase(locale, `mailbox.health.${health}`), started], '; ')], ': '),
    ...dnsLines(dns, locale),
  ];
}

/** A refusal is a line of this answer, so that the rest is said all the same. */
async function writeToItself({ world, workspaceId, member, locale }: Turn, { id }: Mailbox): Promise<Markup> {
  try {
    const started = await startMailCheck(world, { workspaceId, mailboxId: id, member });
    return phrase(locale, `check.${started}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return saidCode(locale, 'refusal', error);
  }
}
