// Builds the vendors that find leads and know things about them, from the configuration. Part of the composition
// root: ground.ts calls it, and the doctor asks it for the checks of keys.
import type { ResearchConfig } from '#config/research.ts';
import type { Clock } from '#ports/clock.ts';
import type { EmailVerifier } from '#ports/email-verifier.ts';
import type { LeadSource } from '#ports/lead-source.ts';
import type { SignalSource } from '#ports/signal-source.ts';
import type { VendorCheck } from '#ports/vendor-check.ts';
import type { Research } from '#ports/world.ts';
import { beforePaying } from '#providers/address-check/before-paying.ts';
import { createAddressCheck } from '#providers/address-check/email-verifier.ts';
import { createMailDns } from '#providers/address-check/mail-hosts.ts';
import { createApifySource } from '#providers/apify/lead-source.ts';
import { createApifyCheck } from '#providers/apify/vendor-check.ts';
import { createApolloClient } from '#providers/apollo/client.ts';
import { createApolloEnricher } from '#providers/apollo/enricher.ts';
import { createApolloLeads } from '#providers/apollo/lead-source.ts';
import { createApolloSignals } from '#providers/apollo/signal-source.ts';
import { createApolloCheck } from '#providers/apollo/vendor-check.ts';
import { createBombora } from '#providers/bombora/signal-source.ts';
import { createEdgar } from '#providers/edgar/signal-source.ts';
import { createFranceTravail } from '#providers/francetravail/signal-source.ts';
import { createHunter } from '#providers/hunter/email-verifier.ts';
import { createHunterCheck } from '#providers/hunter/vendor-check.ts';
import { createJobBoards } from '#providers/jobboards/signal-source.ts';
import { createSixsense } from '#providers/sixsense/signal-source.ts';
import { createWebsites } from '#providers/websites/website-reader.ts';
import { createZeroBounce } from '#providers/zerobounce/email-verifier.ts';
import { createZeroBounceCheck } from '#providers/zerobounce/vendor-check.ts';
import { createSourceChecks } from './source-checks.ts';

/** Everything that has its key. What is learned is dated with the product's clock. */
export function createResearch(config: ResearchConfig, clock: Clock): Research {
  const apollo = config.apollo && createApolloClient(config.apollo);
  return {
    leadSources: [...(apollo ? [createApolloLeads(apollo, clock)] : []), ...leadSourcesOf(config)],
    enricher: apollo && createApolloEnricher(apollo, clock),
    signalSources: [
      ...(apollo ? [createApolloSignals(apollo, clock)] : []),
      ...signalSourcesOf(config, clock),
    ],
    websites: createWebsites({ ...config.websites, clock }),
    emailVerifier: verifierOf(config),
    vendorChecks: createVendorChecks(config),
  };
}

/** Asks each vendor that has a key whether it takes it; the doctor does so without a database. */
export function createVendorChecks(config: ResearchConfig): readonly VendorCheck[] {
  const { apollo, apify, emailVerifier } = config;
  return [
    ...(apollo ? [createApolloCheck(createApolloClient(apollo))] : []),
    ...(apify ? [createApifyCheck(apify)] : []),
    ...(emailVerifier ? [verifierCheckOf(emailVerifier)] : []),
    ...createSourceChecks(config),
  ];
}

/** Sources that are asked by a company's name or domain; those that cost come last. */
function signalSourcesOf(config: ResearchConfig, clock: Clock): SignalSource[] {
  const { edgar, franceTravail, bombora, sixsense, jobBoards } = config;
  return [
    createJobBoards({ ...jobBoards, clock }),
    ...(edgar ? [createEdgar(edgar, clock)] : []),
    ...(franceTravail ? [createFranceTravail(franceTravail, clock)] : []),
    ...(bombora ? [createBombora(bombora, clock)] : []),
    ...(sixsense ? [createSixsense(sixsense, clock)] : []),
  ];
}

function leadSourcesOf({ apify }: ResearchConfig): LeadSource[] {
  return [...(apify ? [createApifySource(apify)] : [])];
}

/** The free check, in front of the paid one where there is one. Reserved names go to a local vendor only. */
function verifierOf({ emailVerifier }: ResearchConfig): EmailVerifier {
  const free = createAddressCheck(createMailDns());
  if (emailVerifier === null) return free;
  const create = emailVerifier.vendor === 'hunter' ? createHunter : createZeroBounce;
  const paid = create(accountOf(emailVerifier));
  return beforePaying({ free, paid, reservedToo: emailVerifier.baseUrl !== null });
}

type Verifier = NonNullable<ResearchConfig['emailVerifier']>;

function verifierCheckOf(verifier: Verifier): VendorCheck {
  const create = verifier.vendor === 'hunter' ? createHunterCheck : createZeroBounceCheck;
  return create(accountOf(verifier));
}

function accountOf({ vendor, key, baseUrl }: Verifier) {
  return { key, baseUrl: (baseUrl ?? verifierHosts[vendor]).replace(/\/+$/, '') };
}

const verifierHosts = { hunter: 'https://api.hunter.io', zerobounce: 'https://api.zerobounce.net' } as const;
