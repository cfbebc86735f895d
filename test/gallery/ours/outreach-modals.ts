// Modals about who sends, when and how: owners, holidays, limits, sequence, LinkedIn, tracking, own answers.
import type { ModalView } from '@slack/types';
import type { Mailbox } from '#domain/mailbox.ts';
import type { Member } from '#domain/member.ts';
import type { Segment } from '#domain/segment.ts';
import type { Settings } from '#domain/settings.ts';
import { answerView, snoozeView } from '#slack/views/answer.ts';
import { awayView } from '#slack/views/away.ts';
import { ownerView } from '#slack/views/change-owner.ts';
import { limitsView, mailboxLimitsView } from '#slack/views/config-limits.ts';
import { linkedinView } from '#slack/views/config-linkedin.ts';
import { ownersView } from '#slack/views/config-owners.ts';
import { sequenceView } from '#slack/views/config-sequence.ts';
import { trackingView } from '#slack/views/config-tracking.ts';
import { handoverView } from '#slack/views/handover.ts';
import { type Locale, leadId, now, strange } from './facts.ts';

export type Team = {
  readonly segment: Segment;
  readonly settings: Settings;
  readonly member: Member;
  readonly mailboxes: readonly Mailbox[];
};

/** By name. */
export function outreachModals(
  locale: Locale,
  { segment, settings, member, mailboxes }: Team,
): Record<string, ModalView> {
  const choices = mailboxes.map(({ id, name, address }) => ({ value: id, text: `${name} <${address}>` }));
  const left = { waiting: 4, approved: 1, underWay: 12, answered: 2 };
  const away = { ...member, awayUntil: new Date('2026-12-07T00:00:00Z') };
  const form = {
    messageId: leadId,
    to: 'camille@globex.example',
    from: 'ana@brightlane.example',
    subject: 'Your builds',
  };
  const [mailbox] = mailboxes;
  return {
    'modal change owner': ownerView(locale, { leadId, who: strange, choices }),
    'modal segment owners': ownersView(locale, { ...segment, ownerIds: [member.id] }, [member]),
    'modal away': awayView(locale, { member, deputy: null, now }),
    'modal away, set': awayView(locale, { member: away, deputy: 'U2', now }),
    'modal handover': handoverView(locale, { member, left, choices, chosen: choices[0]?.value }),
    'modal limits': limitsView(locale, settings, mailboxes),
    ...(mailbox ? { 'modal limits of a mailbox': mailboxLimitsView(locale, mailbox) } : {}),
    'modal sequence': sequenceView(locale, segment, 7),
    'modal LinkedIn': linkedinView(locale, settings, true),
    'modal LinkedIn, no tool': linkedinView(locale, settings, false),
    'modal tracking': trackingView(locale, settings),
    'modal answer': answerView(locale, { ...form, text: 'Thursday at ten suits me.', author: 'model' }),
    'modal answer, extreme': answerView(locale, { ...form, text: strange.repeat(40), author: null }),
    'modal answer by hand': answerView(locale, {
      ...{ ...form, text: 'Thursday at ten suits me.', author: null },
      sender: { name: strange, address: 'ben@lumen.example', left: true },
    }),
    'modal answer, later': snoozeView(locale, { messageId: leadId, day: '2026-12-07' }),
  };
}
