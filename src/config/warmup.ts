// The settings of an outside warm-up tool; without one there is our own ramp.
import type { WarmupTool } from '#domain/warmup.ts';
import type { Env, RawEnv } from './env.ts';

export type WarmupConfig = {
  readonly tool: WarmupTool;
  readonly key: string;
  /** Root of its API, without a slash at the end. */
  readonly baseUrl: string;
} | null;

const hosts: Readonly<Record<WarmupTool, string>> = {
  instantly: 'https://api.instantly.ai',
  smartlead: 'https://server.smartlead.ai',
};

/** Half of it, with the name of the other half. */
export function warmupProblems(env: RawEnv): string[] {
  const { WARMUP_PROVIDER: tool, WARMUP_KEY: key } = env;
  if ((tool === undefined) === (key === undefined)) return [];
  const [missing, there] =
    tool === undefined ? ['WARMUP_PROVIDER', 'WARMUP_KEY'] : ['WARMUP_KEY', 'WARMUP_PROVIDER'];
  return [`${missing} is missing: ${there} is there`];
}

/** Null without a tool. */
export function warmupOf({
  WARMUP_PROVIDER: tool,
  WARMUP_KEY: key,
  WARMUP_BASE_URL: url,
}: Env): WarmupConfig {
  if (tool === undefined || key === undefined) return null;
  return { tool, key, baseUrl: (url ?? hosts[tool]).replace(/\/+$/, '') };
}
