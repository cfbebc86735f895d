// The six public job boards on this machine, under /<board host>/…, as strict as the real ones: unknown accounts are a
// 404 or an empty list, and Workable shuts the door after twenty requests.
import { type JobBoardName, jobBoardNames } from '#domain/site-report.ts';
import { type LocalVendor, startLocalVendor, type VendorCall, type VendorReply } from '../local-vendor.ts';
import { greenhouseJob, listOf } from './board-answers.ts';
import { type Account, accountOf, isInEurope } from './listing.ts';

export type LocalBoards = LocalVendor & {
  /** How often a board was asked. */
  asked(board: JobBoardName): number;
};

export type LocalBoardsSetup = {
  /** The day of the product; ads are dated by it. */
  readonly now?: () => Date;
  /** Milliseconds of the real clock, for Workable's limit. */
  readonly realNow?: () => number;
};

const workableLimit = { requests: 20, withinMs: 100_000 };

/** Starts them. */
export async function startLocalBoards({
  now = () => new Date(),
  realNow = Date.now,
}: LocalBoardsSetup = {}): Promise<LocalBoards> {
  const counts = new Map<JobBoardName, number>();
  const workableTimes: number[] = [];
  const tooMany = (): boolean => {
    while ((workableTimes[0] ?? realNow()) <= realNow() - workableLimit.withinMs) workableTimes.shift();
    return workableTimes.push(realNow()) > workableLimit.requests;
  };
  const vendor = await startLocalVendor((call) => {
    const asked = askedOf(call);
    if (asked === null) return { status: 404, body: { error: 'Not Found' } };
    counts.set(asked.board, (counts.get(asked.board) ?? 0) + 1);
    if (asked.board === 'workable' && tooMany()) return blocked;
    return answer(asked, now());
  });
  return { ...vendor, asked: (board) => counts.get(board) ?? 0 };
}

/** Cloudflare's page, not Workable's JSON. */
const blocked: VendorReply = {
  status: 429,
  headers: { 'content-type': 'text/plain; charset=UTF-8' },
  body: 'error code: 1015',
};

type Asked = {
  readonly board: JobBoardName;
  readonly token: string;
  readonly jobId: string | null;
  readonly eu: boolean;
  readonly skip: number;
  readonly limit: number;
};

const paths: Readonly<Record<JobBoardName, RegExp>> = {
  greenhouse: /^\/boards-api\.greenhouse\.io\/v1\/boards\/(?<token>[^/]+)\/jobs(?:\/(?<job>\d+))?$/,
  lever: /^\/api\.(?<eu>eu\.)?lever\.co\/v0\/postings\/(?<token>[^/]+)$/,
  ashby: /^\/api\.ashbyhq\.com\/posting-api\/job-board\/(?<token>[^/]+)$/,
  workable: /^\/apply\.workable\.com\/api\/v1\/widget\/accounts\/(?<token>[^/]+)$/,
  smartrecruiters: /^\/api\.smartrecruiters\.com\/v1\/companies\/(?<token>[^/]+)\/postings$/,
  recruitee: /^\/(?<token>[a-z0-9-]+)\.recruitee\.com\/api\/offers\/$/,
};

function askedOf({ method, path, query }: VendorCall): Asked | null {
  if (method !== 'GET') return null;
  for (const board of jobBoardNames) {
    const groups = paths[board].exec(path)?.groups;
    if (groups === undefined) continue;
    return {
      board,
      token: decodeURIComponent(groups.token ?? ''),
      jobId: groups.job ?? null,
      eu: groups.eu !== undefined,
      skip: Number(query.get('skip') ?? query.get('offset') ?? 0),
      limit: Math.min(100, Number(query.get('limit') ?? 100)),
    };
  }
  return null;
}

function answer(asked: Asked, now: Date): VendorReply {
  const account = accountOf(asked.board, asked.token, now);
  const elsewhere = asked.board === 'lever' && isInEurope(asked.token) !== asked.eu;
  if (account === null || elsewhere) return unknown[asked.board];
  if (asked.jobId !== null) return oneJob(account, asked.jobId);
  return { body: listOf(account, asked) };
}

function oneJob(account: Account, id: string): VendorReply {
  const job = account.jobs.find((one) => String(one.id) === id);
  return job
    ? { body: greenhouseJob(account, job, true) }
    : { status: 404, body: { status: 404, error: 'Job not found' } };
}

const unknown: Readonly<Record<JobBoardName, VendorReply>> = {
  greenhouse: { status: 404, body: { status: 404, error: 'Job board not found' } },
  lever: { status: 404, body: { ok: false, error: 'Document not found' } },
  ashby: { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not Found' },
  workable: { status: 404, body: { error: 'Not found' } },
  smartrecruiters: { body: { offset: 0, limit: 100, totalFound: 0, content: [] } },
  recruitee: { status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>Not found</h1>' },
};
