// A new version of the settings: sender, channel, hours, threshold, countries. What waits for review is redrawn,
// because its footer or its blockers may have changed.
import { type Settings, settingsSchema } from '#domain/settings.ts';
import type { World } from '#ports/world.ts';
import { reopenBudgets } from '../costs/reopen-budgets.ts';
import { redrawWaiting } from '../review/redraw-waiting.ts';
import { lookAgain } from '../scoring/look-again.ts';
import { type ChangeResult, type Changing, checked, differences, writeVersion } from './change-document.ts';

export type SettingsChange = { readonly [K in keyof Settings]?: unknown };

/** `passing`: parked leads whose score reaches the new threshold. */
export type SettingsChanged = ChangeResult & { readonly passing?: number };

/** Lays `change` over the settings in force; inner keys that are not named stay. */
export async function changeSettings(
  world: Pick<World, 'clock' | 'leadList' | 'queue' | 'settings' | 'transact'>,
  input: Changing & { change: SettingsChange },
): Promise<SettingsChanged> {
  const { workspaceId } = input;
  const { version, doc: before } = await world.settings.current(workspaceId);
  const result = checked(settingsSchema, merged(before, input.change));
  if ('problems' in result) return { kind: 'invalid', problems: result.problems };
  const changes = differences(before, result.doc);
  if (changes.length === 0) return { kind: 'same' };
  const written = { ...input, action: 'settings.change', subject: null, changes };
  const threshold = result.doc.threshold === before.threshold ? null : result.doc.threshold;
  const passing = await writeVersion(world, written, async (stores, stamp) => {
    await stores.settings.save(workspaceId, { doc: result.doc, expected: version, ...stamp });
    await reopenBudgets(stores, workspaceId, { before, after: result.doc, at: stamp.at });
    return lookAgain(stores, { workspaceId, segmentIds: [], threshold, at: stamp.at });
  });
  await redrawWaiting(world, workspaceId);
  return { kind: 'changed', changes, passing };
}

function merged(before: Settings, change: SettingsChange): unknown {
  const inner = (key: keyof Settings) => {
    const [was, next] = [before[key], change[key]];
    const both = typeof was === 'object' && typeof next === 'object' && next !== null && key !== 'countries';
    return both ? { ...was, ...next } : (next ?? was);
  };
  return Object.fromEntries(
    Object.keys(before).map((key) => [key, inner(settingsSchema.keyof().parse(key))]),
  );
}
