// The sequence of a segment, changed in Slack: a new version for new leads, or for all that nobody approved yet.
import type { z } from 'zod';
import { dayModes, type Sequence, sequenceSchema } from '#domain/segment.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { type ChangeResult, type Changing, checked, differences, writeVersion } from './change-document.ts';
import { moveWaiting, writeSequence } from './write-sequence.ts';

export type SequenceChange = Changing & {
  readonly segmentId: string;
  readonly steps: z.input<typeof sequenceSchema>;
  readonly dayMode: string | null;
  /** Leads that nobody approved yet follow; those under way never do. */
  readonly withWaiting: boolean;
};

/** `moved`: how many waiting leads follow. */
export async function changeSequence(
  world: Pick<World, 'clock' | 'queue' | 'segments' | 'transact'>,
  input: SequenceChange,
): Promise<{ readonly result: ChangeResult; readonly moved: number }> {
  const { workspaceId, segmentId, withWaiting } = input;
  const segment = await world.segments.get(workspaceId, segmentId);
  if (!segment) throw new Refusal('segment_unknown');
  const { version, ...before } = segment.sequence;
  const steps = checked(sequenceSchema, input.steps);
  if ('problems' in steps) return { result: { kind: 'invalid', problems: steps.problems }, moved: 0 };
  const dayMode = dayModes.find((mode) => mode === input.dayMode) ?? before.dayMode;
  const doc: Sequence = { steps: steps.doc, dayMode };
  const changes = differences(before, doc);
  if (changes.length === 0 && !withWaiting) return { result: { kind: 'same' }, moved: 0 };
  const written = { ...input, action: 'sequence.change', subject: `segment/${segmentId}`, changes };
  const moved = await writeVersion(world, written, async (stores, stamp) => {
    if (changes.length > 0)
      await writeSequence(stores, workspaceId, { segmentId, doc, expected: version, ...stamp });
    return withWaiting ? moveWaiting(stores, workspaceId, { segmentId, sequence: doc, at: stamp.at }) : [];
  });
  await redraw(
    world,
    workspaceId,
    moved.map((leadId) => `lead/${leadId}` as const),
  );
  const result: ChangeResult = changes.length > 0 ? { kind: 'changed', changes } : { kind: 'same' };
  return { result, moved: moved.length };
}
