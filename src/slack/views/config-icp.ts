// Whom we look for, on two pages of at most six inputs: the people, and their companies.
import type { AnyBlock, ModalView } from '@slack/types';
import type { Icp, Segment } from '#domain/segment.ts';
import { askIcpChange } from '#features/icp/ask-change.ts';
import { syncHomes } from '#features/insight/show-home.ts';
import { type Locale, say } from '#text/text.ts';
import { noticeView } from '../answers.ts';
import { textInput } from '../blocks/modal.ts';
import { changedIcpBlocks, effectBlocks } from '../icp-effect.ts';
import { ids, readId } from '../ids.ts';
import type { Turn, ViewRun } from '../turn.ts';
import { changeAnswer, form } from './fields.ts';
import { readCountries, readList, readSizes, writeSizes } from './lists.ts';

type Words = 'roles' | 'industries' | 'seniorities' | 'technologies' | 'exclusions' | 'hiringRoles';

function wordsInput(locale: Locale, icp: Icp | null, name: Words): AnyBlock {
  return textInput({
    name,
    label: say(locale, `field.${name}`),
    hint: say(locale, `hint.${name}`),
    value: icp?.[name].join(', ') ?? null,
    optional: true,
    multiline: true,
  });
}

/** The form of whom we look for: the people. */
export function icpView(locale: Locale, segment: Segment): ModalView {
  const icp = segment.icp?.doc ?? null;
  const description = textInput({
    name: 'description',
    label: say(locale, 'field.description'),
    hint: say(locale, 'hint.description'),
    value: icp?.description ?? null,
    optional: true,
    multiline: true,
  });
  const lists = (['roles', 'seniorities', 'industries', 'hiringRoles', 'exclusions'] as const).map((name) =>
    wordsInput(locale, icp, name),
  );
  const blocks = [description, ...lists];
  return form(locale, { callback: ids.config.icp, title: 'config.icp', metadata: segment.id, blocks });
}

/** The form of whom we look for: their companies. */
export function companiesView(locale: Locale, segment: Segment): ModalView {
  const icp = segment.icp?.doc ?? null;
  const field = (name: 'sizes' | 'countries', value: string) =>
    textInput({
      name,
      label: say(locale, `field.${name}`),
      hint: say(locale, `hint.${name}`),
      value,
      optional: true,
    });
  const blocks = [
    field('sizes', writeSizes(icp?.sizes ?? [])),
    field('countries', icp?.countries.join(', ') ?? ''),
    wordsInput(locale, icp, 'technologies'),
  ];
  return form(locale, {
    callback: ids.config.companies,
    title: 'config.companies',
    metadata: segment.id,
    blocks,
  });
}

export const saveIcp: ViewRun = async (turn, { typed, metadata }) => {
  const list = (name: Words) => readList(typed.text(name));
  const change = {
    description: typed.text('description'),
    roles: list('roles'),
    seniorities: list('seniorities'),
    industries: list('industries'),
    hiringRoles: list('hiringRoles'),
    exclusions: list('exclusions'),
  };
  return saved(turn, { typed, metadata, change });
};

export const saveCompanies: ViewRun = async (turn, { typed, metadata }) => {
  const change = {
    sizes: readSizes(typed.text('sizes')) ?? 'not sizes',
    countries: readCountries(typed.text('countries')),
    technologies: readList(typed.text('technologies')),
  };
  return saved(turn, { typed, metadata, change });
};

async function saved(
  turn: Turn,
  of: {
    typed: Parameters<typeof changeAnswer>[1];
    metadata: string;
    change: Partial<Record<keyof Icp, unknown>>;
  },
) {
  const { world, workspaceId, member, locale } = turn;
  const input = { workspaceId, by: member.slackUserId, via: 'slack' as const };
  const segmentId = readId(of.metadata) ?? '';
  const result = await askIcpChange(world, { ...input, segmentId, change: of.change });
  if (result.kind === 'asks')
    return { kind: 'update' as const, view: noticeView(locale, effectBlocks(result, locale)) };
  if (result.kind !== 'changed') return changeAnswer(turn, of.typed, { result });
  const view = noticeView(locale, changedIcpBlocks({ ...result, rescored: 0 }, locale));
  return { kind: 'update' as const, view, after: () => syncHomes(world, workspaceId) };
}
