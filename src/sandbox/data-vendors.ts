// The vendors of leads and facts in the sandbox: Apollo, Apify, web sites, job boards, the SEC and France Travail, all of
// one invented world on this machine. Keys of real ones are left out here, so nobody is asked and nothing is paid.
import { randomBytes } from 'node:crypto';
import type { ResearchConfig } from '#config/research.ts';
import { type LocalApify, startLocalApify } from './apify/local-apify.ts';
import { type LocalApollo, masterKey, startLocalApollo } from './apollo/local-apollo.ts';
import { type LocalBoards, startLocalBoards } from './boards/local-boards.ts';
import { startLocalEdgar } from './edgar/local-edgar.ts';
import { startLocalFranceTravail } from './francetravail/local-francetravail.ts';
import type { LocalVendor } from './local-vendor.ts';
import { type LocalWeb, startLocalWeb } from './web/local-web.ts';

export type DataVendors = {
  readonly apollo: LocalApollo;
  readonly apify: LocalApify;
  readonly web: LocalWeb;
  readonly boards: LocalBoards;
  readonly edgar: LocalVendor;
  readonly franceTravail: LocalVendor;
  /** Points the product at them, and at nobody else. */
  readonly config: ResearchConfig;
  close(): Promise<void>;
};

/** Starts them. `now` is the product's moved clock, in milliseconds: what happened lately moves along with it. */
export async function startDataVendors(now: () => number): Promise<DataVendors> {
  const day = () => new Date(now());
  const token = `apify_api_${randomBytes(12).toString('hex')}`;
  const client = { clientId: 'sandbox', clientSecret: randomBytes(12).toString('hex') };
  const [apollo, apify, web, boards, edgar, franceTravail] = await Promise.all([
    startLocalApollo({ epoch: day }),
    startLocalApify({ token, now }),
    startLocalWeb(),
    startLocalBoards({ now: day }),
    startLocalEdgar({ now: day }),
    startLocalFranceTravail({ ...client, now: day }),
  ]);
  const vendors = { apollo, apify, web, boards, edgar, franceTravail };
  const config: ResearchConfig = {
    apollo: { apiKey: masterKey, baseUrl: apollo.baseUrl },
    apify: { token, baseUrl: apify.url },
    bombora: null,
    sixsense: null,
    franceTravail: { ...client, baseUrl: franceTravail.url },
    edgar: { contact: 'Brightlane ana@brightlane.example', baseUrl: edgar.url },
    jobBoards: { baseUrl: boards.url },
    websites: { baseUrl: web.url },
    emailVerifier: null,
  };
  return {
    ...vendors,
    config,
    close: async () => {
      await Promise.all(Object.values(vendors).map((vendor) => vendor.close()));
    },
  };
}
