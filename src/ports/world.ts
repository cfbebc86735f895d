// Everything a use case may ask for. Use cases take Pick<World, …> so that their first line says what they touch.
import type { Log } from '#lib/log.ts';
import type { Stores } from '#store/stores.ts';
import type { Chat } from './chat.ts';
import type { Clock } from './clock.ts';
import type { DnsRecords } from './dns-records.ts';
import type { EmailVerifier } from './email-verifier.ts';
import type { Enricher } from './enricher.ts';
import type { Journal } from './journal.ts';
import type { LanguageModel } from './language-model.ts';
import type { LeadSource } from './lead-source.ts';
import type { LinkedinVendor } from './linkedin.ts';
import type { Links } from './links.ts';
import type { MailPush } from './mail-push.ts';
import type { MailVendors } from './mailbox.ts';
import type { JobQueue } from './queue.ts';
import type { Secrets } from './secrets.ts';
import type { SignalSource } from './signal-source.ts';
import type { VendorCheck } from './vendor-check.ts';
import type { Warmup } from './warmup.ts';
import type { WebsiteReader } from './website-reader.ts';

/** Where leads come from and what is known of them. A vendor without a key is not here. */
export type Research = {
  readonly leadSources: readonly LeadSource[];
  readonly enricher: Enricher | null;
  readonly signalSources: readonly SignalSource[];
  readonly websites: WebsiteReader | null;
  readonly emailVerifier: EmailVerifier | null;
  /** One a vendor that has a key. */
  readonly vendorChecks: readonly VendorCheck[];
};

export type Ports = Research & {
  readonly clock: Clock;
  readonly queue: JobQueue;
  readonly chat: Chat;
  readonly model: LanguageModel;
  readonly mailVendors: MailVendors;
  /** Which of them call when mail comes in. */
  readonly mailPush: MailPush;
  readonly dns: DnsRecords;
  /** An outside warm-up tool; null = our own ramp alone. */
  readonly warmup: Warmup | null;
  /** Does LinkedIn steps by itself; null = by hand. */
  readonly linkedin: LinkedinVendor | null;
  readonly secrets: Secrets;
  readonly links: Links;
  readonly journal: Journal;
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
