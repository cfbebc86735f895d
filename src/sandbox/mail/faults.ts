// Faults that a test or a chaos run asks for. A fault strikes the next requests whose "METHOD /path" matches
// its route; `hits` says how often it struck.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, type Call, writeAnswer } from './http-call.ts';

export type Fault = {
  /** Tested against "POST /gmail/v1/users/me/messages/send" and the like. */
  readonly route: RegExp;
  /** Only where this is in the value of a query parameter. */
  readonly asks?: RegExp;
  /** How many requests it strikes; 1 when absent. */
  readonly times?: number;
  readonly status?: number;
  /** Body of the answer; absent gives the vendor's own words for the status. */
  readonly body?: unknown;
  /** Seconds, for the header. */
  readonly retryAfter?: number;
  /** Do what was asked, then cut the connection instead of answering. */
  readonly acceptThenDrop?: boolean;
  /** Do what was asked, then answer with `status` all the same. */
  readonly acceptThenFail?: boolean;
  /** Wait first. A client that has given up by then gets nothing done, unless `acceptThenDrop` did it before. */
  readonly hangMs?: number;
};

export type ActiveFault = { readonly fault: Fault; left: number; hits: number; ended: number };

/** What a caller holds of a fault that it asked for. */
export type FaultHandle = {
  readonly hits: () => number;
  /** True when every request that it struck has ended. */
  readonly settled: () => boolean;
  readonly stop: () => void;
};

export type Struck = {
  /** The vendor's own words for a status. */
  readonly words: (status: number) => unknown;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly act: () => Promise<Answer>;
};

/** Puts a fault on a list. */
export function addFault(faults: ActiveFault[], fault: Fault): FaultHandle {
  const active = { fault, left: fault.times ?? 1, hits: 0, ended: 0 };
  faults.push(active);
  return {
    hits: () => active.hits,
    settled: () => active.hits > 0 && active.ended === active.hits,
    stop: () => {
      active.left = 0;
    },
  };
}

/** Takes the first fault that strikes this request off its count. */
export function strike(faults: ActiveFault[], call: Call): ActiveFault | null {
  const route = `${call.method} ${call.path}`;
  const active = faults.find(
    (each) => each.left > 0 && route.search(each.fault.route) >= 0 && isAsked(each.fault, call),
  );
  if (active === undefined) return null;
  active.left -= 1;
  active.hits += 1;
  return active;
}

function isAsked({ asks }: Fault, { query }: Call): boolean {
  return asks === undefined || [...query.values()].some((value) => value.search(asks) >= 0);
}

/** Answers a struck request as its fault says. `act` is what the route would have done. */
export async function answerStruck(active: ActiveFault, on: Struck): Promise<void> {
  try {
    await suffer(active.fault, on);
  } finally {
    active.ended += 1;
  }
}

async function suffer(fault: Fault, on: Struck): Promise<void> {
  if (fault.acceptThenDrop === true || fault.acceptThenFail === true) await on.act();
  if (fault.hangMs !== undefined) await wait(fault.hangMs, undefined, { ref: false });
  if (fault.acceptThenDrop === true || on.request.socket.destroyed) {
    on.request.socket.destroy();
    return;
  }
  writeAnswer(
    on.response,
    fault.status === undefined ? await on.act() : faultAnswer(fault, fault.status, on.words),
  );
}

function faultAnswer(fault: Fault, status: number, words: Struck['words']): Answer {
  const headers = fault.retryAfter === undefined ? {} : { 'retry-after': `${fault.retryAfter}` };
  return { status, headers, body: fault.body ?? words(status) };
}
