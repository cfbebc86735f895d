// What may leave, said once more and in other words than the product's: bans that begin and end, and the rules between
// two mails. It is told what happened and sees only what the provider accepted.
import { DateTime } from 'luxon';

/** A mail as the provider accepted it. */
export type Seen = {
  readonly who: number;
  /** 0 = the first mail, 1 = the follow-up. */
  readonly mail: number;
  readonly from: number;
  readonly at: number;
  readonly text: string;
};

type Ban = {
  readonly why: string;
  readonly covers: (seen: Seen) => boolean;
  /** True where it began while a job was under way: what was claimed before may still arrive. */
  readonly during: boolean;
  /** Only who looks into the mailbox afterwards can know of it; what was under way when it began had looked before. */
  readonly unread: boolean;
};

const hourMs = 3_600_000;
const gapMs = 100_000;

export const mailboxOf = (who: number): number => who % 2;
const companyOf = (who: number): number => Math.max(who, 1);

export type Model = ReturnType<typeof createModel>;

/** Throws, with the reason, when something left that may not. */
export function createModel() {
  const seen: Seen[] = [];
  const bans = new Map<string, Ban>();
  const unread: { readonly who: number; readonly company: boolean }[] = [];
  const approved = new Map<number, readonly string[]>();
  const urgent = new Set<number>();
  const resumed = new Set<number>();
  const answered = new Set<number>();
  const extra = new Map<string, number>();
  let [underWay, leaving] = [false, new Set<string>()];

  const ban = (why: string, covers: Ban['covers'], unread = false) => {
    if (!bans.has(why)) bans.set(why, { why, covers, during: underWay, unread });
  };
  const isLater = ({ who, mail }: Seen) => mail > 0 || seen.some((one) => one.who === who);
  const stop = (who: number, why: string) => ban(`${why} ${who}`, (one) => one.who === who);
  /** The colleagues of somebody who answered; those who have a mailbox of their own only once the answer was read. */
  const holdCompany = (who: number, of: (one: Seen) => boolean, why: 'read' | 'unread') =>
    ban(
      `${why} company of ${who}`,
      (one) => one.who !== who && companyOf(one.who) === companyOf(who) && of(one),
      why === 'unread',
    );

  return {
    /** How often something left. */
    count: () => seen.length,
    stop,
    approve: (who: number, texts: readonly string[]) => approved.set(who, texts),
    cancel: (who: number) => {
      approved.delete(who);
      urgent.delete(who);
    },
    hurry: (who: number) => urgent.add(who),
    pause: () => ban('paused', () => true),
    resume: () => bans.delete('paused'),
    pauseMailbox: (of: number) => ban(`mailbox ${of}`, (one) => one.from === of),
    resumeMailbox: (of: number) => bans.delete(`mailbox ${of}`),
    blockCompany: (who: number) =>
      ban(`blocked company of ${who}`, (one) => companyOf(one.who) === companyOf(who)),
    /** A mail is in the mailbox. Whatever is sent from there as a follow-up, or once more, reads it first. */
    arrived: (who: number, company: boolean) => {
      ban(`unread ${who}`, (one) => one.who === who && isLater(one), true);
      unread.push({ who, company });
      if (!company || resumed.has(who)) return;
      holdCompany(who, (one) => isLater(one) && mailboxOf(one.who) === mailboxOf(who), 'unread');
      answered.add(who);
    },
    /** Everything in this mailbox was taken in. */
    read: (of: number) => {
      for (const [i, { who, company }] of [...unread.entries()].toReversed()) {
        if (mailboxOf(who) !== of) continue;
        unread.splice(i, 1);
        stop(who, 'came in');
        if (company && !resumed.has(who)) holdCompany(who, () => true, 'read');
      }
    },
    resumeCompanies: (of: readonly number[]) => {
      for (const who of of) {
        resumed.add(who);
        for (const why of ['unread', 'read']) bans.delete(`${why} company of ${who}`);
      }
    },
    away: (who: number, until: number) => ban(`away ${who}`, (one) => one.who === who && one.at < until),
    /** The mail came back for a passing reason: it may leave once more. */
    softBounced: (who: number, mail: number) => {
      const key = `${who}/${mail}`;
      extra.set(key, Math.min((extra.get(key) ?? 0) + 1, 2));
    },
    /** Something begins while a job runs; `claimed` are the mails that it can't stop any more. */
    meet: async (work: () => Promise<void>, claimed: () => Promise<Set<string>>) => {
      underWay = true;
      await work();
      underWay = false;
      leaving = new Set([...leaving, ...(await claimed())]);
    },
    /** The jobs have ended. */
    ended: () => {
      leaving = new Set();
      for (const [why, one] of bans) bans.set(why, { ...one, during: false });
    },
    see: (one: Seen) => {
      const broken = [...bans.values()].find(
        ({ covers, during, unread: isUnread }) =>
          covers(one) && !(during && (isUnread || leaving.has(`${one.who}/${one.mail}`))),
      );
      if (broken) throw new Error(`left although: ${broken.why} (${said(one)})`);
      obey(one, { before: seen, urgent, allowed: 1 + (extra.get(`${one.who}/${one.mail}`) ?? 0) });
      const text = approved.get(one.who)?.[one.mail];
      if (text === undefined) throw new Error(`left without approval (${said(one)})`);
      if (!one.text.startsWith(text)) throw new Error(`another text than approved (${said(one)})`);
      seen.push(one);
    },
  };
}

type Rules = {
  readonly before: readonly Seen[];
  readonly urgent: ReadonlySet<number>;
  readonly allowed: number;
};

function obey(one: Seen, { before, urgent, allowed }: Rules): void {
  const same = before.filter(({ who, mail }) => who === one.who && mail === one.mail);
  if (same.length >= allowed) throw new Error(`left ${same.length + 1} times (${said(one)})`);
  const mine = before.filter(({ who }) => who === one.who);
  if (mine.some(({ at }) => one.at - at < 24 * hourMs)) throw new Error(`twice in a day (${said(one)})`);
  if (urgent.has(one.who)) return;
  const last = before.findLast(({ from }) => from === one.from);
  if (last && one.at - last.at < gapMs) throw new Error(`two at once from one mailbox (${said(one)})`);
  const there = DateTime.fromMillis(one.at, { zone: 'Europe/Paris' });
  const minute = there.hour * 60 + there.minute;
  if (there.weekday > 5 || minute < 510 || minute > 1_050) throw new Error(`out of hours (${said(one)})`);
}

function said({ who, mail, at }: Seen): string {
  return `person ${who}, mail ${mail}, ${new Date(at).toISOString()}`;
}
