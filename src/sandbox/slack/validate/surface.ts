// Rules across the blocks of one message or view: how many, which types where, unique ids, totals of characters.
import type { CheckedBlock } from './blocks.ts';
import { cellChars } from './data-blocks.ts';
import { LIMITS } from './limits.ts';

export type Surface = 'message' | 'modal' | 'home';
type Problem = { at: string; says: string };
type Rule = (blocks: readonly CheckedBlock[], surface: Surface) => Problem[];

/** Blocks that not every surface takes; a type that is not listed here goes anywhere. */
const ONLY: Partial<Record<CheckedBlock['type'], readonly Surface[]>> = {
  markdown: ['message'],
  table: ['message', 'home'],
  data_table: ['message', 'home'],
  data_visualization: ['message', 'home'],
  carousel: ['message', 'home'],
  container: ['message', 'home'],
  alert: ['modal'],
  context_actions: ['message'],
  task_card: ['message'],
  plan: ['message'],
};
const ELEMENT_ONLY: Record<string, readonly Surface[]> = {
  file_input: ['modal'],
  rich_text_input: ['modal', 'home'],
  datetimepicker: ['message', 'modal'],
  workflow_button: ['message'],
};

type Element = { type: string; action_id?: string | undefined; focus_on_load?: boolean | undefined };

/** The interactive elements directly inside one block. */
export function elementsOf(one: CheckedBlock): readonly Element[] {
  if (one.type === 'input') return [one.element];
  if (one.type === 'section') return one.accessory ? [one.accessory] : [];
  if (one.type === 'actions' || one.type === 'context_actions') return one.elements;
  if (one.type === 'card') return one.actions ?? [];
  return [];
}

type Located = { at: string; one: CheckedBlock };

/** Blocks with those inside containers and carousels, each with its JSON pointer. */
const walk = (blocks: readonly CheckedBlock[]): Located[] => blocks.flatMap(locate);

function locate(one: CheckedBlock, index: number): Located[] {
  const at = `/${index}`;
  const inside: Located[] = [{ at, one }];
  if (one.type === 'container') {
    for (const [i, child] of one.child_blocks.entries())
      inside.push({ at: `${at}/child_blocks/${i}`, one: child });
  }
  if (one.type === 'carousel') {
    for (const [i, child] of one.elements.entries()) inside.push({ at: `${at}/elements/${i}`, one: child });
  }
  return inside;
}

const count: Rule = (blocks, surface) =>
  blocks.length > LIMITS.blocks[surface]
    ? [{ at: '', says: `no more than ${LIMITS.blocks[surface]} items allowed` }]
    : [];

const allowedHere: Rule = (blocks, surface) =>
  walk(blocks).flatMap(({ at, one }) => [
    ...(ONLY[one.type]?.includes(surface) === false
      ? [{ at, says: `${one.type} is not allowed on this surface` }]
      : []),
    ...elementsOf(one)
      .filter((element) => ELEMENT_ONLY[element.type]?.includes(surface) === false)
      .map((element) => ({ at, says: `${element.type} is not allowed on this surface` })),
  ]);

const uniqueBlockIds: Rule = (blocks) => {
  const seen = new Set<string>();
  return walk(blocks).flatMap(({ at, one }) => {
    const blockId = 'block_id' in one && typeof one.block_id === 'string' ? one.block_id : null;
    if (blockId === null) return [];
    const again = seen.has(blockId);
    seen.add(blockId);
    return again ? [{ at, says: `block_id already exists: ${blockId}` }] : [];
  });
};

const uniqueActionIds: Rule = (blocks) =>
  walk(blocks).flatMap(({ at, one }) => {
    const ids = elementsOf(one).flatMap((element) => element.action_id ?? []);
    const twice = ids.find((actionId, i) => ids.indexOf(actionId) !== i);
    return twice === undefined ? [] : [{ at, says: `action_id already exists in this block: ${twice}` }];
  });

const oneFocus: Rule = (blocks) => {
  const focused = walk(blocks).flatMap(({ one }) =>
    elementsOf(one).filter((element) => element.focus_on_load),
  );
  return focused.length > 1 ? [{ at: '', says: 'only one element may have focus_on_load' }] : [];
};

const totals: Rule = (blocks) => {
  const all = walk(blocks).map(({ one }) => one);
  const tables = all.filter((one) => one.type === 'table');
  const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
  const markdown = sum(all.map((one) => (one.type === 'markdown' ? one.text.length : 0)));
  const dataChars = sum(all.map((one) => (one.type === 'data_table' ? cellChars(one.rows) : 0)));
  const checks: [boolean, string][] = [
    [markdown > LIMITS.markdown, `markdown has more than ${LIMITS.markdown} characters together`],
    [tables.length > LIMITS.table.perMessage, 'only one table is allowed'],
    [sum(tables.map((one) => cellChars(one.rows))) > LIMITS.table.chars, 'table has too many characters'],
    [dataChars > LIMITS.dataTable.chars, 'data_table has too many characters'],
    [
      all.filter((one) => one.type === 'data_visualization').length > LIMITS.chart.perMessage,
      `no more than ${LIMITS.chart.perMessage} data_visualization blocks`,
    ],
  ];
  return checks.flatMap(([broken, says]) => (broken ? [{ at: '', says }] : []));
};

const RULES: readonly Rule[] = [count, allowedHere, uniqueBlockIds, uniqueActionIds, oneFocus, totals];

/** Everything that is wrong with these blocks together, with JSON pointers relative to the list. */
export const surfaceProblems: Rule = (blocks, surface) => RULES.flatMap((rule) => rule(blocks, surface));
