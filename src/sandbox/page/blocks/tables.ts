// `table` (as it comes) and `data_table` (sorted and paged by the reader, with a button per row where given).

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Element } from '../elements/element.ts';
import { type Fields, fieldsOf, isPresent, listOf, numberAt, rowsOf, stringAt } from '../format/read.ts';
import { useSurface } from '../surface.ts';
import { RichText } from './rich-text.ts';
import { nextSorting, type Row, type Sorting, sortRows } from './table-sort.ts';
import type { BlockProps } from './text-blocks.ts';

const rowsOfTable = (block: Fields): readonly Row[] => rowsOf(block.rows).map((row) => listOf(row));

function buttonIn(cell: Fields): Fields {
  const inside = [cell.element, cell.button, cell.action, ...listOf(cell.elements)].map(fieldsOf);
  return inside.find(({ type }) => type === 'button' || type === 'overflow') ?? {};
}

function CellWords({ cell, blockId }: { cell: Fields; blockId: string }): VNode {
  if (stringAt(cell, 'type') === 'rich_text') return html`<${RichText} value=${cell} />`;
  if (isPresent(buttonIn(cell)))
    return html`<${Element} element=${buttonIn(cell)} blockId=${blockId} field=${null} />`;
  const value = numberAt(cell, 'value');
  return html`<span dir="auto">${stringAt(cell, 'text') || stringAt(cell, 'fallback') || (value === null ? '' : String(value))}</span>`;
}

function alignOf(cell: Fields, settings: Fields | undefined): string {
  const align = settings ? stringAt(settings, 'align') : '';
  return `align-${align || (stringAt(cell, 'type') === 'raw_number' ? 'right' : 'left')}`;
}

/** A plain table; its first row is the head. */
export function TableBlock({ block }: BlockProps): VNode {
  const [head = [], ...body] = rowsOfTable(block);
  const settings = listOf(block.column_settings);
  const blockId = stringAt(block, 'block_id');
  const cells = (tag: string, row: Row) =>
    row.map(
      (cell, index) => html`<${tag} class=${alignOf(cell, settings[index])}>
    <${CellWords} cell=${cell} blockId=${blockId} /></${tag}>`,
    );
  return html`<div class="table-frame" tabindex="0" role="group"><table><thead><tr>${cells('th', head)}</tr></thead>
    <tbody>${body.map((row) => html`<tr>${cells('td', row)}</tr>`)}</tbody></table></div>`;
}

type HeadProps = {
  cell: Fields;
  below: Fields | undefined;
  column: number;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
};

function HeadCell({ cell, below, column, sorting, onSort }: HeadProps): VNode {
  const direction = sorting?.column === column ? sorting.direction : 'none';
  const mark = { ascending: '↑', descending: '↓', none: '' }[direction];
  return html`<th aria-sort=${direction} class=${alignOf(below ?? cell, undefined)}><button type="button" class="sort" onClick=${() => onSort(nextSorting(sorting, column))}>
    ${stringAt(cell, 'text')}<span aria-hidden="true"> ${mark}</span></button></th>`;
}

function Pager(pager: {
  page: number;
  pages: number;
  count: number;
  size: number;
  onPage: (page: number) => void;
}): VNode {
  const { words } = useSurface();
  const { page, pages, count, size } = pager;
  const first = page * size + 1;
  return html`<div class="pager"><span>${words.rowsShown(first, Math.min(count, first + size - 1), count)}</span>
    <button type="button" class="button small" disabled=${page === 0} onClick=${() => pager.onPage(page - 1)}>${words.previous}</button>
    <button type="button" class="button small" disabled=${page >= pages - 1} onClick=${() => pager.onPage(page + 1)}>${words.next}</button></div>`;
}

/** A table that one can sort and leaf through. */
export function DataTableBlock({ block }: BlockProps): VNode {
  const [sorting, setSorting] = useState<Sorting>(null);
  const [wanted, setPage] = useState(0);
  const [head = [], ...body] = rowsOfTable(block);
  const size = Math.max(1, numberAt(block, 'page_size') ?? 5);
  const pages = Math.max(1, Math.ceil(body.length / size));
  const page = Math.min(wanted, pages - 1);
  const shown = sortRows(body, sorting).slice(page * size, (page + 1) * size);
  const headerColumn = numberAt(block, 'row_header_column_index') ?? 0;
  const blockId = stringAt(block, 'block_id');
  const cellOf = (cell: Fields, index: number) => {
    const tag = index === headerColumn ? 'th' : 'td';
    return html`<${tag} scope=${tag === 'th' ? 'row' : undefined} class=${alignOf(cell, undefined)}><${CellWords} cell=${cell} blockId=${blockId} /></${tag}>`;
  };
  return html`<div class="data-table"><div class="table-frame" tabindex="0" role="group" aria-label=${stringAt(block, 'caption')}><table><caption>${stringAt(block, 'caption')}</caption>
    <thead><tr>${head.map((cell, column) => html`<${HeadCell} cell=${cell} below=${body[0]?.[column]} column=${column} sorting=${sorting} onSort=${setSorting} />`)}</tr></thead>
    <tbody>${shown.map((row) => html`<tr>${row.map(cellOf)}</tr>`)}</tbody></table></div>
    ${pages > 1 && html`<${Pager} page=${page} pages=${pages} count=${body.length} size=${size} onPage=${setPage} />`}</div>`;
}
