// A lead in a country, whose mail has a link in it, approved and sent; and what the vendor really accepted.
import PostalMime from 'postal-mime';
import type { Settings } from '#domain/settings.ts';
import { approveDraft } from '#features/review/approve-draft.ts';
import { changeSettings } from '#features/workspace/change-settings.ts';
import type { Stage } from '../outreach/stage.ts';
import { buttonOf, seedWaiting } from '../review/waiting-draft.ts';

const body = 'Hello,\n\nread https://lumen.example/case?a=1&b=2 and https://lumen.example/more.\n\nAna';
const count = { leads: 1000 };

/** Of the lead after `skip` others. */
export function nextAddress(skip = 0): string {
  return `chloe.martin@company${count.leads + 1 + skip}.example`;
}

/** Sends to a new lead of this country. The mail as it was accepted, and the lead. */
export async function sendTracked(s: Stage, country: string) {
  const { world, workspaceId } = s;
  const leadId = await approveIn(s, country);
  for (let hours = 0; hours < 90 && (await s.deliveriesTo(leadId)).length === 0; hours += 1)
    await s.later({ hours: 1 });
  const deliveries = await s.deliveriesTo(leadId);
  const [touch] = await world.touches.ofLead(workspaceId, leadId);
  const { raw } = deliveries[0] ?? { raw: '' };
  const mail = { leadId, touchId: touch?.id ?? '', deliveries: deliveries.length, raw };
  return { ...mail, ...(await readMail(raw)) };
}

async function approveIn(s: Stage, country: string): Promise<string> {
  const { world, test } = s;
  count.leads += 1;
  const leadId = await seedWaiting(test, { mailboxId: await s.mailboxId(), n: count.leads });
  await world.db.lead.update({ where: { id: leadId }, data: { country } });
  const mails = [0, 3].map((step) => ({ step, subject: 'Builds', body }));
  await world.db.draftRevision.updateMany({ where: { leadId }, data: { mails } });
  await approveDraft(world, { ...(await buttonOf(test, leadId)), member: test.seed.ben });
  return leadId;
}

async function readMail(raw: string) {
  const { html = '', text = '' } = await PostalMime.parse(raw);
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  return { html, text, links, pixel: /<img src="([^"]*)"/.exec(html)?.[1] ?? null };
}

/** Switches counting on or off. */
export async function setTracking(s: Stage, tracking: Partial<Settings['tracking']>): Promise<void> {
  const { workspaceId } = s;
  await changeSettings(s.world, { workspaceId, by: 'U1', via: 'slack', change: { tracking } });
}
