// Asks the boards, each within its own limits. An account that does not exist is an empty answer; everything else that
// is no answer throws (lib/vendor-http.ts).

import { type JobBoardName, jobBoardNames } from '#domain/site-report.ts';
import { hostedUrl } from '#lib/hosted-url.ts';
import {
  closingFailureOf,
  createVendorHttp,
  type HttpAnswer,
  type VendorHttp,
  type VendorLimits,
} from '#lib/vendor-http.ts';
import { ashby } from './ashby.ts';
import { type Ad, type Board, type BoardRef, maxPages } from './board.ts';
import { greenhouse } from './greenhouse.ts';
import { lever } from './lever.ts';
import { recruitee } from './recruitee.ts';
import { smartrecruiters } from './smartrecruiters.ts';
import { workable } from './workable.ts';

const boards: Readonly<Record<JobBoardName, Board>> = {
  greenhouse,
  lever,
  ashby,
  workable,
  smartrecruiters,
  recruitee,
};
const userAgent = 'Prospect/1.0 (reads public job boards)';

export type BoardsOptions = {
  /** Stands in front of every board's host (lib/hosted-url.ts); null = the boards themselves. */
  readonly baseUrl: string | null;
  /** For tests: other limits than the boards' own. */
  readonly limits?: Partial<Readonly<Record<JobBoardName, VendorLimits>>>;
};

export type BoardClient = {
  /** All open ads of an account (at most three pages); none when the account is unknown. */
  ads(ref: BoardRef): Promise<readonly Ad[]>;
  /** The same ad with all that it says; itself when the board has no more to say. */
  detailed(ref: BoardRef, ad: Ad): Promise<Ad>;
  /** How long a request would wait behind those before it, in milliseconds, roughly. */
  waitMs(board: JobBoardName): number;
};

type Line = { readonly http: VendorHttp; readonly limits: VendorLimits; freeAt: number };

/** Opens a client for all boards; nothing is asked before the first account. */
export function createBoardClient({ baseUrl, limits = {} }: BoardsOptions): BoardClient {
  const lines = new Map(
    jobBoardNames.map((name): [JobBoardName, Line] => {
      const own = limits[name] ?? boards[name].limits;
      return [name, { http: createVendorHttp({ vendor: name, limits: own }), limits: own, freeAt: 0 }];
    }),
  );
  const get = async (board: JobBoardName, url: string): Promise<HttpAnswer | null> => {
    const line = lines.get(board);
    if (line === undefined) return null;
    line.freeAt = Math.max(performance.now(), line.freeAt) + 1_000 / line.limits.perSecond;
    return exchange(line.http, { vendor: board, url: hostedUrl(baseUrl, url) });
  };
  return {
    ads: (ref) => allAds(ref, get),
    detailed: async (ref, ad) => {
      const { detail } = boards[ref.board];
      const answer = detail && (await get(ref.board, detail.url(ref, ad.id)));
      return detail && answer ? detail.read(answer, ref) : ad;
    },
    waitMs: (board) => Math.max(0, (lines.get(board)?.freeAt ?? 0) - performance.now()),
  };
}

type Get = (board: JobBoardName, url: string) => Promise<HttpAnswer | null>;

async function allAds(ref: BoardRef, get: Get): Promise<readonly Ad[]> {
  const board = boards[ref.board];
  const ads: Ad[] = [];
  for (let page = 0; page < maxPages; page += 1) {
    const url = board.pageUrl(ref, page);
    const answer = url === null ? null : await get(ref.board, url);
    if (answer === null) break;
    const read = board.readPage(answer, ref);
    ads.push(...read.ads);
    if (!read.more) break;
  }
  return ads;
}

/** Null for an account that does not exist. */
async function exchange(
  http: VendorHttp,
  { vendor, url }: { vendor: string; url: string },
): Promise<HttpAnswer | null> {
  const headers = { 'user-agent': userAgent, accept: 'application/json' };
  const answer = await http.send({ method: 'GET', url, headers });
  if (answer.status === 404 || answer.status === 410 || isElsewhere(answer)) return null;
  if (answer.status !== 200) throw closingFailureOf(http, answer, { vendor, detail: answer.text });
  return answer;
}

/** Boards send visitors of unknown accounts to their own pages. */
function isElsewhere({ status }: HttpAnswer): boolean {
  return status >= 300 && status < 400;
}
