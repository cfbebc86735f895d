// `/prospect config`: the modal; `config roles +CTO -HR` and the other lists without one.

import { countryCode } from '#domain/country.ts';
import type { Icp, Segment } from '#domain/segment.ts';
import { askIcpChange } from '#features/icp/ask-change.ts';
import { syncHomes } from '#features/insight/show-home.ts';
import { editList, type ListEdit, readListEdit } from '#features/workspace/edit-list.ts';
import { mainSegment } from '#features/workspace/main-segment.ts';
import { say, type TextKey } from '#text/text.ts';
import { drawn } from '../blocks/block.ts';
import { readTopic } from '../config-topics.ts';
import { changedIcpBlocks, effectBlocks } from '../icp-effect.ts';
import { sayTo } from '../say-to.ts';
import type { CommandRun, Turn } from '../turn.ts';
import { configRoot, topicView } from '../views/config-root.ts';
import { fieldName } from '../views/fields.ts';
import { readSizes, writeSizes } from '../views/lists.ts';

const lists = [
  'roles',
  'industries',
  'seniorities',
  'technologies',
  'exclusions',
  'countries',
  'sizes',
] as const;
type List = (typeof lists)[number];

export const config: CommandRun = async (turn, { rest }) => {
  const [, named = null, asked = ''] = /^(?:["“«]\s*([^"”»]+?)\s*["”»]\s*)?(.*)$/su.exec(rest) ?? [];
  const [word = ''] = asked.toLowerCase().split(/\s+/, 1);
  const list = lists.find((one) => one === word);
  if (list) return editOf(turn, { list, text: asked.slice(word.length).trim(), named });
  const topic = readTopic(word);
  await turn.open(topic ? await topicView(turn, topic) : await configRoot(turn));
};

type Edit = { readonly list: List; readonly text: string; readonly named: string | null };

async function editOf(turn: Turn, { list, text, named }: Edit): Promise<void> {
  const segment = await segmentMeant(turn, { list, text, named });
  if (segment === null) return;
  const now = entriesOf(segment.icp?.doc ?? null, list);
  const edit = readListEdit(text);
  const name = fieldName(list, turn.locale);
  if (edit === null) {
    return sayTo(turn, 'config.list', { name, list: now.join(', ') || '–', word: list });
  }
  const value = writtenAs(list, editList(now, normalised(list, edit)));
  const { workspaceId, member, world } = turn;
  const input = { workspaceId, by: member.slackUserId, via: 'slack' as const, segmentId: segment.id };
  const result = await askIcpChange(world, { ...input, change: { [list]: value } });
  if (result.kind === 'invalid') return sayTo(turn, errors[list] ?? 'error.too_long');
  if (result.kind === 'same') return sayTo(turn, 'config.same');
  if (result.kind === 'asks')
    return turn.reply(drawn(say(turn.locale, 'icp.ask'), effectBlocks(result, turn.locale)));
  const blocks = changedIcpBlocks({ ...result, rescored: 0 }, turn.locale);
  await turn.reply(drawn(say(turn.locale, 'config.saved'), blocks));
  await syncHomes(world, workspaceId);
}

/** The one that was named, or the only one; null after asking which one is meant. */
async function segmentMeant(turn: Turn, { list, text, named }: Edit): Promise<Segment | null> {
  const main = await mainSegment(turn.world, turn.workspaceId);
  const segments = await turn.world.segments.list(turn.workspaceId);
  const found = segments.find(({ name }) => name.toLowerCase() === named?.toLowerCase());
  if (found) return found;
  if (named === null && (segments.length < 2 || text === '')) return main;
  const commands = segments.map(({ name }) => `/prospect config "${name}" ${list} ${text}`);
  await sayTo(turn, 'segment.which_command', { commands: commands.join('\n') });
  return null;
}

const errors: Partial<Record<List, TextKey>> = { countries: 'error.countries', sizes: 'error.sizes' };

function entriesOf(icp: Icp | null, list: List): string[] {
  if (icp === null) return [];
  return list === 'sizes' ? icp.sizes.map((size) => writeSizes([size])) : icp[list];
}

/** Countries by name become codes; sizes get the spelling that the list has. */
function normalised(list: List, edit: ListEdit): ListEdit {
  const one = (entry: string): string => {
    if (list === 'countries') return countryCode(entry) ?? entry;
    if (list !== 'sizes') return entry;
    const size = readSizes(entry);
    return size ? writeSizes(size) : entry;
  };
  return { add: edit.add.map(one), remove: edit.remove.map(one) };
}

function writtenAs(list: List, entries: readonly string[]): unknown {
  return list === 'sizes' ? (readSizes(entries.join(',')) ?? 'not sizes') : entries;
}
