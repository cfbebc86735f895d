// One lead by hand, or from a message: the address is enough, the rest makes the mail better.
import type { ModalView } from '@slack/types';
import type { RowValues } from '#domain/row.ts';
import { syncHomes } from '#features/insight/show-home.ts';
import { addLead } from '#features/intake/add-lead.ts';
import { mainSegment } from '#features/workspace/main-segment.ts';
import { type Locale, say } from '#text/text.ts';
import { noticeView } from '../answers.ts';
import { section } from '../blocks/block.ts';
import { phrase } from '../blocks/markup.ts';
import { emailInput, modal, textInput } from '../blocks/modal.ts';
import { ids, readId } from '../ids.ts';
import type { ShortcutRun, Turn, Typed, ViewRun } from '../turn.ts';
import { type FoundPerson, readPerson } from './read-person.ts';

const fields = ['name', 'title', 'company', 'website', 'country'] as const;

/** The form for one lead, filled in with what was found in a message; of an answer that names somebody, its id. */
export function addLeadView(locale: Locale, found: FoundPerson, answerId = ''): ModalView {
  const rest = fields.map((name) =>
    textInput({
      name,
      label: say(locale, `add.${name}`),
      optional: true,
      max: 200,
      value: name === 'name' ? found.name : null,
    }),
  );
  const email = emailInput({ name: 'email', label: say(locale, 'add.email'), value: found.email || null });
  return modal({
    callback: ids.lead.add,
    title: say(locale, 'add.heading'),
    submit: say(locale, 'button.add'),
    close: say(locale, 'slack.cancel'),
    metadata: answerId,
    blocks: [email, ...rest],
  });
}

export const saveLead: ViewRun = async (turn, { typed, metadata }) => {
  const { world, workspaceId, member, locale } = turn;
  const by = member.slackUserId;
  const { id: segmentId } = await mainSegment(world, workspaceId);
  const naming = await namingOf(turn, readId(metadata));
  await addLead(world, {
    workspaceId,
    segmentId,
    by,
    via: 'slack',
    values: rowOf(typed),
    ...(naming && { naming }),
  });
  const name = typed.text('name') || typed.text('email');
  const text = phrase(locale, 'add.done', { name });
  const after = () => syncHomes(world, workspaceId);
  return { kind: 'update', view: noticeView(locale, [section(text)]), after };
};

/** Where an answer named the person: which one, and who did, in the words of the card. */
async function namingOf({ world, workspaceId, locale }: Turn, messageId: string | null) {
  if (messageId === null) return null;
  const message = await world.messages.get(workspaceId, messageId);
  const from = message?.leadId ? await world.leads.get(workspaceId, message.leadId) : null;
  return from && { messageId, why: say(locale, 'reply.named_by', { who: from.fullName }) };
}

function rowOf(typed: Typed): RowValues {
  const entries = ['email', ...fields].map((name) => [name, typed.text(name)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

/** "Add as Lead" on a message: prefilled with the address and the name in it. */
export const addFromMessage: ShortcutRun = async (turn, { message }) => {
  await turn.open(addLeadView(turn.locale, readPerson(message.text)));
};
