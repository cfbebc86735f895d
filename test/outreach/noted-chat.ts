// A chat that only remembers what it was asked to show, for tests that count mails. Slack itself is tested elsewhere.
import type { Card, ThreadNote } from '#domain/card.ts';
import type { Chat } from '#ports/chat.ts';

export type NotedChat = Chat & {
  readonly cards: { readonly subject: string; readonly card: Card }[];
  readonly told: { readonly slackUserId: string; readonly code: string }[];
  notes(leadId: string): readonly ThreadNote[];
  /** The next note fails with this, once. */
  failNext(error: Error): void;
};

export function createNotedChat(): NotedChat {
  const notes = new Map<string, ThreadNote>();
  const cards: NotedChat['cards'] = [];
  const told: NotedChat['told'] = [];
  let failure: Error | null = null;
  return {
    cards,
    told,
    notes: (leadId) => [...notes.values()].filter((note) => note.leadId === leadId),
    failNext: (error) => {
      failure = error;
    },
    showCard: async (_workspaceId, subject, card) => {
      cards.push({ subject, card });
    },
    addNote: async (_workspaceId, note) => {
      const error = failure;
      failure = null;
      if (error) throw error;
      notes.set(note.key, note);
    },
    tell: async (_workspaceId, slackUserId, { code }) => {
      told.push({ slackUserId, code });
    },
    showHome: async () => {},
    sendFile: async () => {},
    openFile: () => Promise.reject(new Error('no files here')),
  };
}
