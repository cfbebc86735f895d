// views.*: open, push, update, publish. Triggers, versions and limits are held as Slack holds them.
import { z } from 'zod';
import { listed, SlackError } from '../errors.ts';
import { viewPayload } from '../payloads.ts';
import { type Team, type View, type ViewBody, viewBody } from '../state.ts';
import { checkView, isTooLarge } from '../validate/check.ts';
import { LIMITS } from '../validate/limits.ts';
import { findByExternalId, findView, newView, open, publish, push, renew, stackOf } from '../views.ts';
import type { World } from '../world.ts';
import { type Caller, json, method } from './method.ts';

const view = json(z.looseObject({ type: z.string() }));
const triggered = z.looseObject({ trigger_id: z.string(), view });

/** The view, when Slack would take it; also used for views that come back with an acknowledgement. */
export function acceptView(world: World, asked: unknown, type: ViewBody['type']): ViewBody {
  if (isTooLarge(asked)) throw new SlackError('view_too_large');
  const problems = world.settings.validate ? checkView(asked) : [];
  const parsed = viewBody.safeParse(asked);
  if (!parsed.success) problems.push(...parsed.error.issues.map((issue) => `[ERROR] ${issue.message}`));
  if (parsed.data && parsed.data.type !== type)
    problems.push(`[ERROR] must be a ${type} [json-pointer:/view/type]`);
  if (problems.length > 0 || !parsed.data) throw listed('invalid_arguments', problems);
  return parsed.data;
}

function freshExternalId(team: Team, body: ViewBody, except: string | null): void {
  const other = findByExternalId(team, body.external_id);
  if (other && other.id !== except) throw new SlackError('duplicate_external_id');
}

/** Refuses a fourth modal on the stack. */
export function roomOnStack(team: Team, userId: string): void {
  if (stackOf(team, userId).length >= LIMITS.view.stack) throw new SlackError('push_limit_reached');
}

const openView = method(triggered, (args, { world, team }) => {
  const body = acceptView(world, args.view, 'modal');
  freshExternalId(team, body, null);
  const trigger = world.tickets.exchange(args.trigger_id, team.id);
  const opened = newView(world, trigger.userId, body);
  open(world, team, opened);
  return { view: viewPayload(team, opened) };
});

const pushView = method(triggered, (args, { world, team }) => {
  const body = acceptView(world, args.view, 'modal');
  freshExternalId(team, body, null);
  const trigger = world.tickets.exchange(args.trigger_id, team.id);
  if (trigger.viewId === null) throw new SlackError('invalid_trigger_id');
  roomOnStack(team, trigger.userId);
  const pushed = newView(world, trigger.userId, body);
  push(world, team, pushed);
  return { view: viewPayload(team, pushed) };
});

function named(team: Team, args: { view_id?: string | undefined; external_id?: string | undefined }): View {
  const found = args.view_id ? findView(team, args.view_id) : findByExternalId(team, args.external_id ?? '');
  if (!found) throw new SlackError('not_found');
  return found;
}

const updateView = method(
  z.looseObject({
    view_id: z.string().optional(),
    external_id: z.string().optional(),
    hash: z.string().optional(),
    view,
  }),
  (args, { world, team }) => {
    const found = named(team, args);
    const body = acceptView(world, args.view, found.body.type);
    if (args.hash !== undefined && args.hash !== found.hash) throw new SlackError('hash_conflict');
    freshExternalId(team, body, found.id);
    renew(world, found, body);
    return { view: viewPayload(team, found) };
  },
);

const publishView = method(
  z.looseObject({ user_id: z.string(), hash: z.string().optional(), view }),
  (args, { world, team }: Caller) => {
    if (!team.users.some((user) => user.id === args.user_id)) throw new SlackError('user_not_found');
    const body = acceptView(world, args.view, 'home');
    const before = team.homes[args.user_id];
    if (args.hash !== undefined && before && args.hash !== before.hash) throw new SlackError('hash_conflict');
    const shown = publish(world, team, newView(world, args.user_id, body));
    return { view: viewPayload(team, shown) };
  },
);

export const VIEW_METHODS = {
  'views.open': openView,
  'views.push': pushView,
  'views.update': updateView,
  'views.publish': publishView,
};
