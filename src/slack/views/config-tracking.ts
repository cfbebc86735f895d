// Opens and clicks: off, where the law lets us, or of people who agreed. What the law says stands beside the choice.
import type { ModalView } from '@slack/types';
import type { Settings } from '#domain/settings.ts';
import { clickModes, openModes } from '#domain/tracking-policy.ts';
import { changeSettings } from '#features/workspace/change-settings.ts';
import { type Locale, say } from '#text/text.ts';
import { context, section } from '../blocks/block.ts';
import { lines, phrase } from '../blocks/markup.ts';
import { radioInput } from '../blocks/modal.ts';
import { ids } from '../ids.ts';
import type { ViewRun } from '../turn.ts';
import { changeAnswer, form } from './fields.ts';

/** Countries whose rule is said beside the choice; the others are in `/prospect tracking <email>`. */
const told = ['fr', 'gb', 'eprivacy', 'it', 'us'] as const;

/** What holds now, and why it is off at first. */
export function trackingView(locale: Locale, { tracking }: Settings): ModalView {
  const laws = told.map((why) =>
    phrase(locale, 'tracking.law', { rule: say(locale, `tracking.why.${why}`) }),
  );
  const blocks = [
    section(phrase(locale, 'tracking.choose')),
    radioInput({
      ...{ name: 'opens', label: say(locale, 'field.opens'), chosen: tracking.opens },
      choices: openModes.map((value) => ({
        value,
        text: say(locale, `tracking.opens.${value}`),
        description: say(locale, `tracking.opens.${value}.about`),
      })),
    }),
    radioInput({
      ...{ name: 'clicks', label: say(locale, 'field.clicks'), chosen: tracking.clicks },
      choices: clickModes.map((value) => ({
        value,
        text: say(locale, `tracking.clicks.${value}`),
        description: say(locale, `tracking.clicks.${value}.about`),
      })),
    }),
    context(lines(laws)),
    context(phrase(locale, 'tracking.consent_how')),
  ];
  return form(locale, { callback: ids.config.tracking, title: 'config.tracking', blocks });
}

export const saveTracking: ViewRun = async (turn, { typed }) => {
  const { world, workspaceId, member } = turn;
  const tracking = { opens: typed.chosen('opens'), clicks: typed.chosen('clicks') };
  const input = { workspaceId, by: member.slackUserId, via: 'slack' as const, change: { tracking } };
  return changeAnswer(turn, typed, { result: await changeSettings(world, input) });
};
