// Turns an approval into planned steps. It runs inside the approval's own transaction: a decision without its steps,
// or steps without a decision, cannot exist. Nothing is sent here.
import type { World } from '#ports/world.ts';
import { type Forecast, type ForecastInput, forecast } from './forecast.ts';

/** The first mail of a workspace waits at least this long, so that the thread can say what is about to leave. */
const firstSendDelayMs = 60_000;

export type PlanInput = Omit<ForecastInput, 'minDelayMs'> & {
  readonly workspaceId: string;
  readonly mailboxId: string;
  readonly reviewId: string;
  /** Slack user id (or "cli") of who approved. */
  readonly by: string;
  /** Nothing of a sandbox is a real send. */
  readonly sandbox: boolean;
};

/**
 * Writes one planned step a row. Hand in the transaction's stores. With `firstSend` true, call announceFirstSend
 * after the commit.
 */
export async function planTouches(
  stores: Pick<World, 'touches' | 'workspaces'>,
  input: PlanInput,
): Promise<Forecast & { readonly firstSend: boolean }> {
  const { workspaceId, mailboxId, reviewId, by, at } = input;
  const firstSend = !input.sandbox && (await stores.workspaces.goLive(workspaceId, { at, by }));
  const planned = forecast({ ...input, minDelayMs: firstSend ? firstSendDelayMs : 0 });
  const { steps } = planned;
  await stores.touches.plan(workspaceId, { leadId: input.lead.id, mailboxId, reviewId, steps });
  return { ...planned, firstSend };
}
