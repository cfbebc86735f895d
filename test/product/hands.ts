// What a journey does with a running product: sit down as somebody, import a list, look at cards, let time go by.
import type { App } from '#app.ts';
import { nextSlot } from '#domain/window.ts';
import { importRows } from '#features/intake/import-rows.ts';
import { startImport } from '#features/intake/start-import.ts';
import type { LocalMail } from '#sandbox/mail/local-mail.ts';
import type { Delivery } from '#sandbox/mail/types.ts';
import type { SeenMessage } from '#sandbox/slack/control-surface.ts';
import type { LocalSlack } from '#sandbox/slack/local-slack.ts';
import { type Person, personOf } from '#sandbox/slack/person.ts';
import type { SeededTeam } from '#sandbox/slack/seed.ts';

export type Time = {
  readonly seconds?: number;
  readonly minutes?: number;
  readonly hours?: number;
  readonly days?: number;
};

type At = {
  readonly app: App;
  readonly slack: LocalSlack;
  readonly mailServer: LocalMail;
  readonly team: SeededTeam;
  readonly workspaceId: string;
};

/** The hands of one team. */
export function handsOf(at: At) {
  const { app, team, slack } = at;
  const settle = async () => {
    await app.settle();
    await app.drain();
    await slack.idle();
    await app.settle();
    await app.drain({ ifWoken: true });
  };
  const sit = (index: number): Person =>
    personOf(slack, { teamId: team.id, userId: team.users[index]?.id ?? '' }, settle);
  const goTo = async (at: Date) => {
    await app.clock.moveTo(at);
    await settle();
  };
  const pass = (time: Time) => goTo(new Date(app.clock.now().getTime() + msOf(time)));
  const ana = sit(0);
  const looking = looksOf(at);
  return {
    ...{ ana, ben: sit(1), gus: sit(2), settle, pass, ...looking },
    workday: async () => {
      const now = app.clock.now();
      const open = nextSlot(new Date(now.getTime() + 3_600_000), { zone: 'Europe/Paris', country: 'FR' });
      await pass({ seconds: (open.getTime() - now.getTime()) / 1_000 });
    },
    live: async (days: number) => {
      const from = app.clock.now().getTime();
      for (let day = 1; day <= days; day += 1) {
        await goTo(new Date(from + msOf({ days: day })));
        for (let step = 0; step < mostPutOff; step += 1) {
          const next = await nextPlanned(at);
          if (next === null || next.getTime() > app.clock.now().getTime() + putOffMs) break;
          await goTo(next);
        }
      }
    },
    through: async (time: Time, steps: Time) => {
      const end = app.clock.now().getTime() + msOf(time);
      for (let now = app.clock.now().getTime(); now < end; now = app.clock.now().getTime()) {
        // What is due but had to wait is looked at step by step: nothing says when it may leave.
        const planned = (await nextPlanned(at, new Date(0)))?.getTime() ?? end;
        await goTo(new Date(Math.min(Math.max(now + msOf(steps), planned), end)));
      }
    },
    importList: async (csv: string) => {
      await importAs(at, csv);
      await settle();
    },
    send: async (name: string) => {
      await ana.click(looking.card(name), 'Approve and Send');
      await pass({ minutes: 2 });
    },
  };
}

/** So long does a mailbox or an account put off what comes right after another step (ms), and so often in a row. */
const putOffMs = 15 * 60_000;
const mostPutOff = 4;

/** When something is planned next after a moment (now); null without such a moment. */
async function nextPlanned({ app: { clock, world }, workspaceId }: At, after?: Date): Promise<Date | null> {
  const from = after ?? clock.now();
  const steps = await world.planned.upcoming(workspaceId, 100);
  return steps.find(({ at, held }) => !held && at > from)?.at ?? null;
}

function looksOf({ app: { world }, slack, mailServer, team, workspaceId }: At) {
  const messages = () => slack.messages(team.id, 'prospects');
  const cards = () =>
    messages().filter(
      ({ threadTs, visibleTo, userId }) => !threadTs && !visibleTo && userId === team.botUserId,
    );
  const card = (name: string): SeenMessage => {
    const found = cards().find((message) => JSON.stringify(message.blocks).includes(name));
    if (found) return found;
    const there = cards().map(({ text }) => text);
    throw new Error(`no card of ${name}; there are: ${there.join(' | ') || 'none'}`);
  };
  const leadId = async (name: string): Promise<string> => {
    const [lead] = await world.leadList.find(workspaceId, { words: name, limit: 1 });
    if (!lead) throw new Error(`there is no lead ${name}`);
    return lead.leadId;
  };
  return {
    card,
    thread: (name: string) => messages().filter(({ threadTs }) => threadTs === card(name).ts),
    leadId,
    deliveriesTo: (email: string): Delivery[] =>
      mailServer.deliveries.filter(({ recipients }) => recipients.includes(email)),
    stateOf: async (name: string) => (await world.leads.get(workspaceId, await leadId(name)))?.state,
  };
}

async function importAs({ app: { world }, workspaceId }: At, csv: string): Promise<void> {
  const list = { workspaceId, purpose: 'leads', name: 'list.csv', by: 'cli', via: 'cli' } as const;
  const { id: runId } = await startImport(world, list);
  await importRows(world, { workspaceId, runId }, bytesOf(csv));
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

function msOf({ seconds = 0, minutes = 0, hours = 0, days = 0 }: Time): number {
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000;
}
