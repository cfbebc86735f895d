// What each command does to the product, through the same use cases that Slack, the web and the mailbox call, and what
// the model is told of it.
import { block } from '#features/compliance/block.ts';
import { pauseMailbox, resumeMailbox } from '#features/mailbox/pause-mailbox.ts';
import { decideUnknown } from '#features/outreach/decide-unknown.ts';
import { sendNow } from '#features/outreach/send-now.ts';
import { resumeCompany } from '#features/replies/end-hold.ts';
import { approveDraft } from '#features/review/approve-draft.ts';
import { cancelApproval } from '#features/review/cancel-approval.ts';
import { editDraft } from '#features/review/edit-draft.ts';
import { rejectDraft } from '#features/review/reject-draft.ts';
import { Unavailable } from '#lib/errors.ts';
import type { Fault } from '#sandbox/mail/faults.ts';
import type { AnswerKind } from '#sandbox/protocol.ts';
import { buttonOf } from '../../review/waiting-draft.ts';
import { noSuchUser, reportOn, serverDown } from '../bounce-report.ts';
import { overtake, readHalf } from './amid.ts';
import { mailOf, type Person, wordsOf } from './cast.ts';
import type { Command, Trouble } from './command.ts';
import { mailboxOf } from './model.ts';
import type { Play } from './play.ts';
import { plain } from './shift.ts';

type Acts = {
  readonly [D in Command['do']]: (play: Play, command: Extract<Command, { do: D }>) => Promise<void>;
};

const by = 'UANA';
const lead = ({ s }: Play, { leadId }: Person) =>
  ({ workspaceId: s.workspaceId, leadId, via: 'slack' }) as const;
const ben = ({ s }: Play) => ({ member: s.test.seed.ben });
const person = ({ cast }: Play, who: number): Person => cast.people[who] ?? cast.people[0] ?? nobody();
const mailbox = ({ cast }: Play, of: number) => cast.mailboxes[of] ?? { id: '', address: '' };
const last = (play: Play, who: number) => play.left(who).at(-1);

function nobody(): never {
  throw new Error('nobody is there');
}

export const acts: Acts = {
  later: async (play, { minutes }) => {
    await pass(play, minutes);
    await play.work(plain);
  },
  clock: (play, { minutes }) => pass(play, minutes),
  work: (play, work) => play.work(work),
  approve,
  reject: async (play, { who }) => {
    const { model, s } = play;
    await rejectDraft(s.world, {
      ...lead(play, person(play, who)),
      ...ben(play),
      reason: 'other',
      note: null,
    });
    model.stop(who, 'rejected');
  },
  cancel: async (play, { who }) => {
    await cancelApproval(play.s.world, { ...lead(play, person(play, who)), ...ben(play) });
    play.model.cancel(who);
  },
  edit: async (play, { who }) => {
    const one = person(play, who);
    const draft = await play.s.world.drafts.current(play.s.workspaceId, one.leadId);
    const mails = (draft?.mails ?? []).map((mail) => ({ ...mail, body: `Once more: ${mail.body}` }));
    await editDraft(play.s.world, { ...lead(play, one), ...ben(play), expected: draft?.number ?? 0, mails });
  },
  'other text': async (play, { who }) => {
    const { s } = play;
    const { leadId } = person(play, who);
    const mails = (await wordsOf(s, person(play, who))).map((mail) => ({
      ...mail,
      body: `Else. ${mail.body}`,
    }));
    const text = { leadId, author: 'human', editedBy: by, mails, flags: [], at: s.world.clock.now() };
    await s.world.drafts.start(s.workspaceId, { ...text, language: 'en' });
  },
  'send now': async (play, { who }) => {
    const { s, model } = play;
    const { leadId } = person(play, who);
    await sendNow(s.world, { workspaceId: s.workspaceId, leadId, slackUserId: s.test.seed.ana.slackUserId });
    model.hurry(who);
  },

  pause: async ({ s, model }) => {
    await s.world.workspaces.pause(s.workspaceId, { at: s.world.clock.now(), by, reason: null });
    model.pause();
  },
  resume: async ({ s, model }) => {
    model.resume();
    await s.world.workspaces.pause(s.workspaceId, null);
  },
  'pause mailbox': async (play, { of }) => {
    await pauseMailbox(play.s.world, switching(play, of));
    play.model.pauseMailbox(of);
  },
  'resume mailbox': async (play, { of }) => {
    await resumeMailbox(play.s.world, switching(play, of));
    play.model.resumeMailbox(of);
  },
  revoke: async (play, { of }) => play.s.mail.revoke(mailbox(play, of).address),
  connect: async (play, { of }) => {
    const { s, model, faults } = play;
    for (const fault of faults.splice(0)) fault.stop();
    model.resumeMailbox(of);
    await s.connect(mailbox(play, of).address, [s.test.seed.ana, s.test.seed.ben][of]);
    await resumeMailbox(s.world, switching(play, of));
  },
  'forget cursor': async (play, { of }) => play.s.mail.expireHistory(mailbox(play, of).address),
  'chat away': async ({ s }) => s.chat.failNext(new Unavailable('slow down')),
  trouble: async (play, trouble) => {
    const { mail, lag } = play.s;
    play.faults.push(mail.fail(faultOf(play, trouble)));
    if (trouble.how === 'accepts, then hides') play.faults.push(mail.fail({ ...lag, times: 12 }));
  },

  'block person': async (play, { who }) => {
    await block(play.s.world, { ...typed(play), text: person(play, who).email });
    play.model.stop(who, 'blocked');
  },
  'block company': async (play, { who }) => {
    await block(play.s.world, { ...typed(play), text: person(play, who).domain });
    play.model.blockCompany(who);
  },
  'unsubscribe by link': async (play, { who }) => {
    const link = last(play, who)?.headers.find(({ name }) => name.toLowerCase() === 'list-unsubscribe');
    const url = /<(http[^>]+)>/.exec(link?.value ?? '')?.[1];
    if (!url) return;
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    const answer = await play.s.web.request(new URL(url).pathname, { method: 'POST', body });
    if (answer.status !== 200) throw new Error(`the way out answers ${answer.status}`);
    play.model.stop(who, 'unsubscribed');
  },
  'reply is read': async (play, { who }) => {
    if (!(await writes(play, { who, answer: 'question' }))) return;
    play.model.arrived(who, true);
    const mailboxId = mailbox(play, mailboxOf(who)).id;
    await play.polled({ workspaceId: play.s.workspaceId, mailboxId });
  },
  'reply is half read': async (play, { who }) => {
    if (!(await writes(play, { who, answer: 'question' }))) return;
    play.model.arrived(who, true);
    if (await readHalf(play, who)) play.model.stop(who, 'half read');
  },
  overtaken: (play, { who, stop }) => overtake(play, { who }, () => play.perform({ do: stop, who })),
  reply: async (play, { who, as }) => {
    if (await writes(play, { who, answer: as })) play.model.arrived(who, true);
  },
  'stop in words': async (play, { who }) => {
    if (await writes(play, { who, answer: 'unsubscribe_words' })) play.model.arrived(who, false);
  },
  'hard bounce': async (play, { who }) => {
    const delivery = last(play, who);
    if (!delivery) return;
    await play.s.mail.deliver(delivery.mailbox, reportOn(delivery, delivery.mailbox, noSuchUser));
    play.model.arrived(who, false);
  },
  'soft bounce': async (play, { who }) => {
    const delivery = last(play, who);
    if (!delivery || play.softBounced.has(delivery.id)) return;
    play.softBounced.add(delivery.id);
    await play.s.mail.deliver(delivery.mailbox, reportOn(delivery, delivery.mailbox, serverDown));
    play.model.softBounced(who, mailOf(delivery.raw));
  },
  away: async (play, { who, days }) => {
    if (play.away.has(who)) return;
    const until = new Date(play.s.world.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
    if (!(await writes(play, { who, answer: 'out_of_office', until }))) return;
    play.away.add(who);
    play.model.away(who, Date.parse(`${until}T21:00:00Z`));
  },

  'read all': (play) => play.work(plain),
  'resume companies': async ({ s, cast, model }) => {
    const holds = await s.world.db.hold.findMany({ where: { kind: 'company', endedAt: null } });
    model.resumeCompanies(holds.map(({ leadId }) => cast.people.findIndex((one) => one.leadId === leadId)));
    for (const { id: holdId } of holds)
      await resumeCompany(s.world, { workspaceId: s.workspaceId, holdId, by });
  },
  decide,
};

/** Moving the product's clock leaves alone what is being sent; here nothing is, so time goes by for it, too. */
async function pass({ s }: Play, minutes: number): Promise<void> {
  await s.test.pass({ minutes });
  await s.world.db.$executeRaw`
    UPDATE "Touch" SET "claimedAt" = "claimedAt" - ${minutes} * interval '1 minute' WHERE state = 'claimed'`;
}

/** A double click is one approval and one refusal. */
async function approve(play: Play, { who, twice }: Extract<Command, { do: 'approve' }>): Promise<void> {
  const { s, model } = play;
  const one = person(play, who);
  const words = (await wordsOf(s, one)).map(({ body }) => body);
  const button = { ...(await buttonOf(s.test, one.leadId)), ...ben(play) };
  const clicks = Array.from({ length: twice ? 2 : 1 }, () => approveDraft(s.world, button));
  const done = await Promise.allSettled(clicks);
  if (done.some(({ status }) => status === 'fulfilled')) model.approve(who, words);
}

/** A person looks into the Sent folder and tells the truth. */
async function decide({ s, cast, left }: Play): Promise<void> {
  const { world, workspaceId } = s;
  const tasks = await world.db.task.findMany({
    where: {
      kind: 'unknown_outcome',
      doneAt: null,
      leadId: { in: cast.people.map(({ leadId }) => leadId) },
    },
  });
  for (const { id: taskId, touchId } of tasks) {
    const touch = await world.touches.get(workspaceId, touchId ?? '');
    const own = touch?.messageId?.replace(/[<>]/g, '') ?? '?';
    const isThere = left().some(({ messageId, raw }) => messageId === own || raw.includes(own));
    const decision = isThere ? 'sent' : 'again';
    await decideUnknown(world, { workspaceId, taskId, by, via: 'slack', decision });
  }
}

type Written = { readonly who: number; readonly answer: AnswerKind; readonly until?: string };

/** The person answers the last mail that they got, also one of which we do not know that it left. False when they got none. */
async function writes(play: Play, { who, answer, until }: Written): Promise<boolean> {
  const delivery = last(play, who);
  if (!delivery) return false;
  const act = { kind: 'answer', mailId: delivery.id, answer, text: null, until: until ?? null } as const;
  return (await play.s.mail.answer(act)).kind === 'delivered';
}

const switching = (play: Play, of: number) => ({
  workspaceId: play.s.workspaceId,
  mailboxId: mailbox(play, of).id,
  member: play.s.test.seed.ana,
});
const typed = ({ s }: Play) => ({ workspaceId: s.workspaceId, reason: 'blocked', by, via: 'slack' }) as const;

function faultOf({ s }: Play, { at, how }: Trouble): Fault {
  const route = { send: s.sendRoute, write: s.writeRoute, read: s.readRoute }[at];
  const faults: Record<Trouble['how'], Omit<Fault, 'route'>> = {
    'accepts, then drops': { acceptThenDrop: true },
    'accepts, then hides': { acceptThenDrop: true },
    'accepts, then fails': { acceptThenFail: true, status: 503 },
    limits: { status: 429, retryAfter: 90 },
    fails: { status: 500 },
    hangs: { hangMs: 2_300 },
    refuses: { status: 400 },
  };
  return { route, ...faults[how] };
}
