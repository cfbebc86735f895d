// How a private answer reaches the person: ephemeral where they clicked, a modal in App Home, otherwise a direct
// message. The response address of a click expires and an ephemeral message may not arrive, so each has a next way.
import type { AnyBlock, ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { messageOf } from '#lib/errors.ts';
import type { Log } from '#lib/log.ts';
import type { Locale } from '#text/text.ts';
import { say } from '#text/text.ts';
import type { Drawn } from './blocks/block.ts';
import { modal } from './blocks/modal.ts';
import { houseError, slackProblem } from './errors.ts';
import type { OpenView } from './turn.ts';

/** The answer to a response address, as Bolt hands it over. */
export type Respond = (message: {
  text: string;
  blocks: AnyBlock[];
  response_type: 'ephemeral';
  replace_original: false;
}) => Promise<unknown>;

export type Place = {
  readonly slack: WebClient;
  readonly userId: string;
  readonly locale: Locale;
  readonly channel: string | null;
  readonly threadTs: string | null;
  readonly triggerId: string | null;
  readonly viewType: string | null;
  readonly respond: Respond | null;
  readonly log: Log;
};

/** Sends a private answer; tries the next way when one fails. Never throws: the work itself is done. */
export async function answer(place: Place, shown: Drawn): Promise<void> {
  for (const way of [byResponse, byModal, byEphemeral, byDirectMessage]) {
    const done = await way(place, shown).catch((error: unknown) => {
      place.log.debug({ problem: messageOf(error) }, 'a private answer took another way');
      return false;
    });
    if (done) return;
  }
  place.log.warn({ userId: place.userId }, 'a private answer could not be delivered');
}

async function byResponse({ respond, threadTs }: Place, { text, blocks }: Drawn): Promise<boolean> {
  if (respond === null || threadTs !== null) return false;
  await respond({ text, blocks: [...blocks], response_type: 'ephemeral', replace_original: false });
  return true;
}

async function byModal(place: Place, { blocks }: Drawn): Promise<boolean> {
  if (place.viewType !== 'home' || place.triggerId === null) return false;
  const { locale, slack, triggerId } = place;
  const view = noticeView(locale, blocks.filter(fitsModal));
  await slack.views.open({ trigger_id: triggerId, view });
  return true;
}

const notInModals = ['table', 'data_table', 'data_visualization', 'container', 'carousel', 'markdown'];
const fitsModal = (block: AnyBlock): boolean => !notInModals.includes(block.type);

async function byEphemeral(place: Place, { text, blocks }: Drawn): Promise<boolean> {
  const { channel, userId, threadTs, slack } = place;
  if (channel === null || channel.startsWith('D')) return false;
  const at = { channel, user: userId, ...(threadTs === null ? {} : { thread_ts: threadTs }) };
  await slack.chat.postEphemeral({ ...at, text, blocks: [...blocks] });
  return true;
}

async function byDirectMessage({ slack, userId }: Place, { text, blocks }: Drawn): Promise<boolean> {
  await slack.chat.postMessage({ channel: userId, text, blocks: [...blocks], ...quiet });
  return true;
}

/** No previews of the pages that a card links to. */
export const quiet = { unfurl_links: false, unfurl_media: false } as const;

/** A modal that only says something. */
export function noticeView(locale: Locale, blocks: readonly AnyBlock[], title = 'Prospect'): ModalView {
  const frame = { callback: 'prospect.notice', title, submit: null };
  return modal({ ...frame, close: say(locale, 'slack.close'), blocks });
}

const openedView = z.object({ view: z.object({ id: z.string() }) });

/** Opens a modal, or puts it on top of the open one. Throws Refusal('slack_too_late') after three seconds. */
export async function openView(
  place: Pick<Place, 'slack' | 'triggerId' | 'viewType'>,
  view: ModalView,
): Promise<OpenView> {
  const call = { trigger_id: place.triggerId ?? '', view };
  const { views } = place.slack;
  const opened = await (place.viewType === 'modal' ? views.push(call) : views.open(call)).catch(
    (error: unknown) => {
      throw houseError(error);
    },
  );
  const view_id = openedView.parse(opened).view.id;
  return {
    async update(next) {
      await views.update({ view_id, view: next }).catch((error: unknown) => {
        if (slackProblem(error) !== 'other') throw houseError(error);
      });
    },
  };
}
