// Whether a mail would arrive, asked once an address, before anything is written to it. What a paid check says is kept:
// nobody pays twice for one address.
import { type EmailCheck, type KeptEmailCheck, keptEmailCheckSchema } from '#domain/email-verdict.ts';
import type { Lead } from '#domain/lead.ts';
import { unitsMicros, vendorTable } from '#domain/vendor-price.ts';
import { type Paying, payVendor } from '#features/costs/pay-vendor.ts';
import { mostUnread, noteUnread, unreadTimes } from '#features/costs/unread-answers.ts';
import { dayMs } from '#lib/time.ts';
import type { EmailVerifier } from '#ports/email-verifier.ts';
import type { World } from '#ports/world.ts';
import { type Noting, orWithout } from './vendor-refused.ts';

export type CheckingWorld = Paying & Noting & Pick<World, 'emailVerifier' | 'paidAnswers'>;

/** Mailboxes come and go. */
const holdsMs = 90 * dayMs;

/** Null when there is nothing to check, nobody to ask, or the vendor refuses. Throws BudgetReached, Unavailable. */
export async function checkAddress(world: CheckingWorld, lead: Lead): Promise<KeptEmailCheck | null> {
  const { emailVerifier: verifier } = world;
  const { email, emailCheck, workspaceId } = lead;
  if (verifier === null || email === null || emailCheck?.address === email) return null;
  if (!verifier.paid)
    return keptOf(verifier, {
      check: (await verifier.verify(email)).value,
      address: email,
      at: world.clock.now(),
    });
  const asked = { workspaceId, provider: verifier.provider, purpose: 'verify' } as const;
  return orWithout(world, asked, () => checkPaid(world, verifier, { lead, email }));
}

async function checkPaid(
  world: CheckingWorld,
  verifier: EmailVerifier,
  { lead, email }: { lead: Lead; email: string },
): Promise<KeptEmailCheck | null> {
  const { workspaceId, id: leadId, runId } = lead;
  const { provider } = verifier;
  const at = world.clock.now();
  const bought = { provider, purpose: 'verify', key: email };
  const asked = { provider, purpose: 'verify', keys: [email], since: new Date(at.getTime() - holdsMs) };
  const known = (await world.paidAnswers.find(workspaceId, asked)).get(email);
  if (known) return keptEmailCheckSchema.parse(known.answer);
  // An answer that nobody could read twice is gone on without.
  const subject = { provider, purpose: 'verify', keys: [email] };
  const before = await unreadTimes(world, workspaceId, subject);
  if ((before.get(email) ?? 0) >= mostUnread) return null;
  const { doc } = await world.settings.current(workspaceId);
  const price = { provider, unit: 'check', units: 1 } as const;
  const value = await payVendor(world, {
    workspaceId,
    what: `${provider} check`,
    micros: unitsMicros(price, at, vendorTable(doc.prices)),
    pay: () => verifier.verify(email),
    owners: () => [{ leadId, runId }],
    unread: {
      owners: [{ leadId, runId }],
      note: (stores) => noteUnread(stores, workspaceId, { ...subject, before, at }),
    },
    keep: async (stores, check) => {
      const answer = keptOf(verifier, { check, address: email, at });
      await stores.paidAnswers.keep(workspaceId, { at, answers: [{ ...bought, answer }] });
      return true;
    },
  });
  return keptOf(verifier, { check: value, address: email, at });
}

type Checked = { readonly check: EmailCheck; readonly address: string; readonly at: Date };

function keptOf({ provider, paid }: EmailVerifier, { check, address, at }: Checked): KeptEmailCheck {
  return { verdict: check.verdict, why: check.why, address, provider, paid, at: at.toISOString() };
}
