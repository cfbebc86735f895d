// What every chat must do for the product, whichever way it reaches people: post once, redraw from then on, say things
// once, hand files over and take them.
import { expect, it } from 'vitest';
import type { QueueCard, ThreadNote } from '#domain/card.ts';
import { Refusal } from '#lib/errors.ts';
import { newId } from '#lib/ids.ts';
import type { Chat } from '#ports/chat.ts';

export type ChatUnderTest = {
  readonly chat: Chat;
  readonly workspaceId: string;
  /** Somebody who can be written to. */
  readonly userId: string;
  /** What stands in the review channel, a text for each message; entries of threads are marked with `thread`. */
  posted(): readonly { readonly text: string; readonly thread: boolean }[];
  /** What this person was told privately. */
  told(): readonly string[];
  /** Names of the files that this person was given. */
  given(): readonly string[];
  /** The address of a file that this person uploaded. */
  upload(name: string, content: string): Promise<string>;
};

const waiting = (n: number): QueueCard => ({
  kind: 'queue',
  locale: 'en',
  waiting: n,
  shown: 5,
  oldest: null,
});
const note = (leadId: string, key: string): ThreadNote => ({
  ...{ key, leadId, locale: 'en', now: new Date('2026-09-07T07:00:00Z') },
  ...{ kind: 'log', by: null, reason: { code: 'finished', params: {} } },
});

/** Runs the suite; each test gets a chat of its own. */
export function chatContract(open: () => Promise<ChatUnderTest>): void {
  it('posts a card once and redraws it from then on', async () => {
    const { chat, workspaceId, posted } = await open();
    await Promise.all([6, 6, 6].map((n) => chat.showCard(workspaceId, 'queue', waiting(n))));
    await chat.showCard(workspaceId, 'queue', waiting(8));
    expect(posted()).toHaveLength(1);
    expect(posted()[0]?.text).toContain('8 drafts wait');
  });

  it('keeps subjects apart', async () => {
    const { chat, workspaceId, posted } = await open();
    await chat.showCard(workspaceId, 'queue', waiting(6));
    await chat.showCard(workspaceId, 'digest/2026-09-07', waiting(7));
    expect(posted().map(({ text }) => text.slice(0, 1))).toEqual(['6', '7']);
  });

  it('adds a note to the thread of its lead, once for each key', async () => {
    const { chat, workspaceId, posted } = await open();
    const leadId = newId();
    await chat.showCard(workspaceId, `lead/${leadId}`, waiting(6));
    for (const key of ['a', 'b', 'a', 'b']) await chat.addNote(workspaceId, note(leadId, key));
    expect(posted().filter(({ thread }) => thread)).toHaveLength(2);
  });

  it('tells a person once for each key', async () => {
    const { chat, workspaceId, userId, told } = await open();
    const params = { address: 'ana@lumen.example' };
    for (const key of ['x', 'x', 'y']) {
      await chat.tell(workspaceId, userId, { key, code: 'mailbox_broken', params });
    }
    expect(told()).toHaveLength(2);
    expect(told()[0]).toContain('ana@lumen.example');
  });

  it('gives a file to one person', async () => {
    const { chat, workspaceId, userId, given } = await open();
    const bytes = Buffer.from('email,reason\n');
    await chat.sendFile(workspaceId, userId, { name: 'rejected-rows.csv', title: 'Rejected rows', bytes });
    expect(given()).toEqual(['rejected-rows.csv']);
  });

  it('takes a file, refuses a larger one than allowed, and any address that is not the chat’s own', async () => {
    const { chat, workspaceId, upload } = await open();
    const url = await upload('leads.csv', 'email\nana@lumen.example\n');
    expect(await textOf(chat.openFile(workspaceId, { url, maxBytes: 1_000 }))).toBe(
      'email\nana@lumen.example\n',
    );
    await expect(textOf(chat.openFile(workspaceId, { url, maxBytes: 5 }))).rejects.toBeInstanceOf(Refusal);
    const strange = chat.openFile(workspaceId, { url: 'https://files.elsewhere.example/x', maxBytes: 1_000 });
    await expect(strange).rejects.toMatchObject({ code: 'file_not_from_slack' });
  });
}

async function textOf(opening: Promise<AsyncIterable<Uint8Array>>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await opening) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
