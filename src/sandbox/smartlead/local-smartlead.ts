// A local Smartlead: only what warms mailboxes up, as strict as its documents. The key stands in the address; an
// account comes with its mail password, which nobody may pass on. It counts what was switched.
import { z } from 'zod';
import { type LocalVendor, startLocalVendor, type VendorCall, type VendorReply } from '../local-vendor.ts';

export type LocalAccount = {
  readonly id: number;
  readonly email: string;
  readonly active: boolean;
  /** In its own words; null = it is not stopped. */
  readonly blocked: string | null;
  readonly reputation: number | null;
  readonly mostPerDay: number;
  /** Mails by UTC day ("2026-09-07"), and those found among spam. */
  readonly days: Readonly<Record<string, { readonly sent: number; readonly spam: number }>>;
};

export type LocalSmartlead = LocalVendor & {
  /** Adds an account, or replaces what is known of it. */
  put(account: LocalAccount): void;
  /** What was ordered, in order: "on ana@lumen.example". */
  readonly orders: readonly string[];
  /** From now on the numbers come as customers report them, not as they are documented. */
  speakAsSeen(): void;
};

type Inside = {
  readonly key: string;
  readonly accounts: Map<number, LocalAccount>;
  readonly orders: string[];
  asSeen: boolean;
};

/** What must never leave an adapter. */
export const localPassword = 'mail-password-of-the-account';

/** Starts it without accounts. */
export async function startLocalSmartlead({ key }: { readonly key: string }): Promise<LocalSmartlead> {
  const inside: Inside = { key, accounts: new Map(), orders: [], asSeen: false };
  const server = await startLocalVendor((call) => answer(call, inside));
  return {
    ...server,
    orders: inside.orders,
    put: (account) => void inside.accounts.set(account.id, account),
    speakAsSeen: () => {
      inside.asSeen = true;
    },
  };
}

function answer(call: VendorCall, inside: Inside): VendorReply {
  if (call.query.get('api_key') !== inside.key) return wrong(401, 'Invalid API key');
  const route = `${call.method} ${call.path}`;
  if (route === 'GET /api/v1/email-accounts/') return list(call, inside);
  const [, id = '', page = ''] =
    /^\w+ \/api\/v1\/email-accounts\/(\d+)\/(warmup|warmup-stats)$/.exec(route) ?? [];
  const account = inside.accounts.get(Number(id));
  if (!account) return wrong(404, 'Email account not found');
  if (call.method === 'GET' && page === 'warmup-stats')
    return inside.asSeen ? seenStats(account) : stats(account);
  return call.method === 'POST' && page === 'warmup'
    ? settings(call, account, inside)
    : wrong(404, 'Not found');
}

function wrong(status: number, message: string): VendorReply {
  return { status, body: { ok: false, message } };
}

function list({ query }: VendorCall, { accounts }: Inside): VendorReply {
  const [offset, limit] = [Number(query.get('offset') ?? 0), Number(query.get('limit') ?? 100)];
  if (!(limit >= 1 && limit <= 100)) return wrong(422, 'limit must be between 1 and 100');
  return { body: [...accounts.values()].slice(offset, offset + limit).map(accountBody) };
}

function accountBody({ id, email, active, blocked, reputation, mostPerDay }: LocalAccount) {
  return {
    ...{ id, from_name: 'Ana Costa', from_email: email, username: email, password: localPassword },
    ...{ type: 'GMAIL', message_per_day: 50, daily_sent_count: 4, is_smtp_success: true },
    warmup_details: {
      ...{ id: id + 1, status: active ? 'ACTIVE' : 'INACTIVE', reply_rate: 30, warmup_key_id: 'group-broth' },
      ...{ blocked_reason: blocked, is_warmup_blocked: blocked !== null },
      ...{ warmup_min_count: 5, warmup_max_count: mostPerDay },
      warmup_reputation: reputation === null ? null : `${reputation}%`,
    },
  };
}

function sumsOf({ days }: LocalAccount) {
  const all = Object.values(days);
  return {
    sent: all.reduce((sum, each) => sum + each.sent, 0),
    spam: all.reduce((sum, each) => sum + each.spam, 0),
  };
}

function stats(account: LocalAccount): VendorReply {
  const { sent, spam } = sumsOf(account);
  const daily_stats = Object.entries(account.days).map(([date, each]) => ({ date, ...each }));
  return { body: { total_sent: sent, spam_count: spam, reputation_score: account.reputation, daily_stats } };
}

function seenStats(account: LocalAccount): VendorReply {
  const { sent, spam } = sumsOf(account);
  const stats_by_date = Object.entries(account.days).map(([date, each], n) => ({
    ...{ id: n + 1, date, sent_count: each.sent, reply_count: 2, save_from_spam_count: each.spam },
  }));
  const texts = { sent_count: String(sent), spam_count: String(spam), inbox_count: String(sent - spam) };
  return { body: { id: account.id, ...texts, warmup_email_received_count: '40', stats_by_date } };
}

const settingsAsk = z.strictObject({
  warmup_enabled: z.boolean(),
  total_warmup_per_day: z.number().min(1).max(50).optional(),
  daily_rampup: z.number().min(5).max(20).optional(),
  reply_rate_percentage: z.number().min(20).max(100).optional(),
});

function settings(call: VendorCall, account: LocalAccount, { accounts, orders }: Inside): VendorReply {
  const asked = settingsAsk.safeParse(jsonOf(call)).data;
  if (!asked) return wrong(422, 'Invalid warmup settings');
  orders.push(`${asked.warmup_enabled ? 'on' : 'off'} ${account.email}`);
  accounts.set(account.id, { ...account, active: asked.warmup_enabled });
  return { body: { ok: true, message: 'Warmup settings updated successfully' } };
}

function jsonOf({ body }: VendorCall): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
