// `/prospect status`: what works, what is off, what waits.
import { readStatus, type StatusView } from '#features/insight/read-status.ts';
import { type Locale, say } from '#text/text.ts';
import { context, drawn, header, section, some } from '../blocks/block.ts';
import { moment } from '../blocks/dates.ts';
import { bold, joined, lines, link, type Markup, md, person, phrase } from '../blocks/markup.ts';
import { saidCode } from '../blocks/said.ts';
import { mailboxLine } from '../mailbox-blocks.ts';
import type { Turn } from '../turn.ts';

/** What runs, what is off, and what to do next. */
export async function status(turn: Turn): Promise<void> {
  const { locale, world, workspaceId } = turn;
  const view = await readStatus(world, workspaceId);
  const sending = sendingLine(view, locale);
  const done = view.checklist.filter((item) => item.done).length;
  const open = view.checklist.filter((item) => !item.done);
  const blocks = some(
    header(say(locale, 'status.title')),
    section(lines([sending, ...facts(view, locale)])),
    view.mailboxes.length > 0
      ? section(mailboxLines(view, locale))
      : section(phrase(locale, view.vendors.length > 0 ? 'mailbox.none' : 'mailbox.not_configured')),
    ...view.notices.map((notice) => section(joined([':warning:', saidCode(locale, 'notice', notice)], ' '))),
    open.length > 0 &&
      context(
        phrase(locale, 'status.steps', { done, all: view.checklist.length }),
        joined(
          open.map(({ item }) => phrase(locale, `home.step.${item}`, { file: 'more-leads.csv' })),
          ', ',
        ),
      ),
  );
  await turn.reply(drawn(sending, blocks));
}

/** As many as a section takes; the rest is counted. */
const mostMailboxes = 10;

function mailboxLines({ mailboxes }: StatusView, locale: Locale): Markup {
  const shown = mailboxes.slice(0, mostMailboxes).map((mailbox) => mailboxLine(mailbox, locale));
  const n = mailboxes.length - shown.length;
  return lines([...shown, n > 0 ? phrase(locale, 'mailbox.more_listed', { n }) : null]);
}

function sendingLine({ paused }: StatusView, locale: Locale): Markup {
  if (paused === null) return joined([':white_check_mark:', phrase(locale, 'status.sending')], ' ');
  const line = phrase(locale, 'home.paused', { by: person(paused.by), at: moment(paused.at) });
  return joined([':no_entry:', line, paused.reason ? md`(${paused.reason})` : null], ' ');
}

function facts(view: StatusView, locale: Locale): Markup[] {
  const fact = (name: Markup, value: Markup): Markup => joined([bold(name), value], ': ');
  const { channel, publicAddress, sandbox, model, dataVendors } = view;
  const shown =
    channel && /^[CG][A-Z0-9]{6,}$/.test(channel) ? { mrkdwn: `<#${channel}>` } : md`${channel ?? ''}`;
  return [
    fact(
      phrase(locale, 'status.waiting'),
      phrase(locale, 'status.waiting_of', { waiting: view.waiting, tasks: view.tasks }),
    ),
    fact(phrase(locale, 'field.channel'), channel ? shown : phrase(locale, 'status.no_channel')),
    fact(phrase(locale, 'field.threshold'), md`${view.threshold} / 100`),
    fact(
      phrase(locale, 'status.model'),
      model === 'rules'
        ? phrase(locale, 'status.rules')
        : phrase(locale, 'status.texts_go_to', { host: model }),
    ),
    fact(
      phrase(locale, 'status.links'),
      publicAddress === null ? phrase(locale, 'status.no_links') : link(publicAddress, publicAddress),
    ),
    ...dataVendors.map((said) => fact(phrase(locale, 'status.leads'), saidCode(locale, 'notice', said))),
    ...(sandbox ? [phrase(locale, 'home.sandbox')] : []),
  ];
}
