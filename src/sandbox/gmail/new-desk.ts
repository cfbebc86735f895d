// Builds the desk that the routes work on, and moves it to and from the state file.
import type { Desk } from './desk.ts';
import { deliveryOf } from './desk.ts';
import { recipientsOf } from './mail/addresses.ts';
import { createMailViews } from './mail/mail-view.ts';
import { clearBook, dumpBook, emptyBook, restoreBook } from './mail-book.ts';
import { clearGrants, dumpGrants, emptyGrants, restoreGrants } from './oauth/grants.ts';
import type { GmailState } from './state-file.ts';
import type { LocalGmailOptions } from './types.ts';

/** A desk with the seeded accounts and no mail. */
export function newDesk(options: LocalGmailOptions, listeners: Pick<Desk, 'changed' | 'accepted'>): Desk {
  const accounts = options.accounts.map((each) => ({ ...each, email: each.email.toLowerCase() }));
  return {
    ...listeners,
    book: emptyBook(),
    views: createMailViews(),
    grants: emptyGrants(),
    accounts: new Map(accounts.map((each) => [each.email, each])),
    deliveries: [],
    drafts: new Map(),
    client: { id: options.clientId, secret: options.clientSecret },
    now: options.now ?? Date.now,
  };
}

/** Everything that a restart must not lose. */
export function dumpDesk(desk: Desk): GmailState {
  const log = dumpBook(desk.book);
  return {
    version: 1,
    log: {
      mails: log.mails.map((mail) => ({
        ...mail,
        labelIds: [...mail.labelIds],
        headers: [...mail.headers],
      })),
      history: log.history.map((each) => ({ ...each, labelIds: [...each.labelIds] })),
      historyId: log.historyId,
      oldest: { ...log.oldest },
    },
    grants: dumpGrants(desk.grants),
    drafts: Object.fromEntries(desk.drafts),
  };
}

/** Puts a saved state into a new desk. */
export async function restoreDesk(desk: Desk, state: GmailState): Promise<void> {
  restoreBook(desk.book, state.log);
  restoreGrants(desk.grants, state.grants);
  for (const [id, mailId] of Object.entries(state.drafts)) desk.drafts.set(id, mailId);
  for (const mail of desk.book.mails.values()) {
    if (mail.origin === 'sent') desk.deliveries.push(deliveryOf(mail, recipientsOf(mail.headers)));
    await desk.views.show(mail);
  }
}

/** Back to the seeded accounts: no mail, no grant, no delivery. */
export function clearDesk(desk: Desk): void {
  clearBook(desk.book);
  clearGrants(desk.grants);
  desk.views.clear();
  desk.drafts.clear();
  desk.deliveries.length = 0;
  desk.changed();
}
