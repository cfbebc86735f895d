// Builds the desk that the routes work on, and moves it to and from the state file.

import { recipientsOf } from './addresses.ts';
import { goodArrival } from './arrival.ts';
import type { Desk } from './desk.ts';
import { deliveryOf } from './desk.ts';
import { clearBook, dumpBook, emptyBook, restoreBook } from './mail-book.ts';
import { createMailViews } from './mail-view.ts';
import { clearGrants, dumpGrants, emptyGrants, restoreGrants } from './oauth/grants.ts';
import type { MailState } from './state-file.ts';
import type { LocalMailOptions } from './types.ts';

/** A desk with the seeded accounts and no mail. */
export function newDesk(
  options: LocalMailOptions,
  listeners: Pick<Desk, 'changed' | 'accepted' | 'received'>,
): Desk {
  const accounts = options.accounts.map((each) => ({ ...each, email: each.email.toLowerCase() }));
  return {
    ...listeners,
    book: emptyBook(),
    views: createMailViews(),
    grants: emptyGrants(),
    accounts: new Map(accounts.map((each) => [each.email, each])),
    deliveries: [],
    drafts: new Map(),
    watches: new Map(),
    client: { id: options.clientId, secret: options.clientSecret },
    now: options.now ?? Date.now,
    arrival: goodArrival,
  };
}

/** Everything that a restart must not lose. */
export function dumpDesk(desk: Desk): MailState {
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
export async function restoreDesk(desk: Desk, state: MailState): Promise<void> {
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
  desk.watches.clear();
  desk.deliveries.length = 0;
  desk.arrival = goodArrival;
  desk.changed();
}
