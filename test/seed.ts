// The workspace that most tests start from: everything is configured, Ana is admin, Ben approves.
import { randomBytes } from 'node:crypto';
import type { Member } from '#domain/member.ts';
import { icpSchema, offerSchema } from '#domain/segment.ts';
import { defaultSettings } from '#domain/settings.ts';
import { newId } from '#lib/ids.ts';
import type { World } from '#ports/world.ts';

export type Seeded = {
  readonly workspaceId: string;
  readonly segmentId: string;
  readonly ana: Member;
  readonly ben: Member;
};

export const seededIcp = icpSchema.parse({
  description: 'Heads of engineering at software companies that ship every week.',
  industries: ['Software'],
  roles: ['CTO', 'VP Engineering'],
  sizes: [{ min: 20, max: 500 }],
  countries: ['FR', 'GB'],
  technologies: ['TypeScript'],
});

export const seededOffer = offerSchema.parse({
  valueProposition: 'Lumen finds the tests that matter for a change, so that a build takes minutes.',
  proofPoints: ['Teams of 30 engineers cut their build from 40 to 6 minutes.'],
  caseStudies: [{ title: 'Harbour Freight Lines', text: 'Builds went from 41 to 6 minutes in three weeks.' }],
  neverClaim: ['guaranteed results'],
});

/** Writes a configured workspace. `n` tells several apart (Slack team T0000001, T0000002, …). */
export async function seedWorkspace(
  world: Pick<World, 'workspaces' | 'settings' | 'segments' | 'members' | 'secrets' | 'clock'>,
  n = 1,
): Promise<Seeded> {
  const at = world.clock.now();
  const hashKey = world.secrets.seal(randomBytes(32).toString('base64url'));
  const slackTeamId = `T000000${n}`;
  const { id: workspaceId } = await world.workspaces.create({ name: `Team ${n}`, hashKey, at, slackTeamId });
  const by = { by: 'system', via: 'system', at, expected: 0 } as const;
  const sender = {
    company: 'Lumen Tests',
    postalAddress: 'Lumen Tests, 12 rue des Lilas, 75011 Paris, France',
    privacyContact: 'privacy@lumen.example',
  };
  await world.settings.save(workspaceId, { ...by, doc: { ...defaultSettings, sender } });
  const made = { name: 'Engineering leaders', languages: ['en', 'fr'] as const, at };
  const { id: segmentId } = await world.segments.create(workspaceId, made);
  await world.segments.saveIcp(workspaceId, { ...by, segmentId, doc: seededIcp });
  await world.segments.saveOffer(workspaceId, { ...by, segmentId, doc: seededOffer });
  const person = (name: string, role: 'admin' | 'approver') =>
    world.members.see(workspaceId, {
      slackUserId: `U${n}${name.toUpperCase()}`,
      name,
      email: `${name.toLowerCase()}@lumen.example`,
      role,
      tz: 'Europe/Paris',
      locale: 'en',
      at,
    });
  return { workspaceId, segmentId, ana: await person('Ana', 'admin'), ben: await person('Ben', 'approver') };
}

/** A lead with a company, in any state, without going through an import. */
export async function seedLead(
  world: Pick<World, 'clock'> & { readonly db: import('#store/db.ts').DbClient },
  lead: {
    readonly workspaceId: string;
    readonly segmentId: string;
    readonly state?: string;
    readonly n?: number;
  },
): Promise<string> {
  const { workspaceId, segmentId, state = 'new', n = 1 } = lead;
  const at = world.clock.now();
  const [id, companyId] = [newId(), newId()];
  const name = `Company ${n}`;
  await world.db.company.create({
    data: {
      id: companyId,
      workspaceId,
      name,
      nameKey: name.toLowerCase(),
      domain: `company${n}.example`,
      aliases: [],
      industry: 'Software',
      size: 120,
      country: 'FR',
      city: 'Lyon',
      technologies: ['TypeScript'],
      createdAt: at,
      updatedAt: at,
    },
  });
  await world.db.lead.create({
    data: {
      id,
      workspaceId,
      segmentId,
      companyId,
      state,
      email: `chloe.martin@company${n}.example`,
      emailKey: `chloe.martin@company${n}.example`,
      domain: `company${n}.example`,
      firstName: 'Chloé',
      lastName: 'Martin',
      fullName: 'Chloé Martin',
      title: 'CTO',
      country: 'FR',
      city: 'Lyon',
      stateAt: at,
      createdAt: at,
    },
  });
  return id;
}
