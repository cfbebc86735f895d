// The Time tab: the sandbox's clock, moving it on, and what is planned for whom.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PlannedItem, TimeAct } from '../../protocol.ts';
import { sandboxNow } from '../app/languages.ts';
import { ago, type DateReader, weekdayTime } from '../format/slack-date.ts';
import type { Words } from '../words.ts';
import type { PaneProps } from './pane-props.ts';

const hourMs = 3_600_000;

/** "2 days 3 hours", leaving out what is zero; minutes only when there is nothing larger. */
function howLong(ms: number, words: Words): string {
  const days = Math.floor(ms / (24 * hourMs));
  const hours = Math.floor((ms % (24 * hourMs)) / hourMs);
  const parts = [days > 0 && words.days(days), hours > 0 && words.hours(hours)].filter(
    (part) => part !== false,
  );
  return parts.length > 0 ? parts.join(' ') : words.minutes(Math.max(1, Math.round(ms / 60_000)));
}

function useTicking(everyMs: number): void {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
}

function Clock({ page, words, reader }: PaneProps): VNode {
  useTicking(1000);
  const now = sandboxNow(page, performance.now());
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(reader.locale, { ...options, timeZone: reader.tz }).format(now);
  const offset = page.server?.time.offsetMs ?? 0;
  return html`<div class="clock"><small>${words.sandboxClock} · ${reader.tz}</small>
    <time class="clock-time">${format({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })}</time>
    <div>${format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}</div>
    <small>${offset < 60_000 ? words.clockReal : words.clockAhead(howLong(offset, words))}</small></div>`;
}

function Lead({
  who,
  items,
  reader,
}: {
  who: string;
  items: readonly PlannedItem[];
  reader: DateReader;
}): VNode {
  return html`<li><strong dir="auto">${who}</strong><ul>${items.map(
    ({ at, what }) => html`<li><span>${what}</span>
    <time title=${ago(Date.parse(at), reader)}>${weekdayTime(Date.parse(at), reader)}</time></li>`,
  )}</ul></li>`;
}

/** The pane. */
export function TimePane(props: PaneProps): VNode {
  const { page, actions, words, reader } = props;
  const [isMoving, setMoving] = useState(false);
  const move = (act: TimeAct) => {
    setMoving(true);
    void actions.time(act).then(() => setMoving(false));
  };
  const sorted = (page.server?.time.planned ?? []).toSorted((a, b) => a.at.localeCompare(b.at));
  const byLead = [...Map.groupBy(sorted, ({ who }) => who)];
  return html`<${Clock} ...${props} />
    <div class="clock-buttons" aria-busy=${isMoving}>
      <button type="button" class="button" onClick=${() => move({ kind: 'advance', ms: hourMs })}>${words.plusHour}</button>
      <button type="button" class="button" onClick=${() => move({ kind: 'advance', ms: 24 * hourMs })}>${words.plusDay}</button>
      <button type="button" class="button primary" onClick=${() => move({ kind: 'next_event' })}>${words.nextEvent}</button></div>
    <h3>${words.planned}</h3>
    ${byLead.length === 0 ? html`<p class="empty">${words.plannedEmpty}</p>` : html`<ul class="planned">${byLead.map(([who, items]) => html`<${Lead} key=${who} who=${who} items=${items} reader=${reader} />`)}</ul>`}`;
}
