// A local Instantly: only what warms mailboxes up, as strict as its documents. Switching takes a background job, which
// is done when somebody says so. It counts what was switched.
import { z } from 'zod';
import { type LocalVendor, startLocalVendor, type VendorCall, type VendorReply } from '../local-vendor.ts';

export type LocalAccount = {
  readonly email: string;
  /** 1 active, 0 paused, below zero stopped by the vendor. */
  readonly status: number;
  readonly score: number | null;
  readonly limit: number;
  /** What stands in each of its mails; nobody set one = null. */
  readonly tag?: string | null;
  /** Mails by UTC day ("2026-09-07"), and those found among spam. */
  readonly days: Readonly<Record<string, { readonly sent: number; readonly spam: number }>>;
};

export type LocalInstantly = LocalVendor & {
  /** Adds an account, or replaces what is known of it. */
  put(account: LocalAccount): void;
  /** What was ordered, in order: "enable ana@lumen.example". */
  readonly orders: readonly string[];
  /** The background jobs have run. */
  finishJobs(): void;
};

type Inside = {
  readonly key: string;
  readonly accounts: Map<string, LocalAccount>;
  readonly orders: string[];
  readonly jobs: { readonly email: string; readonly on: boolean }[];
};

export type Setup = {
  readonly key: string;
  /** Background jobs run when they are ordered. */
  readonly jobsAtOnce?: boolean;
};

/** Starts it without accounts. */
export async function startLocalInstantly({ key, jobsAtOnce = false }: Setup): Promise<LocalInstantly> {
  const inside: Inside = { key, accounts: new Map(), orders: [], jobs: [] };
  const finishJobs = (): void => {
    for (const { email, on } of inside.jobs.splice(0)) {
      const account = inside.accounts.get(email);
      if (account) inside.accounts.set(email, { ...account, status: on ? 1 : 0 });
    }
  };
  const server = await startLocalVendor((call) => {
    const reply = answer(call, inside);
    if (jobsAtOnce) finishJobs();
    return reply;
  });
  const put = (account: LocalAccount) => void inside.accounts.set(account.email, account);
  return { ...server, orders: inside.orders, put, finishJobs };
}

function answer(call: VendorCall, inside: Inside): VendorReply {
  if (call.headers.authorization !== `Bearer ${inside.key}`)
    return wrong(401, 'Unauthorized', 'Invalid API key');
  const route = `${call.method} ${call.path}`;
  if (route === 'GET /api/v2/accounts')
    return { body: { items: [...inside.accounts.keys()].map((each) => ({ email: each })) } };
  const email = /^GET \/api\/v2\/accounts\/([^/]+)$/.exec(route)?.[1];
  if (email) return account(decodeURIComponent(email), inside);
  if (route === 'POST /api/v2/accounts/warmup-analytics') return analytics(call, inside);
  const word = /^POST \/api\/v2\/accounts\/warmup\/(enable|disable)$/.exec(route)?.[1];
  return word ? order(call, word, inside) : wrong(404, 'Not Found', 'Route not found');
}

function wrong(statusCode: number, error: string, message: string): VendorReply {
  return { status: statusCode, body: { statusCode, error, message } };
}

function account(email: string, { accounts }: Inside): VendorReply {
  const found = accounts.get(email);
  if (!found) return wrong(404, 'Not Found', 'Account not found');
  const { status, score, limit, tag = null } = found;
  const tagged = tag === null ? {} : { warmup_custom_ftag: tag };
  return {
    body: {
      ...{ email, first_name: 'Ana', last_name: 'Costa', status: 1, provider_code: 2, setup_pending: false },
      warmup: { limit, increment: 'disabled', reply_rate: 30, ...tagged },
      ...{ warmup_status: status, stat_warmup_score: score, daily_limit: 50 },
    },
  };
}

const day = z.iso.date();
const emails = z.array(z.string()).min(1).max(100);
const analyticsAsk = z.strictObject({ emails, start_date: day.optional(), end_date: day.optional() });
const orderAsk = z.strictObject({ emails });

function analytics(call: VendorCall, { accounts }: Inside): VendorReply {
  const asked = analyticsAsk.safeParse(jsonOf(call)).data;
  if (!asked) return wrong(400, 'Bad Request', 'body must have required property emails');
  const { start_date: from = '0', end_date: to = '9' } = asked;
  const found = asked.emails.flatMap((email) => accounts.get(email) ?? []);
  const within = ({ days }: LocalAccount) => Object.entries(days).filter(([at]) => at >= from && at <= to);
  return {
    body: {
      email_date_data: Object.fromEntries(
        found.map((one) => [
          one.email,
          Object.fromEntries(within(one).map(([at, { sent, spam }]) => [at, counts(sent, spam)])),
        ]),
      ),
      aggregate_data: Object.fromEntries(
        found.map((one) => {
          const sent = within(one).reduce((sum, [, each]) => sum + each.sent, 0);
          const spam = within(one).reduce((sum, [, each]) => sum + each.spam, 0);
          const score =
            one.score === null ? {} : { health_score: one.score, health_score_label: `${one.score}%` };
          return [one.email, { ...counts(sent, spam), ...score }];
        }),
      ),
    },
  };
}

function counts(sent: number, spam: number) {
  return { sent, landed_inbox: sent - spam, landed_spam: spam, received: sent };
}

function order(call: VendorCall, word: string, { accounts, orders, jobs }: Inside): VendorReply {
  const asked = orderAsk.safeParse(jsonOf(call)).data;
  if (!asked) return wrong(400, 'Bad Request', 'body must have required property emails');
  for (const email of asked.emails.filter((one) => accounts.has(one))) {
    orders.push(`${word} ${email}`);
    jobs.push({ email, on: word === 'enable' });
  }
  return {
    body: { id: `job-${orders.length}`, type: `update-warmup-accounts`, status: 'pending', progress: 0 },
  };
}

function jsonOf({ body }: VendorCall): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
