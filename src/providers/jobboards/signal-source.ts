// Open roles from the six public job boards. Boards that the company's site links to are asked first; without one, the
// usual names are tried, and only what proves to be the company's counts.
import type { Company } from '#domain/lead.ts';
import type { SiteReport } from '#domain/site-report.ts';
import { Refusal, Unavailable } from '#lib/errors.ts';
import { isReservedName } from '#lib/reserved-name.ts';
import type { Clock } from '#ports/clock.ts';
import type { SignalAsk, SignalSource, SignalsFound } from '#ports/signal-source.ts';
import { isRecent, signalsOf } from './ad-signals.ts';
import type { Ad, BoardRef } from './board.ts';
import { type BoardClient, type BoardsOptions, createBoardClient } from './client.ts';
import { type Guess, guessesOf } from './guesses.ts';
import { isProven, namesAnother, sameName } from './identity.ts';

export type JobBoardsOptions = BoardsOptions & { readonly clock: Clock };

/** "namesake_ignored": a board with recent ads is another company's. "board_unavailable": a guess was not answered. */
type Note = 'namesake_ignored' | 'board_unavailable';
type Looked = { readonly ads: readonly Ad[]; readonly notes: readonly Note[] };
type Looking = { readonly client: BoardClient; readonly ask: SignalAsk; readonly now: Date };

/** A guess that would wait longer for a slow board's turn is not made: those turns are for links. Milliseconds. */
const longestWaitMs = 2_000;
const mostDetails = 5;
const nothing: Looked = { ads: [], notes: [] };
const unavailable: Looked = { ads: [], notes: ['board_unavailable'] };

/** Opens the source; nothing is asked before the first company. */
export function createJobBoards({ clock, ...options }: JobBoardsOptions): SignalSource {
  const client = createBoardClient(options);
  return {
    provider: 'jobboards',
    paid: false,
    find: async (ask) => {
      const { domain } = ask.company;
      const nobody = options.baseUrl === null && domain !== null && isReservedName(domain);
      const looked =
        nobody || ask.hiringRoles.length === 0 ? nothing : await look({ client, ask, now: clock.now() });
      return { value: found(looked, ask, clock.now()), uses: [] };
    },
  };
}

function found({ ads, notes }: Looked, { hiringRoles, since }: SignalAsk, now: Date): SignalsFound {
  return { signals: signalsOf(ads, { hiringRoles, since, now }), notes: [...new Set(notes)] };
}

async function look(looking: Looking): Promise<Looked> {
  const linked = looking.ask.site?.boards ?? [];
  const looked = await Promise.all(
    linked.length > 0
      ? linked.map((board) => lookAtLinked(refOf(board), looking))
      : guessesOf(looking.ask.company).map((guess) => lookAtGuessed(guess, looking)),
  );
  return { ads: looked.flatMap(({ ads }) => ads), notes: looked.flatMap(({ notes }) => notes) };
}

function refOf({ board, token, url }: SiteReport['boards'][number]): BoardRef {
  return { board, token, eu: board === 'lever' && new URL(url).hostname.includes('.eu.') };
}

async function lookAtLinked(ref: BoardRef, looking: Looking): Promise<Looked> {
  const ads = await looking.client.ads(ref);
  if (namesAnother(looking.ask.company, ads)) return { ads: [], notes: ['namesake_ignored'] };
  return { ads: await dated(ref, ads, looking.client), notes: [] };
}

/** A board that does not answer a guess stops nothing: nobody said that the company is there. */
async function lookAtGuessed(guess: Guess, looking: Looking): Promise<Looked> {
  try {
    return await tryInTurn(guess, looking);
  } catch (error) {
    if (error instanceof Unavailable || error instanceof Refusal) return unavailable;
    throw error;
  }
}

/** The first account that proves to be the company's. */
async function tryInTurn({ board, refs }: Guess, { client, ask, now }: Looking): Promise<Looked> {
  const notes: Note[] = [];
  for (const ref of refs) {
    if (client.waitMs(board) > longestWaitMs) break;
    const ads = await client.ads(ref);
    if (await isOwn(ref, ads, { client, ask, now })) return { ads: await dated(ref, ads, client), notes: [] };
    if (ads.some((ad) => isRecent(ad, { since: ask.since, now }))) notes.push('namesake_ignored');
  }
  return { ads: [], notes };
}

/** Where the list proves nothing, one whole ad may: it often links to its employer. */
async function isOwn(ref: BoardRef, ads: readonly Ad[], { client, ask }: Looking): Promise<boolean> {
  const { company } = ask;
  if (isProven(company, ads)) return true;
  const [first] = ads;
  if (first === undefined || !mayBe(company, first)) return false;
  return isProven(company, [await client.detailed(ref, first)]);
}

function mayBe({ name }: Company, { employer, text }: Ad): boolean {
  return text === '' && (employer === null || sameName(employer, name));
}

/** Where the list leaves dates out, the first few ads are asked for theirs. */
async function dated(ref: BoardRef, ads: readonly Ad[], client: BoardClient): Promise<readonly Ad[]> {
  const undated = new Set(ads.filter(({ publishedAt }) => publishedAt === null).slice(0, mostDetails));
  return Promise.all(ads.map((ad) => (undated.has(ad) ? client.detailed(ref, ad) : ad)));
}
