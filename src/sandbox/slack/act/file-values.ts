// A file_input names its files by id; the app receives all that Slack knows of them.
import { z } from 'zod';
import { SlackError } from '../errors.ts';
import { findFile } from '../files.ts';
import { filePayload } from '../payloads.ts';
import type { Scene } from './context.ts';
import type { Values } from './controls.ts';

const chosen = z.looseObject({
  type: z.literal('file_input'),
  files: z.array(z.looseObject({ id: z.string() })),
});

function expand({ world, team }: Scene, value: unknown): unknown {
  const parsed = chosen.safeParse(value);
  if (!parsed.success) return value;
  const files = parsed.data.files.map(({ id }) => {
    const file = findFile(team, id);
    if (!file) throw new SlackError('file_not_found');
    return filePayload(world, file);
  });
  return { ...parsed.data, files };
}

/** The same values, with every uploaded file written out. */
export function withFiles(scene: Scene, values: Values): Values {
  const blocks = Object.entries(values).map(([blockId, actions]) => {
    const expanded = Object.entries(actions).map(([actionId, value]) => [actionId, expand(scene, value)]);
    return [blockId, Object.fromEntries(expanded)];
  });
  return Object.fromEntries(blocks);
}
