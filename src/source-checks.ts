// Asks sources of signals something harmless and free, to learn whether they take our access. Part of the composition
// root: only research.ts calls it.
import type { ResearchConfig } from '#config/research.ts';
import { messageOf, Refusal } from '#lib/errors.ts';
import type { VendorCheck, VendorState } from '#ports/vendor-check.ts';
import { createBomboraClient } from '#providers/bombora/client.ts';
import { createEdgarClient } from '#providers/edgar/client.ts';
import { createFranceTravailClient } from '#providers/francetravail/client.ts';
import { createSixsenseClient } from '#providers/sixsense/client.ts';

/** One check for each source that has its access. */
export function createSourceChecks(config: ResearchConfig): VendorCheck[] {
  const { edgar, franceTravail, bombora, sixsense } = config;
  const lately = () => ({ from: new Date(Date.now() - 60_000), to: new Date() });
  return [
    ...(edgar
      ? [check('edgar', () => createEdgarClient(edgar).search({ name: 'prospect', ...lately() }))]
      : []),
    ...(franceTravail
      ? [
          check('francetravail', () =>
            createFranceTravailClient(franceTravail)({ keywords: 'prospect', ...lately() }),
          ),
        ]
      : []),
    ...(bombora ? [check('bombora', () => createBomboraClient(bombora).topics())] : []),
    ...(sixsense ? [check('sixsense', () => createSixsenseClient(sixsense)(nobody))] : []),
  ];
}

/** A company that does not exist: no match, and nothing to pay. */
const nobody = {
  email: 'info@prospect.invalid',
  country: 'France',
  website: 'prospect.invalid',
  company: 'Prospect',
};

function check(provider: string, ask: () => Promise<unknown>): VendorCheck {
  return {
    provider,
    check: async () => {
      try {
        await ask();
        return { state: 'works', left: null, detail: '' };
      } catch (error) {
        return stateOf(error);
      }
    },
  };
}

function stateOf(error: unknown): VendorState {
  if (!(error instanceof Refusal)) return { state: 'silent', left: null, detail: messageOf(error) };
  const state = error.code === 'vendor_credits_gone' ? 'works_partly' : 'refused';
  return { state, left: null, detail: String(error.params.detail ?? '') };
}
