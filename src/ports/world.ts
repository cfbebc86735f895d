// Everything a use case may ask for. Use cases take Pick<World, …> so that their first line says what they touch.
import type { Log } from '#lib/log.ts';
import type { Stores } from '#store/stores.ts';
import type { Chat } from './chat.ts';
import type { Clock } from './clock.ts';
import type { LanguageModel } from './language-model.ts';
import type { Links } from './links.ts';
import type { MailboxProvider } from './mailbox.ts';
import type { JobQueue } from './queue.ts';
import type { Secrets } from './secrets.ts';

export type Ports = {
  readonly clock: Clock;
  readonly queue: JobQueue;
  readonly chat: Chat;
  readonly model: LanguageModel;
  /** null = Google is not configured: mailboxes cannot be connected. */
  readonly google: MailboxProvider | null;
  readonly secrets: Secrets;
  readonly links: Links;
  readonly log: Log;
  /** True in the sandbox: nothing leaves this machine. */
  readonly sandbox: boolean;
};

/** The stores inside of one transaction. */
export type Transaction = Stores;

export type World = Ports &
  Stores & {
    /** Runs `work` in one transaction; its stores see and make one change, or none. */
    transact<T>(work: (stores: Transaction) => Promise<T>): Promise<T>;
  };
