// How large searches are, what a month may cost, which addresses are good enough, how patient large runs are.
import type { ModalView } from '@slack/types';
import { economies, type Settings } from '#domain/settings.ts';
import { changeSettings } from '#features/workspace/change-settings.ts';
import { type Locale, say } from '#text/text.ts';
import { checkInput, numberInput, selectInput, textInput } from '../blocks/modal.ts';
import { ids } from '../ids.ts';
import type { ViewRun } from '../turn.ts';
import { changeAnswer, form } from './fields.ts';

const sums = ['perRunUsd', 'budgetModel', 'budgetData'] as const;
type Sum = (typeof sums)[number];

/** What holds now, ready to be changed. Money in US dollars. */
export function findView(locale: Locale, { find, budgets, verification, economy }: Settings): ModalView {
  const number = (name: 'perRunLeads' | 'lowStock', value: number, hint: boolean) => {
    const label = say(locale, `field.${name}`);
    const bounds = name === 'lowStock' ? { min: 0, max: 500 } : { min: 1, max: 1000 };
    return numberInput({
      name,
      label,
      value,
      ...bounds,
      ...(hint ? { hint: say(locale, 'hint.lowStock') } : {}),
    });
  };
  const sum = (name: Sum, value: number | null, hint: 'hint.budget' | 'hint.perRunUsd') =>
    textInput({
      ...{ name, label: say(locale, `field.${name}`), hint: say(locale, hint), max: 12 },
      ...{ value: value === null ? null : String(value), optional: name !== 'perRunUsd' },
    });
  const blocks = [
    number('perRunLeads', find.perRun.leads, false),
    sum('perRunUsd', find.perRun.usd, 'hint.perRunUsd'),
    number('lowStock', find.lowStock, true),
    sum('budgetModel', budgets.model, 'hint.budget'),
    sum('budgetData', budgets.data, 'hint.budget'),
    selectInput({
      name: 'economy',
      label: say(locale, 'field.economy'),
      choices: economies.map((value) => ({ value, text: say(locale, `field.economy.${value}`) })),
      chosen: economy,
    }),
    checkInput({
      name: 'sendRisky',
      label: say(locale, 'field.sendRisky'),
      choices: [{ value: 'yes', text: say(locale, 'field.sendRisky.yes') }],
      chosen: verification.sendRisky ? ['yes'] : [],
      optional: true,
    }),
  ];
  return form(locale, { callback: ids.config.find, title: 'config.find', blocks });
}

export const saveFind: ViewRun = async (turn, { typed }) => {
  const { world, workspaceId, member, locale } = turn;
  const read = new Map(sums.map((name) => [name, readSum(typed.text(name))]));
  const wrong = sums.filter(
    (name) => read.get(name) === undefined || (name === 'perRunUsd' && read.get(name) === null),
  );
  if (wrong.length > 0) {
    const errors = Object.fromEntries(wrong.map((name) => [name, say(locale, 'error.number')]));
    return { kind: 'errors', errors };
  }
  const change = {
    find: {
      perRun: { leads: Number(typed.text('perRunLeads')), usd: read.get('perRunUsd') },
      lowStock: Number(typed.text('lowStock')),
    },
    budgets: { model: read.get('budgetModel'), data: read.get('budgetData') },
    verification: { sendRisky: typed.ticked('sendRisky').includes('yes') },
    economy: typed.chosen('economy') ?? undefined,
  };
  const by = member.slackUserId;
  const result = await changeSettings(world, { workspaceId, by, via: 'slack', change });
  return changeAnswer(turn, typed, { result });
};

/** Dollars; null for nothing, undefined for what is no number. "12,50" is 12.5. */
export function readSum(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const sum = /^\$?\s*\d{1,6}(?:[.,]\d{1,2})?\s*\$?$/.test(text.trim())
    ? Number(text.replace(/[$\s]/g, '').replace(',', '.'))
    : Number.NaN;
  return Number.isFinite(sum) ? sum : undefined;
}
