// Lays a settings document over what holds: all of it, or nothing with every problem listed.
import { isDeepStrictEqual } from 'node:util';
import type { Member } from '#domain/member.ts';
import type { Segment } from '#domain/segment.ts';
import {
  mergeSegment,
  mergeSettings,
  parseSettingsDocument,
  type SegmentDocument,
  type SettingsDocument,
} from '#domain/settings-document.ts';
import type { Transaction, World } from '#ports/world.ts';
import { reopenBudgets } from '../costs/reopen-budgets.ts';
import { redrawWaiting } from '../review/redraw-waiting.ts';
import { type Changed, lookAgain } from '../scoring/look-again.ts';
import { setLimits } from './change-mailbox.ts';
import { ownersNamed } from './owners-named.ts';
import { type Change, type PlannedSegment, writeSegments } from './write-segments.ts';

type Needs = Pick<
  World,
  'settings' | 'segments' | 'members' | 'mailboxes' | 'clock' | 'leadList' | 'queue' | 'transact'
>;
type Actor = { readonly by: string; readonly via: 'slack' | 'cli' };
/** `lookedAgain`: parked leads that the change gives another chance. */
export type ApplyResult =
  | { readonly changed: readonly string[]; readonly lookedAgain: number }
  | { readonly problems: readonly string[] };

type Planned = {
  readonly document: SettingsDocument;
  readonly segments: readonly PlannedSegment[];
  readonly people: readonly {
    readonly slackUserId: string;
    readonly role: Member['role'];
    readonly known: Member | null;
  }[];
  readonly problems: readonly string[];
};

/** Applies a document that came from outside. `changed` names the parts that are different now. */
export async function applySettings(
  world: Needs,
  input: { readonly workspaceId: string; readonly value: unknown } & Actor,
): Promise<ApplyResult> {
  const parsed = parseSettingsDocument(input.value);
  if ('problems' in parsed) return parsed;
  const plan = await planChanges(world, input.workspaceId, parsed.document);
  if (plan.problems.length > 0) return { problems: plan.problems };
  const at = world.clock.now();
  const applied = await world.transact(async (stores) => {
    const change = { workspaceId: input.workspaceId, by: input.by, via: input.via, at };
    const parts = [
      ...(await writeSettings(stores, plan, change)),
      ...(await writeSegments(stores, plan.segments, change)),
      ...(await writePeople(stores, plan, change)),
      ...(await writeMailboxes(stores, plan, change)),
    ];
    const lookedAgain = await lookAgain(stores, await remeasured(stores, plan, change));
    if (parts.length > 0) {
      const detail = { changed: parts.join(', '), lookedAgain };
      await stores.audit.add(change.workspaceId, {
        at,
        actor: input.by,
        via: input.via,
        action: 'settings.apply',
        subject: null,
        outcome: 'done',
        detail,
      });
    }
    return { changed: parts, lookedAgain };
  });
  if (applied.changed.length > 0) await redrawWaiting(world, input.workspaceId);
  return applied;
}

/** What parked leads were measured by and are no more. */
async function remeasured(stores: Transaction, plan: Planned, { workspaceId, at }: Change): Promise<Changed> {
  const { doc } = await stores.settings.current(workspaceId);
  const given = plan.document.threshold;
  const segmentIds = plan.segments.flatMap(({ now, merged }) =>
    now && merged.icp && !isDeepStrictEqual(merged.icp, now.icp?.doc) ? [now.id] : [],
  );
  return { workspaceId, at, segmentIds, threshold: given === undefined ? null : doc.threshold };
}

async function planChanges(world: Needs, workspaceId: string, document: SettingsDocument): Promise<Planned> {
  const [existing, members, mailboxes] = await Promise.all([
    world.segments.list(workspaceId),
    world.members.list(workspaceId),
    world.mailboxes.list(workspaceId),
  ]);
  const problems: string[] = [];
  const segments = (document.segments ?? []).flatMap((given) => {
    const now = existing.find((segment) => segment.name === given.name) ?? blank(existing, document, given);
    const result = mergeSegment({ icp: now?.icp?.doc ?? null, offer: now?.offer?.doc ?? null }, given);
    if ('problems' in result) problems.push(...result.problems);
    const owners = given.owners && ownersNamed(members, given.owners);
    const unknown = (owners?.unknown ?? []).map(
      (name) => `segments.${given.name}.owners: nobody here is ${name}`,
    );
    problems.push(...unknown);
    return 'merged' in result ? [{ given, now, merged: result.merged, ownerIds: owners?.ids }] : [];
  });
  const people = (document.people ?? []).flatMap((person) => {
    const known =
      members.find((m) =>
        'slack' in person ? m.slackUserId === person.slack : m.email === person.email.toLowerCase(),
      ) ?? null;
    const slackUserId = 'slack' in person ? person.slack : known?.slackUserId;
    if (slackUserId === undefined && 'email' in person)
      problems.push(
        `people: nobody with the address ${person.email} has used Prospect yet; use "slack" with the user id`,
      );
    return slackUserId === undefined ? [] : [{ slackUserId, role: person.role, known }];
  });
  for (const { address } of document.mailboxes ?? []) {
    if (!mailboxes.some((mailbox) => mailbox.address === address.toLowerCase()))
      problems.push(`mailboxes: ${address} is not connected`);
  }
  return { document, segments, people, problems };
}

/**
 * The only segment when nobody has said anything about it: an import before the first settings made it, and its leads
 * belong to what the document describes. It takes the name of the first one there.
 */
function blank(
  existing: readonly Segment[],
  document: SettingsDocument,
  given: SegmentDocument,
): Segment | null {
  const [only, ...others] = existing;
  const said = !only || others.length > 0 || only.icp !== null || only.offer !== null;
  return said || document.segments?.[0] !== given ? null : only;
}

async function writeSettings(stores: Transaction, plan: Planned, change: Change): Promise<string[]> {
  const now = await stores.settings.current(change.workspaceId);
  const next = mergeSettings(now.doc, plan.document);
  if (isDeepStrictEqual(now.doc, next)) return [];
  await stores.settings.save(change.workspaceId, { ...change, doc: next, expected: now.version });
  await reopenBudgets(stores, change.workspaceId, { before: now.doc, after: next, at: change.at });
  return ['settings'];
}

async function writePeople(stores: Transaction, plan: Planned, change: Change): Promise<string[]> {
  const changed: string[] = [];
  for (const { slackUserId, role, known } of plan.people) {
    if (known?.role === role) continue;
    if (!known)
      await stores.members.see(change.workspaceId, {
        slackUserId,
        name: slackUserId,
        email: null,
        role,
        tz: 'UTC',
        locale: 'en',
        at: change.at,
      });
    await stores.members.setRole(change.workspaceId, { slackUserId, role });
    changed.push(`role of ${slackUserId}`);
  }
  return changed;
}

async function writeMailboxes(stores: Transaction, plan: Planned, change: Change): Promise<string[]> {
  const changed: string[] = [];
  for (const { address, ...given } of plan.document.mailboxes ?? []) {
    const now = await stores.mailboxes.byAddress(change.workspaceId, address.toLowerCase());
    const parts = now ? await setLimits(stores, now, given) : [];
    if (now) changed.push(...parts.map((part) => `${part} of ${now.address}`));
  }
  return changed;
}
