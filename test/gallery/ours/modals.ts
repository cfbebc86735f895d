// Every modal, as it opens.
import type { ModalView } from '@slack/types';
import type { Mailbox } from '#domain/mailbox.ts';
import type { Member } from '#domain/member.ts';
import { defaultSequence, icpSchema, offerSchema, type Segment } from '#domain/segment.ts';
import { addLeadView } from '#slack/views/add-lead.ts';
import { findView } from '#slack/views/config-find.ts';
import { companiesView, icpView } from '#slack/views/config-icp.ts';
import { offerView, proofView } from '#slack/views/config-offer.ts';
import { peopleView } from '#slack/views/config-people.ts';
import { channelView, senderView } from '#slack/views/config-settings.ts';
import { type EditModal, editView } from '#slack/views/edit-draft.ts';
import { importView } from '#slack/views/import-list.ts';
import { blockView, regenerateView, sendNowView } from '#slack/views/lead-forms.ts';
import { lookAgainView } from '#slack/views/look-again.ts';
import { rejectView } from '#slack/views/reject-draft.ts';
import { caseFor, extremeFacts, factsOf, type Locale, leadId, now, strange } from './facts.ts';
import { learningModals } from './learning.ts';
import { outreachModals } from './outreach-modals.ts';
import { sourceModals } from './source-modals.ts';

const segment: Segment = {
  ...{ id: leadId, name: 'Engineering leaders', languages: ['en', 'fr'], peoplePerCompany: 1 },
  ...{ sources: [], schedule: null, ownerIds: [] },
  icp: {
    version: 2,
    doc: icpSchema.parse({
      ...{
        description: 'Software companies that grow.',
        roles: ['CTO', 'VP Engineering'],
        countries: ['FR'],
      },
      ...{ industries: ['SaaS'], sizes: [{ min: 50, max: 500 }], technologies: ['Kubernetes'] },
    }),
  },
  offer: {
    version: 1,
    doc: offerSchema.parse({
      valueProposition: 'Brightlane gives every branch its own environment.',
      proofPoints: ['Set up in an afternoon.'],
      caseStudies: [{ title: 'Tidewater', text: 'Nine servers less.', url: 'https://brightlane.example/t' }],
    }),
  },
  sequence: { version: 1, steps: defaultSequence, dayMode: 'calendar' },
};
const fresh: Segment = { ...segment, icp: null, offer: null };

const mailbox = (n: number, name: string): Mailbox => ({
  ...{ id: `0193a0c0-0000-7000-8000-00000000000${n}`, workspaceId: 'w', memberId: 'm', provider: 'google' },
  ...{
    address: `${name}@brightlane.example`,
    name,
    signature: null,
    scopes: [],
    canRead: true,
    carries: null,
  },
  ...{
    state: 'active',
    reason: null,
    capPerDay: 30,
    rampStart: 5,
    limitPerDay: null,
    gapMs: 60_000,
    connectedAt: now,
  },
});

function edits(locale: Locale): Record<string, ModalView> {
  const of = caseFor(factsOf(locale));
  const edit: EditModal = { locale, now, of, senders: [mailbox(2, 'ana'), mailbox(3, 'ben')] };
  const theirs = [{ step: 0, subject: 'Another subject', body: 'Another text.' }];
  return {
    'modal edit': editView(edit),
    'modal edit, snooze': editView({ ...edit, after: 'snooze' }),
    'modal edit, somebody else was faster': editView({
      ...edit,
      after: 'save',
      conflict: { by: 'U2', at: now, theirs },
    }),
    'modal edit, extreme': editView({ ...edit, of: caseFor(extremeFacts(locale)) }),
    'modal reject': rejectView(locale, { leadId, company: 'Globex' }),
    'modal reject, no company': rejectView(locale, { leadId, company: null }),
    'modal regenerate': regenerateView(locale, of),
    'modal regenerate, edited': regenerateView(locale, caseFor(extremeFacts(locale))),
    'modal block': blockView(locale, of) ?? editView(edit),
    'modal look again': lookAgainView(locale, { id: leadId, fullName: strange }),
    'modal send now': sendNowView(locale, of),
  };
}

/** By name. */
export function modals(locale: Locale): Record<string, ModalView> {
  const { settings } = factsOf(locale);
  const member: Member = {
    ...{ id: 'm', slackUserId: 'U1', name: 'Ana', email: null, role: 'admin', takesLeads: true },
    ...{ delegates: true, awayUntil: null, deputyId: null, leftAt: null, tz: 'Europe/Paris', locale },
  };
  return {
    ...edits(locale),
    'modal import': importView(locale, 'leads'),
    'modal import exclusions': importView(locale, 'exclusions'),
    'modal add lead': addLeadView(locale, { email: '', name: '' }),
    'modal add lead from a message': addLeadView(locale, { email: 'c@globex.example', name: strange }),
    'modal who': icpView(locale, segment),
    'modal who, first time': icpView(locale, fresh),
    'modal companies': companiesView(locale, segment),
    'modal offer': offerView(locale, segment),
    'modal offer, first time': offerView(locale, fresh),
    'modal proof': proofView(locale, segment),
    'modal find': findView(locale, settings.doc),
    'modal sender': senderView(locale, settings.doc),
    'modal channel': channelView(locale, { settings: settings.doc, channelId: 'C1' }),
    'modal people': peopleView(locale, [member]),
    ...sourceModals(locale, segment),
    ...learningModals(locale, segment),
    ...outreachModals(locale, {
      ...{ segment, member, settings: settings.doc },
      mailboxes: [mailbox(2, 'ana'), mailbox(3, 'ben')],
    }),
  };
}
