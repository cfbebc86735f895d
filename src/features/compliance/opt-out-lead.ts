// A person asked us to stop: suppressed for every channel, mailbox and import; the lead is `unsubscribed` (or
// `suppressed` where it was not mailed yet). Safe to say twice.

import type { Lead } from '#domain/lead.ts';
import type { SuppressionReason } from '#domain/suppression.ts';
import { Gone, messageOf } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { moveLead } from './move-lead.ts';
import { suppressPerson } from './suppress-person.ts';

export type OptingOut = Pick<
  World,
  'audit' | 'chat' | 'clock' | 'events' | 'leads' | 'log' | 'queue' | 'secrets' | 'transact' | 'workspaces'
>;

export type OptOutRequest = {
  readonly workspaceId: string;
  readonly lead: Lead;
  readonly how: 'link' | 'one_click' | 'words';
  readonly reason: Extract<SuppressionReason, 'opt_out' | 'one_click' | 'complaint'>;
  readonly via: 'web' | 'system';
  /** New text of the mail that asks for it: quoted, so that people can check it. */
  readonly text?: string;
};

/** The suppression is written first; what is shown comes after and never undoes it. */
export async function optOutLead(world: OptingOut, request: OptOutRequest): Promise<void> {
  const { workspaceId, lead, how, via } = request;
  const at = world.clock.now();
  if (lead.email) {
    const who = { workspaceId, address: lead.email, reason: request.reason, source: how, except: lead.id };
    await suppressPerson(world, { ...who, by: 'recipient', via });
  }
  const reason = { code: 'opted_out', params: {} };
  const to = { leadId: lead.id, states: ['unsubscribed', 'suppressed'], reason, at } as const;
  const moved = await moveLead(world, workspaceId, to);
  if (moved) {
    const event = { leadId: lead.id, kind: 'unsubscribed', by: 'recipient', data: { how }, at };
    await world.events.add(workspaceId, event);
  }
  await redraw(world, workspaceId, [`lead/${lead.id}`]);
  await tell(world, request);
}

/** A chat that is away must never keep a person from leaving. */
async function tell(world: OptingOut, { workspaceId, lead, how, text }: OptOutRequest): Promise<void> {
  try {
    const { locale } = await world.workspaces.get(workspaceId);
    const note = { kind: 'unsubscribed', key: `unsubscribed/${lead.id}`, leadId: lead.id, locale } as const;
    const said = text ? { text } : {};
    await world.chat.addNote(workspaceId, {
      ...note,
      now: world.clock.now(),
      who: lead.fullName,
      how,
      ...said,
    });
  } catch (error) {
    const level = error instanceof Gone ? 'info' : 'warn';
    world.log[level](
      { workspaceId, leadId: lead.id, error: messageOf(error) },
      'opt-out not shown in the chat',
    );
  }
}
