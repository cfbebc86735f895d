// Mailboxes: is one connected, and does the vendor still take its grant?
import { type Mailbox, vendorNames } from '#domain/mailbox.ts';
import { openSession } from '#features/mailbox/open-session.ts';
import { Gone, messageOf, Refusal } from '#lib/errors.ts';
import { redact } from '#lib/log.ts';
import type { World } from '#ports/world.ts';
import type { Check, Finding } from './finding.ts';

const what = 'doctor.mailbox' as const;

export const checkMailboxes: Check = async ({ config, inside }) => {
  if (inside === null || !(config?.google ?? config?.microsoft)) return [];
  const { world, workspaces } = inside;
  const lists = await Promise.all(workspaces.map(({ id }) => world.mailboxes.list(id)));
  const all = lists.flat();
  if (all.length === 0) {
    return [
      { level: 'open', what, said: { key: 'doctor.mailbox.none' }, todo: { key: 'doctor.mailbox.do' } },
    ];
  }
  return Promise.all(all.map((mailbox) => finding(world, mailbox)));
};

async function finding(world: World, mailbox: Mailbox): Promise<Finding> {
  const params = { address: mailbox.address, vendor: vendorNames[mailbox.provider] };
  const dead: Finding = {
    level: 'wrong',
    what,
    said: { key: 'doctor.mailbox.dead', params },
    todo: { key: 'doctor.mailbox.again', params },
  };
  if (mailbox.state === 'needs_reconnect') return dead;
  const asked = await askVendor(world, mailbox);
  if (asked.kind === 'dead') return dead;
  if (asked.kind === 'unknown') {
    const said = { key: 'doctor.mailbox.unknown', params: { ...params, why: redact(asked.why) } } as const;
    return { level: 'wrong', what, said, todo: { key: 'doctor.mailbox.later' } };
  }
  const key = mailbox.state === 'paused' ? 'doctor.mailbox.paused' : 'doctor.mailbox.alive';
  return { level: 'ok', what, said: { key, params } };
}

type Asked = { readonly kind: 'alive' | 'dead' } | { readonly kind: 'unknown'; readonly why: string };

/** Where reading is not allowed, the grant is alive all the same; an app that is refused says nothing about it. */
async function askVendor(world: World, mailbox: Mailbox): Promise<Asked> {
  try {
    const session = await openSession(world, mailbox);
    await session.alive();
    return { kind: 'alive' };
  } catch (error) {
    if (error instanceof Gone) return { kind: 'dead' };
    if (!(error instanceof Refusal)) return { kind: 'unknown', why: messageOf(error) };
    if (error.code !== 'mail_app') return { kind: 'alive' };
    return { kind: 'unknown', why: String(error.params.detail ?? error.code) };
  }
}
