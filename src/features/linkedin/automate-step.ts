// A LinkedIn step that a vendor does in the owner's name, at most once: the row is claimed before the call, and what
// nobody knows afterwards goes to a person. Whatever stands in the way of doing it leaves it to a person as well.

import type { Lead } from '#domain/lead.ts';
import { linkedinKey } from '#domain/linkedin.ts';
import { type LinkedinLimits, linkedinCaps } from '#domain/linkedin-caps.ts';
import { isLinkedin, type LinkedinAccount, type LinkedinKind } from '#domain/linkedin-day.ts';
import type { Settings } from '#domain/settings.ts';
import { subjectsOf, suppressionHash } from '#domain/suppression-subject.ts';
import type { Touch } from '#domain/touch.ts';
import { isOpenAt, nextSlot } from '#domain/window.ts';
import { minuteMs } from '#lib/time.ts';
import type { LinkedinAnswer, LinkedinPerson, LinkedinVendor } from '#ports/linkedin.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { connected } from './end-task.ts';
import { handToPerson } from './hand-to-person.ts';
import { loseAccount } from './lose-account.ts';
import { isForAPerson, tellNotesSpent } from './spent-notes.ts';

export type Automating = Parameters<typeof loseAccount>[0] &
  Parameters<typeof handToPerson>[0] &
  Pick<World, 'linkedin' | 'linkedinAccounts' | 'log' | 'reviews' | 'secrets' | 'touches'>;

type Step = {
  readonly touch: Touch;
  readonly kind: LinkedinKind;
  readonly account: LinkedinAccount;
  readonly vendor: LinkedinVendor;
  readonly profile: string;
  readonly limits: LinkedinLimits;
  /** The approved words of an invitation; null = without. */
  readonly note: string | null;
  readonly whenSpent: Settings['linkedinNotes'];
};

/** `plain`: the invitation went without its words. */
type Outcome = { readonly answer: LinkedinAnswer<LinkedinPerson>; readonly plain: boolean };

/** False when a person has to do it: not switched on, no account, no profile. */
export async function automateStep(world: Automating, touch: Touch, lead: Lead): Promise<boolean> {
  const step = await stepOf(world, touch, lead);
  if (!step) return false;
  const { workspaceId, id: touchId } = touch;
  const at = world.clock.now();
  const place = { zone: step.account.tz, country: null };
  if (!isOpenAt(at, place)) return later(world, touch, nextSlot(at, place));
  const { memberId, accountId, connectedAt } = step.account;
  const caps = linkedinCaps(step.kind, { connectedAt, now: at, seed: touchId, limits: step.limits });
  const hashes = await hashesOf(world, lead);
  const asked = { touchId, kind: step.kind, memberId, accountId, at, hashes, caps };
  const claimed = await world.transact((stores) => stores.linkedinAccounts.claim(workspaceId, asked));
  // A cap or a gap: the next look is a few minutes away, and the window asks again then.
  if (!claimed) return later(world, touch, new Date(at.getTime() + 5 * minuteMs));
  await settle(world, { ...step, touch: claimed }, await act(step));
  return true;
}

async function stepOf(world: Automating, touch: Touch, lead: Lead): Promise<Step | null> {
  const { doc } = await world.settings.current(touch.workspaceId);
  const { mode, acceptedBy, acceptedAt } = doc.linkedin;
  const profile = lead.linkedinUrl && linkedinKey(lead.linkedinUrl)?.slice('in/'.length);
  if (mode !== 'unipile' || !acceptedBy || !acceptedAt || !profile) return null;
  const account = await world.linkedinAccounts.ofLead(touch.workspaceId, lead.id);
  const { linkedin: vendor } = world;
  const { kind } = touch;
  if (!vendor || account?.state !== 'active' || !isLinkedin(kind)) return null;
  return {
    touch,
    kind,
    account,
    vendor,
    profile,
    limits: doc.limits,
    note: await approvedNote(world, touch),
    whenSpent: doc.linkedinNotes,
  };
}

/** Exactly what stood on the card; nothing for approvals from before there were notes. */
async function approvedNote(world: Pick<World, 'reviews'>, touch: Touch): Promise<string | null> {
  const review = touch.reviewId ? await world.reviews.get(touch.workspaceId, touch.reviewId) : null;
  return review?.approved?.mails[0]?.note || null;
}

async function hashesOf(world: Automating, lead: Lead): Promise<string[]> {
  const { hashKey } = await world.workspaces.get(lead.workspaceId);
  const key = world.secrets.open(hashKey);
  return subjectsOf({ ...lead, domains: [lead.domain] }).map((subject) => suppressionHash(key, subject));
}

/** Invitations look first: whoever is connected, or invited already, is not invited. */
async function act({ kind, vendor, account, profile, note, whenSpent }: Step): Promise<Outcome> {
  const { accountId } = account;
  const as = (answer: Outcome['answer'], plain = false): Outcome => ({ answer, plain });
  if (kind === 'linkedin_visit') return as(await vendor.visit({ accountId, profile }));
  const seen = await vendor.look({ accountId, profile });
  if (seen.kind !== 'done' || seen.value.connected || seen.value.invited) return as(seen);
  const { personId } = seen.value;
  const invited = await vendor.invite({ accountId, personId, note });
  if (invited.kind === 'done') return as(seen);
  // Refused for certain, so that asking without words is no second invitation.
  const mayBePlain = invited.kind === 'later' && invited.spent && note !== null && whenSpent === 'without';
  if (!mayBePlain) return as(invited);
  const plain = await vendor.invite({ accountId, personId, note: null });
  return plain.kind === 'done' ? as(seen, true) : as(plain);
}

async function settle(world: Automating, step: Step, { answer, plain }: Outcome): Promise<void> {
  const { touch, account } = step;
  const { workspaceId, id: touchId } = touch;
  const at = world.clock.now();
  switch (answer.kind) {
    case 'done':
      await record(world, step, { areConnected: answer.value.connected, plain });
      return plain ? tellNotesSpent(world, workspaceId, step) : undefined;
    case 'later':
      return wait(world, step, answer);
    case 'lost':
      await world.linkedinAccounts.release(workspaceId, { touchId, dueAt: at });
      return loseAccount(world, workspaceId, { account, detail: answer.detail });
    case 'never':
      return handToPerson(world, touch, false);
    case 'unknown':
      world.log.warn({ workspaceId, touchId, detail: answer.detail }, 'LinkedIn outcome unknown');
      return handToPerson(world, touch, true);
  }
}

/** Another day, until that helps nobody any more. */
async function wait(
  world: Automating,
  step: Step,
  answer: Extract<Outcome['answer'], { kind: 'later' }>,
): Promise<void> {
  const { touch, note, whenSpent } = step;
  const { workspaceId, id: touchId } = touch;
  const hasNote = note !== null && touch.kind === 'linkedin_invite';
  if (!isForAPerson(answer, { tries: touch.attempts, hasNote, whenSpent })) {
    const dueAt = new Date(world.clock.now().getTime() + answer.afterMs);
    return world.linkedinAccounts.release(workspaceId, { touchId, dueAt });
  }
  await handToPerson(world, touch, false);
  if (hasNote && whenSpent === 'by_hand') await tellNotesSpent(world, workspaceId, step);
}

async function record(
  world: Automating,
  { touch, kind }: Step,
  { areConnected, plain }: { areConnected: boolean; plain: boolean },
): Promise<void> {
  const { workspaceId, leadId, id: touchId } = touch;
  const at = world.clock.now();
  const data = plain ? { by: 'unipile', note: 'left_out' } : { by: 'unipile' };
  await world.transact(async (stores) => {
    if (!(await stores.linkedinAccounts.record(workspaceId, { touchId, at }))) return;
    if (areConnected) await connected(stores, { workspaceId, leadId, by: null, at });
    if (areConnected && kind === 'linkedin_invite') return;
    const event = kind === 'linkedin_visit' ? 'visited' : 'invited';
    await stores.events.add(workspaceId, { leadId, kind: event, by: null, data, at });
  });
  await redraw(world, workspaceId, [`lead/${leadId}`]);
}

async function later(world: Automating, { workspaceId, id: touchId }: Touch, dueAt: Date): Promise<true> {
  const change = { touchId, from: ['planned'], to: 'planned', reason: null, dueAt } as const;
  await world.touches.change(workspaceId, change);
  return true;
}
