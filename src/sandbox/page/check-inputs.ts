// What Slack's client checks before it submits a view: required fields, lengths, addresses, numbers, links.
// All problems at once, by block_id, as the server would report its own.
import type { RawBlock, ValueProblem } from '../protocol.ts';
import { type Fields, isPresent, numberAt, rowsOf, stringAt } from './format/read.ts';
import { currentValue, type StatefulElement, statefulElements, type Values } from './values.ts';
import type { Words } from './words.ts';

function isEmpty(value: Fields): boolean {
  const held = Object.values(value);
  return held.every(
    (part) => part === null || part === '' || (Array.isArray(part) && rowsOf(part).length === 0),
  );
}

const looksRight: Readonly<Record<string, RegExp>> = {
  email_text_input: /^[^\s@]+@[^\s@]+\.[^\s@]+$/u,
  url_text_input: /^https?:\/\/\S+$/iu,
  number_input: /^-?\d+(?:[.,]\d+)?$/u,
};

function formatProblem(type: string, text: string, words: Words): string | null {
  const pattern = Object.hasOwn(looksRight, type) ? looksRight[type] : undefined;
  if (pattern === undefined || pattern.test(text)) return null;
  if (type === 'email_text_input') return words.needsEmail;
  return type === 'url_text_input' ? words.needsUrl : words.needsNumber;
}

function lengthProblem(element: Fields, text: string, words: Words): string | null {
  const most = numberAt(element, 'max_length') ?? Number.POSITIVE_INFINITY;
  const least = numberAt(element, 'min_length') ?? 0;
  if (text.length > most) return words.tooLong(most);
  return text.length < least ? words.tooShort(least) : null;
}

function rangeProblem(element: Fields, text: string, words: Words): string | null {
  const least = Number(stringAt(element, 'min_value') || Number.NEGATIVE_INFINITY);
  const most = Number(stringAt(element, 'max_value') || Number.POSITIVE_INFINITY);
  const number = Number(text.replace(',', '.'));
  return number < least || number > most ? words.outOfRange(least, most) : null;
}

function problemOf({ blockId, element, input }: StatefulElement, typed: Values, words: Words): string | null {
  const value = currentValue({ blockId, element }, typed);
  const isOptional = input === null || input.optional === true;
  if (isEmpty(value) && !isPresent(value.rich_text_value)) return isOptional ? null : words.required;
  const text = stringAt(value, 'value');
  if (text === '') return null;
  const type = stringAt(element, 'type');
  const range = type === 'number_input' ? rangeProblem(element, text, words) : null;
  return formatProblem(type, text, words) ?? lengthProblem(element, text, words) ?? range;
}

/** Problems by block_id; an empty object means that the view may be submitted. */
export function checkInputs(
  blocks: readonly RawBlock[],
  typed: Values,
  words: Words,
): Record<string, string> {
  const found = statefulElements(blocks).flatMap((stateful) => {
    const problem = problemOf(stateful, typed, words);
    return problem === null ? [] : [[stateful.blockId, problem] as const];
  });
  return Object.fromEntries(found);
}

/** The server's own refusals in words; it checks as Slack's client does, so they are rarely more than ours. */
export function problemSentences(
  problems: Readonly<Record<string, ValueProblem>>,
  words: Words,
): Record<string, string> {
  const sentences: Readonly<Record<ValueProblem, string>> = {
    required: words.required,
    too_short: words.lengthRefused,
    too_long: words.lengthRefused,
    out_of_range: words.lengthRefused,
    not_a_number: words.needsNumber,
    not_an_email: words.needsEmail,
    not_a_url: words.needsUrl,
  };
  return Object.fromEntries(Object.entries(problems).map(([block, problem]) => [block, sentences[problem]]));
}
