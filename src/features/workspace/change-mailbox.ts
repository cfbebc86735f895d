// What one mailbox may send: its cap, the least wait between two mails, what its vendor allows.
import type { Mailbox } from '#domain/mailbox.ts';
import { type MailboxLimits, mailboxLimits } from '#domain/settings-document.ts';
import { minuteMs } from '#lib/time.ts';
import type { World } from '#ports/world.ts';
import { redrawWaiting } from '../review/redraw-waiting.ts';
import { type ChangeResult, type Changing, checked, differences } from './change-document.ts';

/** What holds now, as people write it. Part of a minute is rounded up. */
export function limitsOf({ capPerDay: cap, gapMs, limitPerDay }: Mailbox): MailboxLimits {
  return { cap, gapMinutes: Math.max(1, Math.ceil(gapMs / minuteMs)), limitPerDay };
}

type Given = { readonly [K in keyof MailboxLimits]?: MailboxLimits[K] | undefined };

/** Writes what differs; answers its names. Hand in the transaction's stores. */
export async function setLimits(
  stores: Pick<World, 'mailboxes'>,
  mailbox: Mailbox,
  given: Given,
): Promise<string[]> {
  const now = limitsOf(mailbox);
  const { cap = now.cap, gapMinutes = now.gapMinutes, limitPerDay = now.limitPerDay } = given;
  const { address, workspaceId } = mailbox;
  const gap = gapMinutes === now.gapMinutes ? {} : { gapMs: gapMinutes * minuteMs };
  await stores.mailboxes.setLimits(workspaceId, { address, capPerDay: cap, limitPerDay, ...gap });
  return differences(now, { cap, gapMinutes, limitPerDay }).map(({ field }) => names[field] ?? field);
}

/** As the answer of `settings apply` names them. */
const names: Readonly<Record<string, string>> = { gapMinutes: 'gap', limitPerDay: 'daily limit' };

/** One mailbox by hand. `change` is parsed here; invalid input writes nothing. */
export async function changeMailbox(
  world: Pick<World, 'clock' | 'leadList' | 'queue' | 'transact'>,
  {
    workspaceId,
    by,
    via,
    mailbox,
    change,
  }: Changing & { readonly mailbox: Mailbox; readonly change: unknown },
): Promise<ChangeResult> {
  const result = checked(mailboxLimits, change);
  if ('problems' in result) return { kind: 'invalid', problems: result.problems };
  const changes = differences(limitsOf(mailbox), result.doc);
  if (changes.length === 0) return { kind: 'same' };
  const entry = { actor: by, via, action: 'mailbox.limits', outcome: 'done' } as const;
  const detail = Object.fromEntries(
    changes.map(({ field, before, after }) => [field, `${before} → ${after}`]),
  );
  await world.transact(async (stores) => {
    await setLimits(stores, mailbox, result.doc);
    const subject = `mailbox/${mailbox.id}`;
    await stores.audit.add(workspaceId, { ...entry, at: world.clock.now(), subject, detail });
  });
  await redrawWaiting(world, workspaceId);
  return { kind: 'changed', changes };
}
