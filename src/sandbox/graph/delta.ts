// What changed in the inbox, in rounds: first everything (since a date), then what came since the last round. The
// links carry the state; a state from before the history was forgotten answers 410.
import { z } from 'zod';
import type { Answer } from '../mail/http-call.ts';
import { findMail, mailsOf } from '../mail/mail-book.ts';
import type { StoredMail } from '../mail/types.ts';
import { sinceOf } from './filter.ts';
import { badRequest, stateGone } from './graph-error.ts';
import { messageResource } from './resource.ts';
import type { Route, Visit } from './visit.ts';

/** `after` is a history id: null in the first round. `ends`: where the round ends. `skip`: what earlier pages gave. */
const State = z.object({
  after: z.number().nullable(),
  ends: z.number(),
  skip: z.number(),
  filter: z.string().nullable(),
  types: z.string().nullable(),
});
type State = z.infer<typeof State>;

export const DELTA_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/me/mailFolders/inbox/messages/delta',
    need: ['Mail.Read', 'Mail.ReadWrite'],
    run: delta,
  },
];

function delta(visit: Visit): Answer {
  const { book } = visit.desk;
  const state = stateOf(visit);
  const oldest = book.oldest.get(visit.account.email) ?? 0;
  if (state.after !== null && state.after < oldest) throw stateGone();
  const size = Number(/odata\.maxpagesize=(\d+)/.exec(visit.call.header('prefer'))?.[1] ?? 10);
  const found = state.after === null ? everything(visit, state) : since(visit, state, state.after);
  const page = found.slice(state.skip, state.skip + size);
  const more = state.skip + size < found.length;
  const next = more ? { ...state, skip: state.skip + size } : { ...state, after: state.ends, skip: 0 };
  return {
    status: 200,
    body: {
      value: page,
      [more ? '@odata.nextLink' : '@odata.deltaLink']: linkOf(
        visit,
        more ? '$skiptoken' : '$deltatoken',
        next,
      ),
    },
  };
}

/** The state of a link; a delta link begins a new round, which ends at what is there now. */
function stateOf({ call, desk }: Visit): State {
  const token = call.query.get('$deltatoken') ?? call.query.get('$skiptoken');
  const ends = desk.book.historyId;
  if (token === null) {
    const filter = call.query.get('$filter');
    return { after: null, ends, skip: 0, filter, types: call.query.get('changeType') };
  }
  const state = State.safeParse(parsed(token)).data;
  if (!state) throw badRequest('Badly formed token.', 'BadRequest');
  return call.query.has('$deltatoken') ? { ...state, ends } : state;
}

function parsed(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString());
  } catch {
    return null;
  }
}

function everything(visit: Visit, { filter, ends }: State): Record<string, unknown>[] {
  const test = filter === null ? () => true : sinceOf(filter);
  return mailsOf(visit.desk.book, visit.account.email)
    .filter((mail) => inInbox(mail) && mail.historyId <= ends && test(mail))
    .map((mail) => messageResource(visit, mail));
}

function since(visit: Visit, { types, ends }: State, after: number): Record<string, unknown>[] {
  const { book } = visit.desk;
  const records = (book.history.get(visit.account.email) ?? []).filter(
    ({ id, labelIds }) => id > after && id <= ends && labelIds.includes('INBOX'),
  );
  return records.flatMap(({ kind, mailId }) => {
    const mail = findMail(book, visit.account.email, mailId);
    if (kind === 'messageDeleted' && types === null)
      return [{ id: mailId, '@removed': { reason: 'deleted' } }];
    return kind === 'messageAdded' && mail && inInbox(mail) ? [messageResource(visit, mail)] : [];
  });
}

function inInbox({ labelIds }: StoredMail): boolean {
  return labelIds.includes('INBOX');
}

function linkOf({ call }: Visit, name: string, state: State): string {
  const token = Buffer.from(JSON.stringify(state)).toString('base64url');
  return `http://${call.header('host')}${call.path}?${new URLSearchParams({ [name]: token })}`;
}
