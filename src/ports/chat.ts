// The team chat in product words. The adapter (slack/board.ts) knows channels, blocks and limits.
// Errors: Unavailable (rate limit, outage), Gone (app removed, channel archived).
import type { Card, CardSubject, ThreadNote } from '#domain/card.ts';
import type { HomeView } from '#domain/home.ts';

export interface Chat {
  /** Post the card of a subject, or update the message that already shows it. */
  showCard(workspaceId: string, subject: CardSubject, card: Card): Promise<void>;
  /** Add to the lead's thread, once per key. Shows the lead's card first when it has no message yet. */
  addNote(workspaceId: string, note: ThreadNote): Promise<void>;
  showHome(workspaceId: string, slackUserId: string, home: HomeView): Promise<void>;
  /** A private message to one person, once per key. `code` and `params` name a sentence of src/text. */
  tell(
    workspaceId: string,
    slackUserId: string,
    message: { key: string; code: string; params: Readonly<Record<string, string | number>> },
  ): Promise<void>;
  /** Give a file to one person (rejected rows, an export). */
  sendFile(
    workspaceId: string,
    slackUserId: string,
    file: { name: string; title: string; bytes: Uint8Array },
  ): Promise<void>;
  /** The bytes of a file that somebody uploaded; refuses above `maxBytes` ("file_too_large"). */
  openFile(workspaceId: string, file: { url: string; maxBytes: number }): Promise<AsyncIterable<Uint8Array>>;
}
