// Every id that travels through Slack: what a button, a menu, a modal or a shortcut is called, and what its value
// holds. Values are ids, fingerprints and dates only; they are parsed on the way back in, never trusted.
import { z } from 'zod';
import { type BudgetKind, budgetKinds } from '#domain/budget.ts';

export const ids = {
  review: {
    approve: 'prospect.review.approve',
    edit: 'prospect.review.edit',
    reject: 'prospect.review.reject',
    more: 'prospect.review.more',
    cancel: 'prospect.review.cancel',
    next: 'prospect.review.next',
    /** What happens when the edit modal is submitted: its submit button is named after it. */
    after: 'prospect.review.after',
    restore: 'prospect.review.restore',
    regenerate: 'prospect.review.regenerate',
    block: 'prospect.review.block',
    now: 'prospect.review.now',
    again: 'prospect.review.again',
    owner: 'prospect.review.owner',
  },
  home: {
    tab: 'prospect.home.tab',
    sort: 'prospect.home.sort',
    filter: 'prospect.home.filter',
    search: 'prospect.home.search',
    page: 'prospect.home.page',
    refresh: 'prospect.home.refresh',
  },
  lead: { open: 'prospect.lead.open', add: 'prospect.lead.add' },
  run: {
    import: 'prospect.run.import',
    undo: 'prospect.run.undo',
    rejects: 'prospect.run.rejects',
    find: 'prospect.run.find',
    search: 'prospect.run.search',
    stop: 'prospect.run.stop',
    goOn: 'prospect.run.go_on',
  },
  budget: { more: 'prospect.budget.more', wait: 'prospect.budget.wait' },
  task: {
    done: 'prospect.task.done',
    wasSent: 'prospect.task.was_sent',
    yes: 'prospect.task.yes',
    no: 'prospect.task.no',
    again: 'prospect.task.again',
    retry: 'prospect.task.retry',
    drop: 'prospect.task.drop',
  },
  linkedin: {
    skip: 'prospect.linkedin.skip',
    snooze: 'prospect.linkedin.snooze',
    accepted: 'prospect.linkedin.accepted',
    answered: 'prospect.linkedin.answered',
    next: 'prospect.linkedin.next',
  },
  config: {
    open: 'prospect.config.open',
    topic: 'prospect.config.topic',
    segment: 'prospect.config.segment',
    icp: 'prospect.config.icp',
    companies: 'prospect.config.companies',
    offer: 'prospect.config.offer',
    proof: 'prospect.config.proof',
    sender: 'prospect.config.sender',
    channel: 'prospect.config.channel',
    people: 'prospect.config.people',
    owners: 'prospect.config.owners',
    limits: 'prospect.config.limits',
    mailbox: 'prospect.config.mailbox',
    tracking: 'prospect.config.tracking',
    find: 'prospect.config.find',
    sequence: 'prospect.config.sequence',
    linkedin: 'prospect.config.linkedin',
  },
  source: {
    add: 'prospect.source.add',
    edit: 'prospect.source.edit',
    preview: 'prospect.source.preview',
    remove: 'prospect.source.remove',
    save: 'prospect.source.save',
  },
  icp: {
    apply: 'prospect.icp.apply',
    onlyNew: 'prospect.icp.only_new',
    dismiss: 'prospect.icp.dismiss',
    undo: 'prospect.icp.undo',
  },
  sending: { pause: 'prospect.sending.pause', resume: 'prospect.sending.resume' },
  mailbox: {
    check: 'prospect.mailbox.check',
    connect: 'prospect.mailbox.connect',
    allowReading: 'prospect.mailbox.allow_reading',
    pause: 'prospect.mailbox.pause',
    resume: 'prospect.mailbox.resume',
    show: 'prospect.mailbox.show',
    /** The value is the first mailbox of the next page. */
    more: 'prospect.mailbox.more',
    warmupOn: 'prospect.mailbox.warmup_on',
    warmupOff: 'prospect.mailbox.warmup_off',
  },
  reply: {
    close: 'prospect.reply.close',
    answer: 'prospect.reply.answer',
    /** The same form where nothing may leave from the mailbox of the conversation. */
    ownMail: 'prospect.reply.own_mail',
    wasSent: 'prospect.reply.was_sent',
    again: 'prospect.reply.again',
    snooze: 'prospect.reply.snooze',
    refer: 'prospect.reply.refer',
    classify: 'prospect.reply.classify',
    /** Ends what holds a company. */
    resume: 'prospect.reply.resume',
    /** Followed by the hold: a date menu has no value of its own. */
    backOn: 'prospect.reply.back_on',
  },
  away: { open: 'prospect.away.open' },
  handover: {
    open: 'prospect.handover.open',
    stop: 'prospect.handover.stop',
    undo: 'prospect.handover.undo',
  },
  channel: { retry: 'prospect.channel.retry' },
  help: { open: 'prospect.help.open' },
  stats: { open: 'prospect.stats.open' },
  /** Slack reports a click on a link button too; nothing is done with it. */
  link: 'prospect.link',
  shortcut: { addAsLead: 'prospect.lead.from_message' },
} as const;

/** One row id as a value. */
const idValue = z.uuid();

const approveValue = z
  .string()
  .max(200)
  .transform((value) => value.split('|'))
  .pipe(
    z.tuple([
      idValue,
      z.string().regex(/^[0-9a-f]{64}$/),
      z.string().regex(/^[0-9a-f]{48}$/),
      z.string().regex(/^(\d{1,12}|-)$/),
    ]),
  )
  .transform(([leadId, fingerprint, marks, leavesAt]) => ({
    leadId,
    fingerprint,
    marks,
    leavesAt: leavesAt === '-' ? null : new Date(Number(leavesAt) * 1000),
  }));
export type ApproveValue = z.infer<typeof approveValue>;

/** What Approve carries: the lead, the fingerprint of what is shown (with a mark a part), and when it would leave. */
export function writeApproveValue(value: ApproveValue): string {
  const leavesAt = value.leavesAt ? String(Math.floor(value.leavesAt.getTime() / 1000)) : '-';
  return `${value.leadId}|${value.fingerprint}|${value.marks}|${leavesAt}`;
}

/** Reads it back; null for anything else (a button without a fingerprint is refused). */
export function readApproveValue(value: string | null | undefined): ApproveValue | null {
  return approveValue.safeParse(value).data ?? null;
}

const leadActs = ['why', 'test', 'now', 'regenerate', 'block', 'again', 'owner'] as const;
export type LeadAct = (typeof leadActs)[number];
const leadActValue = z
  .string()
  .regex(/^[a-z]+\|[0-9a-f-]{36}$/)
  .transform((value) => value.split('|'))
  .pipe(z.tuple([z.enum(leadActs), idValue]));

/** One entry of a card's overflow menu: at most 75 characters. */
export function writeLeadAct(act: LeadAct, leadId: string): string {
  return `${act}|${leadId}`;
}

/** Reads an overflow entry back; null for anything else. */
export function readLeadAct(value: string | null | undefined): { act: LeadAct; leadId: string } | null {
  const parsed = leadActValue.safeParse(value).data;
  return parsed ? { act: parsed[0], leadId: parsed[1] } : null;
}

const budgetValue = z
  .string()
  .regex(/^[a-z]+\|\d{4}-\d{2}$/)
  .transform((value) => value.split('|'))
  .pipe(z.tuple([z.enum(budgetKinds), z.string()]));

/** What the buttons of a budget's card hold: which budget, of which month. */
export function writeBudgetValue({ kind, month }: { kind: BudgetKind; month: string }): string {
  return `${kind}|${month}`;
}

/** Reads it back; null for anything else. */
export function readBudgetValue(
  value: string | null | undefined,
): { kind: BudgetKind; month: string } | null {
  const parsed = budgetValue.safeParse(value).data;
  return parsed ? { kind: parsed[0], month: parsed[1] } : null;
}

/** What a person may say that an answer was. */
export const replyClasses = [
  'interested',
  'question',
  'not_now',
  'referral',
  'not_interested',
  'out_of_office',
  'opt_out',
  'not_a_reply',
] as const;
export type ReplyClass = (typeof replyClasses)[number];
const classValue = z
  .string()
  .max(70)
  .transform((value) => value.split('|'))
  .pipe(z.tuple([z.enum(replyClasses), idValue]));

/** One entry of the menu of classes. */
export function writeClass(kind: ReplyClass, messageId: string): string {
  return `${kind}|${messageId}`;
}

/** Reads it back; null for anything else. */
export function readClass(value: string | null | undefined): { kind: ReplyClass; messageId: string } | null {
  const parsed = classValue.safeParse(value).data;
  return parsed ? { kind: parsed[0], messageId: parsed[1] } : null;
}

/** The id of the menu that changes when somebody is back. */
export function writeBackOn(holdId: string): string {
  return `${ids.reply.backOn}.${holdId.replaceAll('-', '_')}`;
}

/** The hold of such a menu; null for anything else. */
export function readBackOn(actionId: string): string | null {
  return readId(actionId.split('.').at(-1)?.replaceAll('_', '-'));
}

const findValue = z
  .string()
  .regex(/^[0-9a-f-]{36}\|\d{1,4}$/)
  .transform((value) => value.split('|'))
  .pipe(z.tuple([idValue, z.string().transform(Number).pipe(z.int().min(0).max(1000))]));

/** What Find Leads holds: for which segment, and how many (0 = as many as the settings say). */
export function writeFindValue({ segmentId, leads }: { segmentId: string; leads: number }): string {
  return `${segmentId}|${leads}`;
}

/** Reads it back; null for anything else. */
export function readFindValue(value: string | null | undefined): { segmentId: string; leads: number } | null {
  const parsed = findValue.safeParse(value).data;
  return parsed ? { segmentId: parsed[0], leads: parsed[1] } : null;
}

/** A row id from a value; null for anything else. */
export function readId(value: string | null | undefined): string | null {
  return idValue.safeParse(value).data ?? null;
}
