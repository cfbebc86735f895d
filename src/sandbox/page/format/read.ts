// Reads blocks that came over the wire as unknown JSON. Every accessor answers with something drawable: a wrong
// shape is an empty string, an empty list or null, never an exception in the middle of a page.
import type { RawBlock } from '../../protocol.ts';

export type Fields = Readonly<Record<string, unknown>>;

const nothing: Fields = {};

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBlock(value: unknown): value is RawBlock {
  return isFields(value) && typeof value.type === 'string';
}

/** The object itself, or an empty one when the value is not an object. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : nothing;
}

/** True when the value is an object with at least one key. */
export function isPresent(value: unknown): boolean {
  return isFields(value) && Object.keys(value).length > 0;
}

/** All objects of a list; anything else in it is skipped. */
export function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** All values of a list, whatever they are. */
export function rowsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** All blocks of a list: objects that have a `type`. */
export function blocksOf(value: unknown): readonly RawBlock[] {
  return Array.isArray(value) ? value.filter(isBlock) : [];
}

/** The string under `key`, or ''. */
export function stringAt(fields: Fields, key: string): string {
  const value = fields[key];
  return typeof value === 'string' ? value : '';
}

/** The finite number under `key`, or null. */
export function numberAt(fields: Fields, key: string): number | null {
  const value = fields[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The words of a text object, or the string itself, or ''. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : stringAt(fieldsOf(value), 'text');
}
