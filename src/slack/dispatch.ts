// From what Bolt hands over to one of our routes: find the row, check the role, run it, and turn what it throws into
// a sentence. Everything is acknowledged first; a modal is acknowledged with its answer.
import { may } from '#domain/member.ts';
import { messageOf, Refusal, Unavailable } from '#lib/errors.ts';
import { newId } from '#lib/ids.ts';
import { noticeView } from './answers.ts';
import { drawn, section } from './blocks/block.ts';
import type { Markup } from './blocks/markup.ts';
import { phrase } from './blocks/markup.ts';
import { saidCode } from './blocks/said.ts';
import { allowed, whoMay } from './guards/guard.ts';
import type { Route, Turn, ViewAnswer, ViewInput, ViewRun } from './turn.ts';

/** Runs a command, a click or a shortcut. Never throws. */
export async function runRoute<R>(
  turn: Turn,
  row: { name: string; route: Route<R> | undefined },
  run: (route: R) => Promise<void>,
): Promise<void> {
  if (!row.route) return unknownRoute(turn, row.name);
  try {
    if (await allowed(turn, row.route.may, row.name)) await run(row.route.run);
  } catch (error) {
    const sentence = explain(turn, error, row.name);
    await turn.reply(drawn(sentence, [section(sentence)]));
  }
}

async function unknownRoute(turn: Turn, name: string): Promise<void> {
  turn.world.log.warn({ workspaceId: turn.workspaceId, id: name }, 'Slack sent an id that no route has');
  const sentence = phrase(turn.locale, 'slack.unknown_button');
  await turn.reply(drawn(sentence, [section(sentence)]));
}

type Answered = Awaited<ReturnType<ViewRun>>;

/** Runs a modal's submission: what it throws becomes an error below its first input, so that nothing typed is lost. */
export async function runView(
  turn: Turn,
  row: { name: string; route: Route<ViewRun> | undefined },
  input: ViewInput,
): Promise<Answered> {
  if (!row.route) {
    turn.world.log.warn(
      { workspaceId: turn.workspaceId, id: row.name },
      'Slack sent a modal that no route has',
    );
    return said(turn, input, phrase(turn.locale, 'slack.unknown_button'));
  }
  try {
    if (!may(turn.member.role, row.route.may))
      return await refused(turn, row.route, { input, name: row.name });
    return await row.route.run(turn, input);
  } catch (error) {
    return said(turn, input, explain(turn, error, row.name));
  }
}

async function refused(turn: Turn, route: Route<ViewRun>, at: { input: ViewInput; name: string }) {
  await allowed({ ...turn, reply: async () => undefined }, route.may, at.name);
  return said(turn, at.input, await whoMay(turn, route.may));
}

function said(turn: Turn, input: ViewInput, sentence: Markup): ViewAnswer {
  const first = input.typed.names[0];
  if (first !== undefined) return { kind: 'errors', errors: { [first]: asPlain(sentence) } };
  return { kind: 'update', view: noticeView(turn.locale, [section(sentence)]) };
}

/** Errors in modals are plain text: mentions and entities would be shown as they are. */
function asPlain(sentence: Markup): string {
  const text = sentence.mrkdwn
    .replace(/<@([UW][A-Z0-9]+)>/g, '@$1')
    .replace(/<!date\^[^|>]*\|([^>]*)>/g, '$1')
    .replace(/[*_]/g, '');
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').slice(0, 500);
}

/** The sentence for what went wrong: a refusal says what to do, a bug gives a reference that is in the log. */
export function explain(turn: Turn, error: unknown, name: string): Markup {
  const { locale, world, workspaceId } = turn;
  if (error instanceof Refusal) return saidCode(locale, 'refusal', error);
  if (error instanceof Unavailable) {
    world.log.warn(
      { workspaceId, id: name, problem: messageOf(error) },
      'a Slack request has to be repeated',
    );
    return phrase(locale, 'slack.try_again');
  }
  const reference = newId().slice(-12);
  world.log.error({ workspaceId, id: name, reference, err: error }, 'a Slack request failed');
  return phrase(locale, 'slack.failed', { reference });
}
