// Which component draws which block, and the list that draws them all. A block that is missing here is drawn as a box
// that names it; one that breaks while it is drawn does not take the page with it.

import { html } from 'htm/preact';
import type { FunctionComponent, VNode } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import type { RawBlock } from '../../protocol.ts';
import { stringAt } from '../format/read.ts';
import { UnknownPart } from '../unknown-part.ts';
import { ChartBlock } from './chart-block.ts';
import { CardBlock, CarouselBlock, ContainerBlock, PlanBlock, TaskCardBlock } from './framed-blocks.ts';
import { InputBlock } from './input-block.ts';
import { MarkdownBlock } from './markdown-block.ts';
import { RichTextBlock } from './rich-text.ts';
import { DataTableBlock, TableBlock } from './tables.ts';
import {
  ActionsBlock,
  AlertBlock,
  type BlockProps,
  ContextActionsBlock,
  ContextBlock,
  DividerBlock,
  FileBlock,
  HeaderBlock,
  ImageBlock,
  SectionBlock,
} from './text-blocks.ts';

const drawn: Readonly<Record<string, FunctionComponent<BlockProps>>> = {
  section: SectionBlock,
  header: HeaderBlock,
  divider: DividerBlock,
  context: ContextBlock,
  actions: ActionsBlock,
  context_actions: ContextActionsBlock,
  image: ImageBlock,
  input: InputBlock,
  rich_text: RichTextBlock,
  markdown: MarkdownBlock,
  table: TableBlock,
  data_table: DataTableBlock,
  data_visualization: ChartBlock,
  card: CardBlock,
  carousel: CarouselBlock,
  container: ContainerBlock,
  alert: AlertBlock,
  task_card: TaskCardBlock,
  plan: PlanBlock,
  file: FileBlock,
};

/** One block of any type. */
export function Block({ block }: BlockProps): VNode {
  const [failure] = useErrorBoundary();
  const Drawn = Object.hasOwn(drawn, block.type) ? drawn[block.type] : undefined;
  if (Drawn === undefined || failure !== undefined)
    return html`<${UnknownPart} kind="block" type=${block.type} />`;
  return html`<div class="block" data-block=${block.type}><${Drawn} block=${block} /></div>`;
}

/** Draws one block with a key, so that what is open in it stays open when others move. */
export function renderBlock(block: RawBlock): VNode {
  return html`<${Block} key=${stringAt(block, 'block_id') || undefined} block=${block} />`;
}

/** All blocks of a message or view. */
export function Blocks({ blocks }: { blocks: readonly RawBlock[] }): VNode {
  return html`<div class="blocks">${blocks.map(renderBlock)}</div>`;
}
