// The last step before a message leaves: a hash of what is drawn, and block ids made from it. Slack asks for new
// block ids on every update; an equal card has an equal hash and is not sent again.
import { createHash } from 'node:crypto';
import type { AnyBlock } from '@slack/types';
import type { Drawn } from './block.ts';

/** A short hash of everything that is shown. */
export function drawnHash(drawn: Drawn): string {
  return createHash('sha256')
    .update(JSON.stringify([drawn.text, drawn.blocks]))
    .digest('base64url')
    .slice(0, 22);
}

/** The blocks with ids that change with the content. */
export function stamped(drawn: Drawn, hash: string): AnyBlock[] {
  return drawn.blocks.map((block, i) => ({ ...block, block_id: block.block_id ?? `${hash}.${i}` }));
}
