// What is learned from decisions: suggestions for the ICP in each state, the effect of a change, segments.
import type { ModalView } from '@slack/types';
import type { ProposalCard } from '#domain/proposal-card.ts';
import type { Segment } from '#domain/segment.ts';
import { noticeView } from '#slack/answers.ts';
import { changedIcpBlocks, effectBlocks } from '#slack/icp-effect.ts';
import { segmentsView, whichSegmentView } from '#slack/views/config-segments.ts';
import { type Locale, leadId, strange } from './facts.ts';

const changes = [{ field: 'industries', before: 'SaaS, Fintech', after: 'SaaS' }];

function proposal(locale: Locale): ProposalCard {
  return {
    ...{ kind: 'proposal', locale, changeId: leadId, segment: 'Engineering leaders', dimension: 'industry' },
    ...{ value: 'fintech', rejected: 7, of: 8, others: 30, othersRejected: 3, changes },
    leads: [{ id: leadId, name: 'Camille Roux' }],
    ...{ outcome: null, decidedBy: null },
  };
}

/** A suggestion while it waits and in each of its ends. */
export function proposals(locale: Locale): Record<string, ProposalCard> {
  const one = proposal(locale);
  const people = Array.from({ length: 10 }, (_, n) => ({
    id: leadId.replace(/.{2}$/, String(10 + n)),
    name: strange.slice(0, 200),
  }));
  const long = [{ field: 'exclusions', before: strange.repeat(20), after: strange.repeat(20) }];
  return {
    proposal: one,
    'proposal extreme': { ...one, value: strange.repeat(10), leads: people, changes: long, segment: strange },
    'proposal applied': { ...one, outcome: 'applied', decidedBy: 'U1' },
    'proposal dismissed': { ...one, outcome: 'dismissed', decidedBy: 'U1' },
    'proposal undone': { ...one, outcome: 'undone', decidedBy: 'U1' },
  };
}

/** A change of the ICP before and after it is written; several segments. */
export function learningModals(locale: Locale, segment: Segment): Record<string, ModalView> {
  const effect = { rescored: 240, up: 12, down: 1, about: true, costMicros: 48_000 };
  const none = { rescored: 2, up: 0, down: 0, about: false, costMicros: null };
  const segments = [
    segment,
    { ...segment, id: leadId.replace(/.$/, '9'), name: strange.slice(0, 80), icp: null },
  ];
  const of = (blocks: Parameters<typeof noticeView>[1]) => noticeView(locale, blocks);
  return {
    'ICP effect': of(effectBlocks({ changeId: leadId, changes, effect }, locale)),
    'ICP effect, cost unknown': of(effectBlocks({ changeId: leadId, changes, effect: none }, locale)),
    'ICP changed': of(changedIcpBlocks({ changeId: leadId, changes, rescored: 240 }, locale)),
    segments: segmentsView(locale, segments),
    'which segment': whichSegmentView(locale, 'icp', segments),
  };
}
