// The mail path on real parts: database, queue, a local mail vendor that counts what it accepted, a mailbox that was
// connected through the real pages, and leads that were approved through the real use case.

import { DateTime } from 'luxon';
import { isWorkingDay } from '#domain/holidays.ts';
import type { MailVendor } from '#domain/mailbox.ts';
import { startConnect } from '#features/mailbox/start-connect.ts';
import { linkedinTouch } from '#features/outreach/linkedin-touch.ts';
import { resolveTouch } from '#features/outreach/resolve-touch.ts';
import { sendTouch } from '#features/outreach/send-touch.ts';
import { pollMailbox } from '#features/replies/poll-mailbox.ts';
import { approveDraft } from '#features/review/approve-draft.ts';
import type { AnswerKind } from '#sandbox/protocol.ts';
import { createRoutes } from '#web/server.ts';
import { consentAnswer } from '../consent.ts';
import { buttonOf, seedWaiting } from '../review/waiting-draft.ts';
import { makeWorld, type Overrides, startOfTests, type TestWorld } from '../world.ts';
import { type MailSide, openMailSide } from './mail-side.ts';
import { createNotedChat, type NotedChat } from './noted-chat.ts';

export const address = 'ana@lumen.example';

export type Stage = Awaited<ReturnType<typeof openStage>>;

type StageOptions = Overrides & { readonly push?: boolean };

/** One for a file (`push`: the vendor calls when mail comes in): call `close` in afterAll and `reset` before each test. */
export async function openStage(vendor: MailVendor = 'google', options: StageOptions = {}) {
  const state: { test?: TestWorld } = {};
  const now = (): number => state.test?.world.clock.now().getTime() ?? startOfTests.getTime();
  const accounts = [
    { email: address, name: 'Ana Costa' },
    { email: 'ben@lumen.example', name: 'Ben' },
  ];
  const side = await openMailSide(vendor, { accounts, now });
  const chat = createNotedChat();
  const { push = false, ...overrides } = options;
  const { mailVendors, mailPush } = side;
  const test = await makeWorld({ mailVendors, chat, ...(push ? { mailPush } : {}), ...overrides });
  state.test = test;
  const web = createRoutes(test.world, { roles: ['web'], ready: async () => {} });
  const stage = { ...side, test, world: test.world, chat, web, workspaceId: test.seed.workspaceId };
  return { ...stage, ...actions(stage) };
}

type Base = MailSide & {
  readonly test: TestWorld;
  readonly world: TestWorld['world'];
  readonly chat: NotedChat;
  readonly web: ReturnType<typeof createRoutes>;
  readonly workspaceId: string;
};

function actions(stage: Base) {
  const { test, world, mail, vendor, web, workspaceId } = stage;
  let n = 0;
  /** From a link of ours to the vendor's page, through it, and back. */
  const follow = async (link: string, email = address) => {
    const asked = await web.request(link);
    const back = await consentAnswer(asked.headers.get('location') ?? '', email);
    return web.request(`${back.pathname}${back.search}`);
  };
  const connect = async (email = address, member = test.seed.ana, read = true) => {
    const { pathname, search } = new URL(await startConnect(world, { workspaceId, member, vendor, read }));
    const answer = await follow(`${pathname}${search}`, email);
    // A mailbox that has been in use, with gaps of 100 to 300 seconds.
    await world.db.mailbox.updateMany({ where: { address: email }, data: { rampStart: 20, gapMs: 100_000 } });
    return answer;
  };
  const mailboxId = async () => (await world.mailboxes.byAddress(workspaceId, address))?.id ?? '';
  /** Runs the steps that are due, as the sweep and the workers would. */
  const sendDue = async () => {
    const at = world.clock.now();
    const due = await world.due.touches(workspaceId, {
      at,
      lostBefore: new Date(at.getTime() - 300_000),
      limit: 50,
    });
    for (const { id, kind } of due) {
      const order = { workspaceId, touchId: id };
      await (kind === 'email' ? sendTouch(world, order) : linkedinTouch(world, order));
    }
  };
  const approve = async () => {
    n += 1;
    const leadId = await seedWaiting(test, { mailboxId: await mailboxId(), n });
    await approveDraft(world, { ...(await buttonOf(test, leadId)), member: test.seed.ben });
    return leadId;
  };
  const touches = (leadId: string) => world.touches.ofLead(workspaceId, leadId);
  const mailTo = (leadId: string) => world.leads.get(workspaceId, leadId).then((lead) => lead?.email ?? '');
  const deliveriesTo = async (leadId: string) => {
    const to = await mailTo(leadId);
    return mail.deliveries.filter(({ recipients }) => recipients.includes(to));
  };
  const later = async (time: Parameters<TestWorld['pass']>[0]) => {
    await test.pass(time);
    await sendDue();
  };
  return {
    connect,
    follow,
    mailboxId,
    sendDue,
    approve,
    touches,
    deliveriesTo,
    later,
    /** Approved, and the first mail left. */
    contacted: async () => {
      const leadId = await approve();
      await later({ minutes: 6 });
      return leadId;
    },
    poll: async () => pollMailbox(world, { workspaceId, mailboxId: await mailboxId() }),
    resolve: (touchId: string) => resolveTouch(world, { workspaceId, touchId }),
    stateOf: async (leadId: string) => (await world.leads.get(workspaceId, leadId))?.state,
    reasonOf: async (leadId: string) => (await touches(leadId))[0]?.reason?.code,
    answer: async (leadId: string, answer: AnswerKind, text: string | null = null) => {
      const [delivery] = await deliveriesTo(leadId);
      await mail.answer({ kind: 'answer', mailId: delivery?.id ?? '', answer, text, until: null });
    },
    /** A fresh day of a fresh vendor, with the mailbox connected. */
    reset: async () => {
      await world.db.answer.deleteMany({});
      await world.db.hold.deleteMany({});
      await world.db.touch.deleteMany({});
      await world.db.message.deleteMany({});
      await world.db.suppression.deleteMany({});
      await world.db.mailCursor.deleteMany({});
      await world.db.mailPush.deleteMany({});
      await world.db.lead.deleteMany({});
      await world.db.mailboxDay.deleteMany({});
      await mail.reset();
      const now = DateTime.fromJSDate(world.clock.now(), { zone: 'Europe/Paris' });
      // Not a holiday: nothing would leave.
      let monday = now.startOf('week').plus({ weeks: 1, hours: 9 });
      while (!isWorkingDay(monday.toISODate() ?? '', 'FR')) monday = monday.plus({ weeks: 1 });
      await test.pass({ minutes: monday.diff(now).as('minutes') });
      await connect();
    },
    close: async () => {
      await test.stop();
      await mail.close();
    },
  };
}
