// Everything that changes what App Home shows: tabs, sort, filter, search, pages.
import { type HomeLook, homeLookSchema, homeTabs } from '#domain/home-look.ts';
import { showHome } from '#features/insight/show-home.ts';
import { say } from '#text/text.ts';
import { modal, textInput } from '../blocks/modal.ts';
import { ids } from '../ids.ts';
import { sayTo } from '../say-to.ts';
import type { ActionRun, Turn, ViewRun } from '../turn.ts';

async function look(turn: Turn, change: Partial<HomeLook>): Promise<void> {
  const { world, workspaceId, member } = turn;
  await showHome(world, { workspaceId, member, change });
}

export const chooseTab: ActionRun = async (turn, { value, message }) => {
  const tab = homeTabs.find((one) => one === value) ?? 'leads';
  await look(turn, { tab });
  if (message !== null) await sayTo(turn, 'home.opened');
};

export const chooseSort: ActionRun = async (turn, { value }) => {
  await look(turn, { sort: homeLookSchema.shape.sort.parse(value) });
};

export const chooseFilter: ActionRun = async (turn, { value }) => {
  await look(turn, { filter: homeLookSchema.shape.filter.parse(value) });
};

export const turnPage: ActionRun = async (turn, { value }) => {
  await look(turn, { offset: Math.max(0, Math.floor(Number(value) || 0)) });
};

export const refresh: ActionRun = async (turn) => {
  const { world, workspaceId, member } = turn;
  await showHome(world, { workspaceId, member });
};

export const search: ActionRun = async (turn, { value }) => {
  if (value === 'clear') return look(turn, { words: '' });
  const { locale } = turn;
  const words = textInput({
    name: 'words',
    label: say(locale, 'home.search.label'),
    hint: say(locale, 'home.search.hint'),
    max: 100,
  });
  const frame = { callback: ids.home.search, title: say(locale, 'home.search'), blocks: [words] };
  await turn.open(
    modal({ ...frame, submit: say(locale, 'button.search_now'), close: say(locale, 'slack.cancel') }),
  );
};

export const searchFor: ViewRun = async (turn, { typed }) => {
  const after = () => look(turn, { tab: 'leads', words: typed.text('words').slice(0, 100) });
  return { kind: 'close', after };
};
