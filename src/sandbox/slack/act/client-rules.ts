// What Slack's own client refuses before a modal is submitted: required fields, lengths, numbers, addresses.
import { z } from 'zod';
import type { ValueProblem } from '../../protocol.ts';
import type { Block } from '../state.ts';
import { type Control, controlsOf, type Values, valueKey } from './controls.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const bound = z.coerce.number().optional();

type Check = (text: string, element: Block) => ValueProblem | null;

const lengths: Check = (text, element) => {
  if (text.length < Number(element.min_length ?? 0)) return 'too_short';
  return text.length > Number(element.max_length ?? 3_000) ? 'too_long' : null;
};
const numbers: Check = (text, element) => {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) return 'not_a_number';
  if (element.is_decimal_allowed === false && !Number.isInteger(value)) return 'not_a_number';
  const low = bound.parse(element.min_value) ?? Number.NEGATIVE_INFINITY;
  const high = bound.parse(element.max_value) ?? Number.POSITIVE_INFINITY;
  return value < low || value > high ? 'out_of_range' : null;
};
const CHECKS: Readonly<Record<string, Check>> = {
  plain_text_input: lengths,
  number_input: numbers,
  email_text_input: (text) => (EMAIL.test(text) ? null : 'not_an_email'),
  url_text_input: (text) => (URL.canParse(text) ? null : 'not_a_url'),
};

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function problemOf({ block, blockId, element }: Control, values: Values): ValueProblem | null {
  if (block.type !== 'input') return null;
  const state = z.looseObject({}).safeParse(values[blockId]?.[element.action_id]).data ?? {};
  const value = state[valueKey(element.type) ?? ''];
  if (isEmpty(value)) return block.optional === true ? null : 'required';
  return typeof value === 'string' ? (CHECKS[element.type]?.(value, element) ?? null) : null;
}

/** What is wrong with these values, by block_id; empty when the client would submit them. */
export function valueProblems(blocks: readonly Block[], values: Values): Record<string, ValueProblem> {
  const problems: Record<string, ValueProblem> = {};
  for (const control of controlsOf(blocks)) {
    const problem = problemOf(control, values);
    if (problem) problems[control.blockId] = problem;
  }
  return problems;
}
