// An outside tool that warms mailboxes up. Reading is harmless; switching it on makes the mailbox take part in the
// tool's exchange of mails. Errors of both: Refusal vendor_key_invalid, vendor_scope_missing, vendor_credits_gone or
// vendor_request_refused; Unavailable while the tool does not answer.
import type { WarmupState, WarmupTool } from '#domain/warmup.ts';

export interface Warmup {
  readonly tool: WarmupTool;
  /** True: built to the documents, and nobody of us has seen it work with a real account. */
  readonly unproven: boolean;
  /** Throws when it does not take our key: one cheap reading that says nothing else. */
  prove(): Promise<void>;
  /** What it knows of the mailbox at `now`; null when it does not know the address. */
  read(address: string, now: Date): Promise<WarmupState | null>;
  /** Asks the tool to start or to stop; it may take minutes. False when it does not know the address. */
  switch(address: string, on: boolean): Promise<boolean>;
}
