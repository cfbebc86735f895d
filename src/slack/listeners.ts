// Everything that Bolt listens to. One listener a kind of request; which handler it is for is looked up in routes.ts,
// so that an id that nobody knows is answered instead of ignored.
import type { AckFn, App, Context, ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { showHome } from '#features/insight/show-home.ts';
import { memberLeft } from '#features/owners/member-left.ts';
import { messageOf } from '#lib/errors.ts';
import type { InFlight } from '#lib/in-flight.ts';
import type { World } from '#ports/world.ts';
import type { Respond } from './answers.ts';
import { buildTurn } from './build-turn.ts';
import { commandWord } from './command-word.ts';
import { runRoute, runView } from './dispatch.ts';
import { appRemoved, deactivated, homeOpener, readEnvelope, revokesBot } from './events.ts';
import { createPeople, type People } from './guards/people.ts';
import {
  actionValue,
  type Interaction,
  interaction,
  type PayloadView,
  slashCommand,
  typedIn,
} from './payload.ts';
import { actionRoute, commandRoutes, shortcutRoutes, viewRoutes } from './routes.ts';
import type { OpenedView, Turn, ViewAnswer } from './turn.ts';

type Known = { readonly world: World; readonly people: People };
const anything = /^[\s\S]*$/;

/** Bolt wraps what a listener throws. */
const original = (error: Error): unknown => ('original' in error && error.original) || error;

/** Registers the listeners on the app. */
export function listen(app: App, world: World, inFlight: InFlight): void {
  const known: Known = { world, people: createPeople(world) };
  app.use(async ({ next }) => inFlight.run(next));
  app.use(async ({ body, context, next }) => {
    if (await isFirst(world, body, workspaceIn(context))) await next();
  });
  app.error(async ({ error }: { error: Error }) => {
    if ('code' in error && error.code === 'slack_bolt_authorization_error') {
      world.log.warn({ problem: messageOf(error) }, 'Slack sent something for a team that we do not serve');
      // The receiver answers 401 (HTTP) or drops it (Socket Mode).
      throw error;
    }
    world.log.error({ err: original(error) }, 'a Slack request failed');
  });
  listenToCommands(app, known);
  listenToClicks(app, known);
  listenToModals(app, known);
  listenToShortcuts(app, known);
  listenToEvents(app, known);
}

function listenToCommands(app: App, known: Known): void {
  app.command(anything, async ({ ack, body, context, client, respond }) => {
    await ack();
    const command = slashCommand.parse(body);
    const source = { user: { id: command.user_id }, channel: { id: command.channel_id } };
    const turn = await turnOf(
      known,
      { ...source, trigger_id: command.trigger_id },
      { context, client, respond },
    );
    const { word, rest } = commandWord(command.text);
    const name = Object.hasOwn(commandRoutes, word) ? word : 'help';
    await runRoute(turn, { name, route: commandRoutes[name] }, (run) => run(turn, { rest }));
  });
}

function listenToClicks(app: App, known: Known): void {
  app.action(
    { type: 'block_actions', action_id: anything },
    async ({ ack, body, context, client, respond }) => {
      await ack();
      const payload = interaction.parse(body);
      const turn = await turnOf(known, payload, {
        context,
        client,
        respond: payload.response_url ? respond : null,
      });
      for (const pressed of payload.actions ?? []) {
        const route = actionRoute(pressed.action_id);
        const input = {
          actionId: pressed.action_id,
          value: actionValue(pressed),
          message: messageOfClick(payload),
          view: payload.view ? opened(payload.view) : null,
        };
        await runRoute(turn, { name: pressed.action_id, route }, (run) => run(turn, input));
      }
    },
  );
}

function listenToModals(app: App, known: Known): void {
  app.view<ViewSubmitAction>(
    { type: 'view_submission', callback_id: anything },
    async ({ ack, body, context, client }) => {
      const payload = interaction.parse(body);
      const view = opened(
        payload.view ?? { id: '', type: 'modal', hash: '', callback_id: '', private_metadata: '' },
      );
      const turn = await turnOf(known, payload, { context, client, respond: null });
      const answer = await runView(turn, { name: view.callback, route: viewRoutes[view.callback] }, view);
      await acknowledge(answer, ack);
      const after = answer.after;
      if (after)
        await runRoute(turn, { name: view.callback, route: { may: 'viewer', run: after } }, (run) => run());
    },
  );
  app.view({ type: 'view_closed', callback_id: anything }, async ({ ack }) => ack());
}

async function acknowledge(answer: ViewAnswer, ack: AckFn<ViewResponseAction>): Promise<void> {
  if (answer.kind === 'close') return ack();
  if (answer.kind === 'errors') return ack({ response_action: 'errors', errors: { ...answer.errors } });
  return ack({ response_action: answer.kind, view: answer.view });
}

function listenToShortcuts(app: App, known: Known): void {
  app.shortcut(anything, async ({ ack, body, context, client }) => {
    await ack();
    const payload = interaction.parse(body);
    const turn = await turnOf(known, payload, { context, client, respond: null });
    const name = payload.callback_id ?? '';
    const { text, user, blocks } = payload.message ?? {};
    const message = { text: text ?? '', user: user ?? null, blocks: blocks ?? [] };
    await runRoute(turn, { name, route: shortcutRoutes[name] }, (run) => run(turn, { message }));
  });
}

function listenToEvents(app: App, { world, people }: Known): void {
  app.event('app_home_opened', async ({ event, context, client }) => {
    const slackUserId = homeOpener(event);
    if (slackUserId === null) return;
    const workspaceId = requireWorkspace(context);
    const at = { workspaceId, teamId: context.teamId ?? '', slackUserId };
    await showHome(world, { workspaceId, member: await people.who(client, at) });
  });
  app.event('user_change', async ({ event, context }) => {
    const slackUserId = deactivated(event);
    const workspaceId = requireWorkspace(context);
    const member = slackUserId && (await world.members.bySlackId(workspaceId, slackUserId));
    if (member) await memberLeft(world, { workspaceId, member, by: null });
  });
  const removed = async (teamId: string | null | undefined, reason: string) => {
    const installation = teamId ? await world.installations.ofTeam(teamId) : null;
    if (installation) await appRemoved(world, installation.workspaceId, reason);
  };
  app.event('app_uninstalled', async ({ body }) => removed(readEnvelope(body)?.team_id, 'app_uninstalled'));
  app.event('tokens_revoked', async ({ event, body }) => {
    if (revokesBot(event)) await removed(readEnvelope(body)?.team_id, 'token_revoked');
  });
  // What people write to the bot or in a thread is theirs: it is never read as an order, never mailed.
  app.message(async () => undefined);
}

type From = { context: Context; client: WebClient; respond: Respond | null };

async function turnOf(
  { world, people }: Known,
  payload: Omit<Interaction, 'actions'>,
  from: From,
): Promise<Turn> {
  const workspaceId = requireWorkspace(from.context);
  const teamId = from.context.teamId ?? '';
  const slackUserId = payload.user.id;
  const member = await people.who(from.client, { workspaceId, teamId, slackUserId });
  return buildTurn(world, { workspaceId, member, payload, slack: from.client, respond: from.respond });
}

function messageOfClick({ channel, message }: Interaction): { channel: string; ts: string } | null {
  return channel && message ? { channel: channel.id, ts: message.ts } : null;
}

function opened(view: PayloadView): OpenedView {
  const { id, hash, type, callback_id: callback, private_metadata: metadata } = view;
  return { id, hash, type, callback, metadata, typed: typedIn(view) };
}

/** Slack repeats an event until it is acknowledged; commands and clicks have no id and are idempotent instead. */
async function isFirst(world: World, body: unknown, workspaceId: string | null): Promise<boolean> {
  const envelope = readEnvelope(body);
  // People change their status all day, and noticing twice that somebody left changes nothing.
  if (!envelope || envelope.event.type === 'user_change') return true;
  return world.slackEvents.first(envelope.event_id, { workspaceId, at: world.clock.now() });
}

const inContext = z.object({ workspaceId: z.uuid() });

function workspaceIn(context: Context): string | null {
  return inContext.safeParse(context).data?.workspaceId ?? null;
}

function requireWorkspace(context: Context): string {
  return inContext.parse(context).workspaceId;
}
