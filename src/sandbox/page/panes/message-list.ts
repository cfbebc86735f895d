// Messages with day lines. Follows the newest one while the reader is at the end, and stays put otherwise; whoever
// writes something or presses a button wants to see the answer, so what only they see is followed too.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { SandboxChannel, SandboxMessage } from '../../protocol.ts';
import { type DateReader, dayOf, prettyDay } from '../format/slack-date.ts';
import { Message } from './message.ts';
import type { PaneProps } from './pane-props.ts';

export type ListProps = PaneProps & {
  readonly channel: SandboxChannel;
  readonly messages: readonly SandboxMessage[];
  readonly isInThread: boolean;
};

type Followed = { place: string; messages: readonly SandboxMessage[]; said: number };

function useFollowEnd({ place, messages, said }: Followed) {
  const newest = messages.at(-1);
  // A message that is drawn again may have grown.
  const edits = messages.map(({ editedAt }) => editedAt ?? '').join();
  const list = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const toEnd = () => {
    if (list.current !== null) list.current.scrollTop = list.current.scrollHeight;
  };
  useLayoutEffect(() => {
    isAtEnd.current = true;
    toEnd();
  }, [place, said]);
  useLayoutEffect(() => {
    if (newest?.visibleTo) toEnd();
  }, [newest?.ts]);
  useLayoutEffect(() => {
    if (isAtEnd.current) toEnd();
  }, [newest?.ts, edits]);
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) toEnd();
    });
    if (list.current !== null) observer.observe(list.current);
    return () => observer.disconnect();
  }, []);
  const onScroll = () => {
    const { scrollTop = 0, clientHeight = 0, scrollHeight = 0 } = list.current ?? {};
    isAtEnd.current = scrollTop + clientHeight > scrollHeight - 60;
  };
  return { list, onScroll };
}

function dayLine(
  message: SandboxMessage,
  before: SandboxMessage | undefined,
  reader: DateReader,
): string | null {
  const at = Number(message.ts) * 1000;
  if (before !== undefined && dayOf(Number(before.ts) * 1000, reader.tz) === dayOf(at, reader.tz))
    return null;
  return prettyDay(at, reader, 'date_long');
}

/** The list. */
export function MessageList(props: ListProps): VNode {
  const { messages, words, reader, isInThread, channel, page } = props;
  const place = isInThread ? (messages[0]?.ts ?? '') : channel.id;
  const said = page.said.place === place ? page.said.times : 0;
  const { list, onScroll } = useFollowEnd({ place, messages, said });
  return html`<div class="messages" ref=${list} onScroll=${onScroll} tabindex="0" role="log" aria-label=${words.messages}>
    <div class="messages-top"></div>
    ${messages.length === 0 && html`<p class="empty">${words.emptyChannel}</p>`}
    ${messages.map((message, index) => {
      const day = isInThread ? null : dayLine(message, messages[index - 1], reader);
      return html`${day && html`<div class="day" key=${`day-${day}`}><span>${day}</span></div>`}<${Message} key=${message.ts} ...${props} message=${message} />`;
    })}
  </div>`;
}
