// A surface on which nothing happens: for texts that are only read.
import { html } from 'htm/preact';
import type { Surface } from './surface.ts';
import { wordsEn } from './words-en.ts';

export const stillSurface: Surface = {
  words: wordsEn,
  reader: { locale: 'en-GB', tz: 'UTC', nowMs: 0 },
  users: [],
  channels: [],
  typed: {},
  errors: {},
  setValue: () => {},
  act: async () => {},
  askOptions: async () => [],
  upload: async () => null,
  ask: async () => true,
  renderBlock: () => html`<span></span>`,
};
