// The board as the product's chat, over Socket Mode and over HTTP.
import { describe } from 'vitest';
import { z } from 'zod';
import { type ChatUnderTest, chatContract } from '../contracts/chat.ts';
import { openOffice, teamId } from './office.ts';

const uploaded = z.object({ url_private: z.string() });

async function open(mode: 'socket' | 'http'): Promise<ChatUnderTest> {
  const { app, slack, ana, workspaceId } = await openOffice({ mode });
  const direct = () => slack.directMessages(teamId, ana.userId);
  return {
    chat: app.world.chat,
    workspaceId,
    userId: ana.userId,
    posted: () =>
      slack.messages(teamId, 'leads').map(({ text, threadTs }) => ({ text, thread: threadTs !== null })),
    told: () => direct().map(({ text }) => text),
    given: () => direct().flatMap(({ fileNames }) => fileNames),
    upload: async (name, content) => {
      const file = await slack.upload(teamId, ana.userId, { name, bytes: Buffer.from(content) });
      return uploaded.parse(file).url_private;
    },
  };
}

describe.each(['socket', 'http'] as const)('over %s', (mode) => chatContract(() => open(mode)));
