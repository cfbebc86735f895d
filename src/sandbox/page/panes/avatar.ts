// A small square per person: initials on a colour that stays the same, and Prospect's own mark for the bot.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { SandboxUser } from '../../protocol.ts';

function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  );
  return letters.join('').toLocaleUpperCase();
}

function toneOf(id: string): number {
  return [...id].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % 6;
}

/** Prospect's mark: a target with one point that is off centre. */
export function Mark(): VNode {
  return html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="16" r="10" /><circle cx="16" cy="16" r="4.5" /><path d="M16 16 L27 5" /><circle class="dot" cx="25.5" cy="6.5" r="3" /></svg>`;
}

/** The picture of a user. */
export function Avatar({ user }: { user: SandboxUser | undefined }): VNode {
  if (user === undefined || user.isBot)
    return html`<span class="avatar bot" aria-hidden="true"><${Mark} /></span>`;
  return html`<span class=${`avatar tone-${toneOf(user.id)}`} aria-hidden="true">${initialsOf(user.realName || user.name)}</span>`;
}
