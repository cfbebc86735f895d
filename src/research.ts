// Builds the vendors that find leads and know things about them, from the configuration. Part of the composition
// root: only app.ts calls it.
import type { ResearchConfig } from '#config/research.ts';
import type { Clock } from '#ports/clock.ts';
import type { Research } from '#ports/world.ts';

/** Everything that has its key. What is learned is dated with the product's clock. */
export function createResearch(_config: ResearchConfig, _clock: Clock): Research {
  return { leadSources: [], enricher: null, signalSources: [], websites: null, emailVerifier: null };
}
