// Uploaded files: what is known of them, and the message that shows them in a channel.
import { post } from './conversations.ts';
import type { Channel, FileRecord, Team } from './state.ts';
import { nextId, type World } from './world.ts';

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  txt: 'text/plain',
  json: 'application/json',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A file that is known by name; its bytes are still to come. */
export function newFile(world: World, team: Team, of: { name: string; userId: string }): FileRecord {
  const ending = of.name.split('.').at(-1)?.toLowerCase() ?? '';
  const file: FileRecord = {
    id: nextId(world, 'F'),
    name: of.name,
    title: of.name,
    mimetype: TYPES[ending] ?? 'application/octet-stream',
    size: 0,
    userId: of.userId,
  };
  team.files[file.id] = file;
  return file;
}

/** A file of this team by its id. */
export const findFile = (team: Team, id: string): FileRecord | null =>
  Object.hasOwn(team.files, id) ? (team.files[id] ?? null) : null;

/** Takes the bytes of a file. */
export async function fillFile(world: World, file: FileRecord, bytes: Uint8Array): Promise<void> {
  await world.storage.putFile(file.id, bytes);
  file.size = bytes.byteLength;
  world.changed();
}

export type Placing = { channel: Channel | null; threadTs: string | null; text: string };

/** Shows files in a channel as a message of the bot; files without a channel stay private. */
export function shareFiles(world: World, team: Team, of: { files: FileRecord[]; placing: Placing }): void {
  const { channel, threadTs, text } = of.placing;
  if (channel === null) {
    world.changed();
    return;
  }
  post(world, channel, {
    userId: team.botUserId,
    text,
    threadTs,
    fileIds: of.files.map((file) => file.id),
  });
}
