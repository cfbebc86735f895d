import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addLeadShortcut } from './shortcuts.ts';

describe('the message shortcut of the page', () => {
  it('is the one that the manifest declares', () => {
    const manifest = parse(readFileSync(join(import.meta.dirname, '../../../../manifest.yml'), 'utf8')) as {
      features: { shortcuts: { type: string; callback_id: string }[] };
    };
    const declared = manifest.features.shortcuts.filter(({ type }) => type === 'message');
    expect(declared.map(({ callback_id }) => callback_id)).toEqual([addLeadShortcut]);
  });
});
