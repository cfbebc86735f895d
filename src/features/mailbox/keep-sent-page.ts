// One page of a Sent folder becomes memory: who was written to by hand, and the numbers of the reading. Both or
// neither, and once.
import type { Mailbox } from '#domain/mailbox.ts';
import {
  byHand,
  byTool,
  countDays,
  lastTimes,
  type OwnPeople,
  ownPeople,
  type SentMail,
  type WrittenTo,
} from '#domain/sent-folder.ts';
import { suppressionHashes } from '#domain/suppression-subject.ts';
import type { SentPage } from '#ports/mailbox.ts';
import type { World } from '#ports/world.ts';
import { openHashKey } from '../compliance/hash-key.ts';

export type Keeping = Pick<
  World,
  'handContacts' | 'mailboxes' | 'members' | 'secrets' | 'sentReadings' | 'transact' | 'workspaces'
>;
type Reading = NonNullable<Awaited<ReturnType<World['sentReadings']['get']>>>;

/** Vendors find by whole seconds: the last one is read again. */
const oneSecondMs = 1000;

/** The reading after this page; null when somebody else got there first. */
export async function keepSentPage(
  world: Keeping,
  { workspaceId, id: mailboxId }: Mailbox,
  { reading, read }: { reading: Reading; read: SentPage },
): Promise<Reading | null> {
  const mails = read.kind === 'page' ? read.mails : [];
  const [ours, own, hashKey] = await Promise.all([
    sentByUs(world, workspaceId, mails),
    team(world, workspaceId),
    openHashKey(world, workspaceId),
  ]);
  const written = byHand(mails, { ours, own });
  const hash = suppressionHashes(hashKey);
  const hashed = (one: WrittenTo) => ({ ...one, hash: hash({ kind: 'email', value: one.key }) });
  const people = lastTimes(written.flatMap((mail) => mail.people)).map(hashed);
  // What an earlier reading took for mails by hand, before the tool's tag was known.
  const notMeant = byTool(mails, own).flatMap((mail) => mail.people.map(hashed));
  const ofTool = mails.filter((mail) => mail.ofTool).length;
  const numbers = numbersAfter(reading, { written, ofTool });
  const after = { ...reading, ...placeAfter(reading, read), ...numbers };
  const { cursor, until, reachedAt } = after;
  const page = { mailboxId, before: reading, cursor, until, reachedAt, ...numbers };
  const kept = await world.transact(async (stores) => {
    if (!(await stores.sentReadings.save(workspaceId, page))) return false;
    await stores.handContacts.forget(workspaceId, { mailboxId, people: notMeant });
    await stores.handContacts.remember(workspaceId, { mailboxId, people });
    return true;
  });
  return kept ? after : null;
}

/** Where the next page begins. A page that the vendor has forgotten is looked for by its date. */
function placeAfter(reading: Reading, read: SentPage): Pick<Reading, 'cursor' | 'until' | 'reachedAt'> {
  const { until, reachedAt } = reading;
  if (read.kind === 'expired')
    return {
      cursor: null,
      reachedAt,
      until: reachedAt ? new Date(reachedAt.getTime() + oneSecondMs) : until,
    };
  const oldest = read.mails.reduce(
    (least, { at }) => Math.min(least, at.getTime()),
    Number.POSITIVE_INFINITY,
  );
  return { cursor: read.next, until, reachedAt: Number.isFinite(oldest) ? new Date(oldest) : reachedAt };
}

/** Only the six months say how much a mailbox is used. */
function numbersAfter(
  { whole, mails, toolMails, days, startedAt }: Reading,
  { written, ofTool }: { written: readonly { readonly at: Date }[]; ofTool: number },
): Pick<Reading, 'mails' | 'toolMails' | 'days'> {
  if (!whole) return { mails, toolMails, days };
  const counted = { ...countDays(days, written, startedAt) };
  return { mails: mails + written.length, toolMails: toolMails + ofTool, days: counted };
}

async function sentByUs(
  world: Pick<World, 'handContacts'>,
  workspaceId: string,
  mails: readonly SentMail[],
): Promise<ReadonlySet<string>> {
  const ids = mails.flatMap(({ messageIds }) => messageIds.map((id) => `<${id}>`));
  const found = ids.length === 0 ? [] : await world.handContacts.ours(workspaceId, ids);
  return new Set(found.map((id) => id.slice(1, -1)));
}

async function team(world: Pick<World, 'mailboxes' | 'members'>, workspaceId: string): Promise<OwnPeople> {
  const [mailboxes, members] = await Promise.all([
    world.mailboxes.list(workspaceId),
    world.members.list(workspaceId),
  ]);
  return ownPeople(
    [...mailboxes, ...members.map(({ email }) => ({ address: email ?? '' }))].map((one) => one.address),
  );
}
