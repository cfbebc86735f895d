// What we sell, on two pages: the offer itself, and its proofs (case studies, sample mails).
import type { ModalView } from '@slack/types';
import type { Offer, Segment } from '#domain/segment.ts';
import { changeOffer } from '#features/workspace/change-offer.ts';
import { type Locale, say } from '#text/text.ts';
import { textInput } from '../blocks/modal.ts';
import { ids, readId } from '../ids.ts';
import type { Turn, Typed, ViewRun } from '../turn.ts';
import { readCaseStudies, writeCaseStudies } from './case-studies.ts';
import { changeAnswer, form } from './fields.ts';
import { readLines } from './lists.ts';

type Field = 'valueProposition' | 'proofPoints' | 'tone' | 'calendarLink' | 'signature' | 'neverClaim';

/** The form of what we sell. */
export function offerView(locale: Locale, segment: Segment): ModalView {
  const offer = segment.offer?.doc ?? null;
  const field = (name: Field, value: string | null, multiline: boolean) =>
    textInput({
      name,
      label: say(locale, `field.${name}`),
      hint: say(locale, `hint.${name}`),
      value,
      multiline,
      optional: name !== 'valueProposition',
    });
  const blocks = [
    field('valueProposition', offer?.valueProposition ?? null, true),
    field('proofPoints', offer?.proofPoints.join('\n') ?? null, true),
    field('neverClaim', offer?.neverClaim.join('\n') ?? null, true),
    field('tone', offer?.tone ?? null, false),
    field('calendarLink', offer?.calendarLink ?? null, false),
    field('signature', offer?.signature ?? null, true),
  ];
  return form(locale, { callback: ids.config.offer, title: 'config.offer', metadata: segment.id, blocks });
}

/** The form of what may be claimed: proofs, case studies, and what never. */
export function proofView(locale: Locale, segment: Segment): ModalView {
  const offer = segment.offer?.doc ?? null;
  const caseStudies = textInput({
    name: 'caseStudies',
    label: say(locale, 'field.caseStudies'),
    hint: say(locale, 'hint.caseStudies'),
    value: writeCaseStudies(offer?.caseStudies ?? []),
    multiline: true,
    optional: true,
  });
  const samples = textInput({
    name: 'samples',
    label: say(locale, 'field.samples'),
    hint: say(locale, 'hint.samples'),
    value: (offer?.samples ?? []).join('\n---\n'),
    multiline: true,
    optional: true,
  });
  const blocks = [caseStudies, samples];
  return form(locale, { callback: ids.config.proof, title: 'config.proof', metadata: segment.id, blocks });
}

export const saveOffer: ViewRun = async (turn, { typed, metadata }) =>
  saved(turn, {
    typed,
    metadata,
    change: {
      valueProposition: typed.text('valueProposition'),
      proofPoints: readLines(typed.text('proofPoints')),
      neverClaim: readLines(typed.text('neverClaim')),
      tone: typed.text('tone'),
      calendarLink: typed.text('calendarLink') || null,
      signature: typed.text('signature') || null,
    },
  });

export const saveProof: ViewRun = async (turn, { typed, metadata }) => {
  const samples = typed.text('samples').split(/^-{3,}$/m);
  return saved(turn, {
    typed,
    metadata,
    change: {
      caseStudies: readCaseStudies(typed.text('caseStudies')),
      samples: samples.map((sample) => sample.trim()).filter((sample) => sample !== ''),
    },
  });
};

async function saved(
  turn: Turn,
  of: { typed: Typed; metadata: string; change: Partial<Record<keyof Offer, unknown>> },
) {
  const { world, workspaceId, member } = turn;
  const input = { workspaceId, by: member.slackUserId, via: 'slack' as const };
  const segmentId = readId(of.metadata) ?? '';
  const result = await changeOffer(world, { ...input, segmentId, change: of.change });
  return changeAnswer(turn, of.typed, { result });
}
