// LinkedIn steps by hand, or by a vendor once somebody accepts the risk: who did, and when, is kept with the setting.
import type { ModalView } from '@slack/types';
import { linkedinNoteEnds, type Settings } from '#domain/settings.ts';
import { changeSettings } from '#features/workspace/change-settings.ts';
import { type Locale, say } from '#text/text.ts';
import { context, section, some } from '../blocks/block.ts';
import { moment } from '../blocks/dates.ts';
import { person, phrase } from '../blocks/markup.ts';
import { checkInput, modal, radioInput } from '../blocks/modal.ts';
import { ids } from '../ids.ts';
import type { ViewRun } from '../turn.ts';
import { changeAnswer, form } from './fields.ts';

const modes = ['manual', 'unipile'] as const;

/** `vendor`: somebody could do it. Without one there is nothing to choose. */
export function linkedinView(
  locale: Locale,
  { linkedin, linkedinNotes }: Settings,
  vendor: boolean,
): ModalView {
  const frame = { callback: ids.config.linkedin, title: 'config.linkedin' } as const;
  if (!vendor) {
    const blocks = [section(phrase(locale, 'linkedin.no_vendor'))];
    return modal({
      ...frame,
      title: say(locale, frame.title),
      submit: null,
      close: say(locale, 'slack.close'),
      blocks,
    });
  }
  const { acceptedBy: by, acceptedAt } = linkedin;
  const accepted =
    by && acceptedAt
      ? context(phrase(locale, 'linkedin.accepted', { by: person(by), at: moment(new Date(acceptedAt)) }))
      : null;
  const blocks = some(
    section(phrase(locale, 'linkedin.risk')),
    accepted,
    radioInput({
      ...{ name: 'mode', label: say(locale, 'field.linkedinMode'), chosen: linkedin.mode },
      choices: modes.map((value) => ({ value, text: say(locale, `linkedin.mode.${value}`) })),
    }),
    radioInput({
      ...{ name: 'notes', label: say(locale, 'field.linkedinNotes'), chosen: linkedinNotes },
      choices: linkedinNoteEnds.map((value) => ({ value, text: say(locale, `linkedin.notes.${value}`) })),
    }),
    checkInput({
      ...{ name: 'risk', label: say(locale, 'field.linkedinRisk'), optional: true },
      choices: [{ value: 'yes', text: say(locale, 'field.linkedinRisk.yes') }],
    }),
  );
  return form(locale, { ...frame, blocks });
}

export const saveLinkedin: ViewRun = async (turn, { typed }) => {
  const { world, workspaceId, member, locale } = turn;
  const by = member.slackUserId;
  const automatic = typed.chosen('mode') === 'unipile';
  if (automatic && !typed.ticked('risk').includes('yes')) {
    return { kind: 'errors', errors: { risk: say(locale, 'error.linkedinRisk') } };
  }
  const linkedin = automatic
    ? { mode: 'unipile', acceptedBy: by, acceptedAt: world.clock.now().toISOString() }
    : { mode: 'manual' };
  const change = { linkedin, linkedinNotes: typed.chosen('notes') ?? undefined };
  const result = await changeSettings(world, { workspaceId, by, via: 'slack', change });
  return changeAnswer(turn, typed, { result });
};
