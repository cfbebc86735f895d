// The sender with what the law asks for, and the channel with its hours, threshold and closed countries.
import type { ModalView } from '@slack/types';
import type { Settings } from '#domain/settings.ts';
import { changeSettings } from '#features/workspace/change-settings.ts';
import { type Locale, say } from '#text/text.ts';
import { phrase } from '../blocks/markup.ts';
import { channelInput, emailInput, numberInput, selectInput, textInput } from '../blocks/modal.ts';
import { ids } from '../ids.ts';
import type { Turn, Typed, ViewRun } from '../turn.ts';
import { changeAnswer, form } from './fields.ts';
import { readCountries } from './lists.ts';

export function senderView(locale: Locale, { sender }: Settings): ModalView {
  const line = (name: 'company' | 'postalAddress', value: string | null) =>
    textInput({
      name,
      label: say(locale, `field.${name}`),
      hint: say(locale, `hint.${name}`),
      value,
      max: 200,
    });
  const blocks = [
    line('company', sender.company),
    line('postalAddress', sender.postalAddress),
    emailInput({
      name: 'privacyContact',
      label: say(locale, 'field.privacyContact'),
      hint: say(locale, 'hint.privacyContact'),
      value: sender.privacyContact,
      optional: true,
    }),
  ];
  return form(locale, { callback: ids.config.sender, title: 'config.sender', blocks });
}

export const saveSender: ViewRun = async (turn, { typed }) => {
  const sender = {
    company: typed.text('company'),
    postalAddress: typed.text('postalAddress').replace(/\s*\n\s*/g, ', '),
    privacyContact: typed.text('privacyContact').toLowerCase() || null,
  };
  return saved(turn, typed, { sender });
};

export function channelView(
  locale: Locale,
  shown: { settings: Settings; channelId: string | null },
): ModalView {
  const { settings, channelId } = shown;
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    text: `${String(hour).padStart(2, '0')}:00`,
  }));
  const blocked = Object.entries(settings.countries).filter(([, policy]) => policy.email === 'block');
  const blocks = [
    channelInput({
      name: 'channel',
      label: say(locale, 'field.channel'),
      hint: say(locale, 'hint.channel'),
      value: channelId,
    }),
    selectInput({
      name: 'hour',
      label: say(locale, 'field.digest'),
      hint: say(locale, 'hint.digest'),
      choices: hours,
      chosen: String(settings.digest.hour),
    }),
    numberInput({
      name: 'threshold',
      label: say(locale, 'field.threshold'),
      hint: say(locale, 'hint.threshold'),
      value: settings.threshold,
      min: 0,
      max: 100,
    }),
    textInput({
      name: 'blockedCountries',
      label: say(locale, 'field.blockedCountries'),
      hint: say(locale, 'hint.blockedCountries'),
      value: blocked.map(([code]) => code).join(', '),
      optional: true,
    }),
  ];
  return form(locale, { callback: ids.config.channel, title: 'config.channel', blocks });
}

export const saveChannel: ViewRun = async (turn, { typed }) => {
  const { doc } = await turn.world.settings.current(turn.workspaceId);
  const kept = Object.entries(doc.countries).filter(([, policy]) => policy.email !== 'block');
  const blocked = readCountries(typed.text('blockedCountries')).map((code) => [code, { email: 'block' }]);
  if (blocked.some(([code]) => !/^[A-Z]{2}$/.test(String(code)))) {
    return { kind: 'errors', errors: { blockedCountries: say(turn.locale, 'error.countries') } };
  }
  return saved(turn, typed, {
    review: { channel: typed.chosen('channel') ?? doc.review.channel },
    digest: { hour: Number(typed.chosen('hour') ?? doc.digest.hour) },
    threshold: Number(typed.text('threshold')),
    countries: Object.fromEntries([...kept, ...blocked]),
  });
};

async function saved(turn: Turn, typed: Typed, change: Parameters<typeof changeSettings>[1]['change']) {
  const { world, workspaceId, member } = turn;
  const input = { workspaceId, by: member.slackUserId, via: 'slack' as const, change };
  const result = await changeSettings(world, input);
  const n = result.passing ?? 0;
  const extra = n > 0 ? phrase(turn.locale, 'config.passing', { n }) : null;
  return changeAnswer(turn, typed, { result, extra });
}
