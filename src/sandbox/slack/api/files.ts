// files.*: the upload in three steps, and what is known of a file.
import { z } from 'zod';
import { SlackError } from '../errors.ts';
import { findFile, newFile, type Placing, shareFiles } from '../files.ts';
import { filePayload } from '../payloads.ts';
import type { FileRecord, Team } from '../state.ts';
import { writableChannel } from './chat.ts';
import { json, method } from './method.ts';

function fileOf(team: Team, id: string): FileRecord {
  const found = findFile(team, id);
  if (!found) throw new SlackError('file_not_found');
  return found;
}

const getUploadUrl = method(
  z.looseObject({ filename: z.string().min(1), length: z.coerce.number().int().min(1) }),
  (args, { world, team }) => {
    const file = newFile(world, team, { name: args.filename, userId: team.botUserId });
    return { upload_url: `${world.url}/upload/${team.id}/${file.id}`, file_id: file.id };
  },
);

const completeUpload = method(
  z.looseObject({
    files: json(z.array(z.looseObject({ id: z.string(), title: z.string().optional() })).min(1)),
    channel_id: z.string().optional(),
    thread_ts: z.string().optional(),
    initial_comment: z.string().optional(),
  }),
  (args, { world, team }) => {
    const files = args.files.map((one) => fileOf(team, one.id));
    if (files.some((file) => file.size === 0)) throw new SlackError('file_upload_missing');
    for (const [i, file] of files.entries()) file.title = args.files[i]?.title ?? file.title;
    const placing: Placing = {
      channel: args.channel_id ? writableChannel({ world, team }, args.channel_id) : null,
      threadTs: args.thread_ts ?? null,
      text: args.initial_comment ?? '',
    };
    shareFiles(world, team, { files, placing });
    return { files: files.map((file) => filePayload(world, file)) };
  },
);

const info = method(z.looseObject({ file: z.string() }), (args, { world, team }) => ({
  file: filePayload(world, fileOf(team, args.file)),
}));

export const FILE_METHODS = {
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': completeUpload,
  'files.info': info,
};
