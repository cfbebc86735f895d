// A mail vendor says that something came in. Nothing that it says is believed: the mailbox is read now instead of some
// minutes later, as always. What is forged, repeated or about nobody here orders nothing.
import { sameSecret } from '#lib/crypto.ts';
import type { World } from '#ports/world.ts';

type Hearing = Pick<World, 'clock' | 'mailPush' | 'mailPushes' | 'queue'>;

export type GmailNews = { readonly address: string; readonly historyId: string };

/** After the caller was proven genuine. Calls may come twice and in any order; an older history id is no news. */
export async function takeGmailNews(world: Hearing, { address, historyId }: GmailNews): Promise<void> {
  for (const { workspaceId, mailboxId } of await world.mailPushes.ofAddress(address.toLowerCase())) {
    const news = { mailboxId, at: world.clock.now(), mark: historyId, rises: true };
    const isNews = await world.mailPushes.heard(workspaceId, news);
    if (isNews) await world.queue.add({ name: 'mailbox.poll', payload: { workspaceId, mailboxId } });
  }
}

export type GraphNews = {
  readonly subscriptionId: string;
  readonly clientState: string;
  /** What it is about: the id of a mail, or the word of a lifecycle event. */
  readonly mark: string;
  readonly lifecycle: 'missed' | 'reauthorizationRequired' | 'subscriptionRemoved' | null;
};

/**
 * What one call of Graph carries, however much: one look-up for all of it, and one order a mailbox. The secret proves
 * each piece; it is compared in constant time.
 */
export async function takeGraphNews(world: Hearing, all: readonly GraphNews[]): Promise<void> {
  const { microsoft } = world.mailPush;
  if (!microsoft || all.length === 0) return;
  const ids = [...new Set(all.map(({ subscriptionId }) => subscriptionId))];
  for (const box of await world.mailPushes.ofSubscriptions(ids)) {
    const wanted = microsoft.clientState(box.mailboxId);
    const genuine = all.filter(
      (news) => news.subscriptionId === box.subscriptionId && sameSecret(news.clientState, wanted),
    );
    // Of each kind the last one: every one of them says no more than "look now".
    const last = new Map(genuine.map((news) => [news.lifecycle, news]));
    for (const news of last.values()) await takeOne(world, box, news);
  }
}

type Box = { readonly workspaceId: string; readonly mailboxId: string };

async function takeOne(world: Hearing, { workspaceId, mailboxId }: Box, news: GraphNews): Promise<void> {
  const at = world.clock.now();
  if (news.lifecycle === null || news.lifecycle === 'missed') {
    const mark = news.lifecycle === null ? news.mark : `missed ${at.toISOString()}`;
    const isNews = await world.mailPushes.heard(workspaceId, { mailboxId, at, mark, rises: false });
    if (isNews) await world.queue.add({ name: 'mailbox.poll', payload: { workspaceId, mailboxId } });
    return;
  }
  const forget = news.lifecycle === 'subscriptionRemoved';
  await world.mailPushes.postpone(workspaceId, { mailboxId, renewAt: at, forget });
  await world.queue.add({ name: 'mailbox.watch', payload: { workspaceId, mailboxId } });
}
