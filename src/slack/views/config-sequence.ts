// The steps of a segment: a day and a kind each, with room for two more; how days are counted; whom it holds for.
import type { ModalView } from '@slack/types';
import { dayModes, type Segment, touchKinds } from '#domain/segment.ts';
import { changeSequence } from '#features/workspace/change-sequence.ts';
import { type Locale, say } from '#text/text.ts';
import { context } from '../blocks/block.ts';
import { phrase } from '../blocks/markup.ts';
import { numberInput, radioInput, selectInput } from '../blocks/modal.ts';
import { ids, readId } from '../ids.ts';
import type { Typed, ViewRun } from '../turn.ts';
import { changeAnswer, form } from './fields.ts';

/** Steps that a sequence may have. */
const most = 10;
const spare = 2;

/** What holds now, ready to be changed. `waiting`: leads of the segment that nobody approved yet. */
export function sequenceView(locale: Locale, segment: Segment, waiting: number): ModalView {
  const { steps, dayMode } = segment.sequence;
  const rows = Array.from({ length: Math.min(steps.length + spare, most) }, (_, i) => steps[i] ?? null);
  const mode = dayModes.map((value) => ({ value, text: say(locale, `field.dayMode.${value}`) }));
  const whom = [
    { value: 'new', text: say(locale, 'field.follow.new') },
    ...(waiting > 0 ? [{ value: 'waiting', text: say(locale, 'field.follow.waiting', { n: waiting }) }] : []),
  ];
  const blocks = [
    context(phrase(locale, 'config.sequence.how')),
    ...rows.flatMap((step, i) => [
      numberInput({
        ...{ name: `day${i}`, label: say(locale, 'field.stepDay', { n: i + 1 }), min: 1, max: 90 },
        ...{ value: step?.day ?? null, optional: i > 0 },
      }),
      selectInput({
        ...{ name: `kind${i}`, label: say(locale, 'field.stepKind', { n: i + 1 }) },
        choices: touchKinds.map((value) => ({ value, text: say(locale, `touch.${value}`) })),
        chosen: step?.kind ?? 'email',
      }),
    ]),
    radioInput({ name: 'dayMode', label: say(locale, 'field.dayMode'), choices: mode, chosen: dayMode }),
    radioInput({ name: 'follow', label: say(locale, 'field.follow'), choices: whom, chosen: 'new' }),
  ];
  const frame = { callback: ids.config.sequence, title: 'config.sequence', metadata: segment.id } as const;
  return form(locale, { ...frame, blocks });
}

export const saveSequence: ViewRun = async (turn, { typed, metadata }) => {
  const { world, workspaceId, member, locale } = turn;
  const steps = readSteps(typed);
  const { result, moved } = await changeSequence(world, {
    ...{ workspaceId, by: member.slackUserId, via: 'slack', segmentId: readId(metadata) ?? '' },
    ...{ steps, dayMode: typed.chosen('dayMode'), withWaiting: typed.chosen('follow') === 'waiting' },
  });
  if (result.kind === 'invalid') return { kind: 'errors', errors: { day0: say(locale, 'error.sequence') } };
  const extra = moved > 0 ? phrase(locale, 'config.sequence.moved', { n: moved }) : null;
  return changeAnswer(turn, typed, { result, extra });
};

/** Rows with a day, in the order in which they stand; the day decides nothing about the order. */
function readSteps(typed: Typed) {
  return Array.from({ length: most }, (_, i) => {
    const day = typed.text(`day${i}`).trim();
    const kind = touchKinds.find((one) => one === typed.chosen(`kind${i}`));
    return day === '' || !kind ? [] : [{ day: Number(day), kind }];
  }).flat();
}
