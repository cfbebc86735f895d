// Ties the pages to the running app and the local vendors. Acts are answered when they are done; what follows from
// them (a card that is redrawn, a mail that arrives) reaches the page as a change.
import type { App } from '#app.ts';
import { localeOf } from '#text/text.ts';
import type { SandboxDesk } from './pages.ts';
import type { MailAct, SandboxState } from './protocol.ts';
import { resetDemo } from './seed-demo.ts';
import { moveTime, readTime } from './time.ts';
import { people, team, type Vendors } from './vendors.ts';

/** `running` is undefined until the app is built: the page is served after that. */
export function createDesk(
  running: () => App | undefined,
  vendors: Vendors,
  { modelHost }: { readonly modelHost: string | null },
): SandboxDesk {
  const { slack, gmail, graph } = vendors;
  const app = (): App => {
    const built = running();
    if (!built) throw new Error('the app is not built yet');
    return built;
  };
  return {
    state: (userId) => readState(app(), vendors, { userId: known(userId), modelHost }),
    actInSlack: (act) => slack.act(team.id, act),
    upload: async ({ userId, name, bytes }) => {
      const { id } = await slack.upload(team.id, known(userId), { name, bytes });
      return { id };
    },
    actInMail: (act) => actInMail(app(), vendors, act),
    actInTime: async (act, userId) => {
      const workspaceId = await workspaceOf(app());
      await moveTime(app(), workspaceId, act);
      return readTime(app(), workspaceId, localeFor(known(userId)));
    },
    reset: () => resetDemo(app(), vendors),
    onChange: (listener) => {
      const stops = [slack, gmail, graph].map((vendor) => vendor.onChange(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

async function readState(
  app: App,
  { slack, gmail, graph }: Vendors,
  { userId, modelHost }: { userId: string; modelHost: string | null },
): Promise<SandboxState> {
  const locale = localeFor(userId);
  return {
    slack: slack.state(team.id, userId),
    mails: [...gmail.mails(), ...graph.mails()].sort((a, b) => a.at.localeCompare(b.at)),
    time: await readTime(app, await workspaceOf(app), locale),
    modelHost,
    locale,
  };
}

/** Delivers the answer and lets the mailbox be read at once, instead of at the next half minute. */
async function actInMail(app: App, { gmail, graph }: Vendors, act: MailAct): Promise<{ ok: boolean }> {
  const theirs = graph.mails().some(({ id }) => id === act.mailId);
  const result = await (theirs ? graph : gmail).answer(act);
  if (result.kind === 'refused') return { ok: false };
  if (result.kind === 'one_click') {
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    const response = await fetch(result.url, { method: 'POST', body, redirect: 'manual' });
    return { ok: response.ok };
  }
  const workspaceId = await workspaceOf(app);
  const mailboxes = await app.world.mailboxes.list(workspaceId);
  await app.world.queue.addMany(
    mailboxes.map(({ id }) => ({ name: 'mailbox.poll', payload: { workspaceId, mailboxId: id } })),
  );
  return { ok: true };
}

async function workspaceOf(app: App): Promise<string> {
  const workspace = await app.world.workspaces.ofTeam(team.id);
  if (!workspace) throw new Error('the sandbox has no workspace yet');
  return workspace.id;
}

function known(userId: string): string {
  return people.find(({ id }) => id === userId)?.id ?? people[0].id;
}

function localeFor(userId: string) {
  return localeOf(people.find(({ id }) => id === userId)?.locale);
}
