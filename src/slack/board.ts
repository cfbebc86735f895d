// ports/chat for Slack: one message a subject, posted once and redrawn from then on; an equal card is not sent
// again. The ledger is the only memory; no history is ever read. A place that takes no message is switched off and
// an admin is told once.
import type { Card, CardSubject, ThreadNote } from '#domain/card.ts';
import type { HomeView } from '#domain/home.ts';
import { Unavailable } from '#lib/errors.ts';
import type { Chat } from '#ports/chat.ts';
import { quiet } from './answers.ts';
import { type Drawn, drawn, type Style, section } from './blocks/block.ts';
import { saidCode } from './blocks/said.ts';
import { drawnHash, stamped } from './blocks/stamp.ts';
import type { Clients, Connection } from './clients.ts';
import { destinationOf } from './destination.ts';
import { drawCard, drawNote } from './draw-card.ts';
import { isUncertain, slackProblem } from './errors.ts';
import { createFiles } from './files.ts';
import { drawHome } from './home/draw-home.ts';
import { createOneAtATime } from './one-at-a-time.ts';
import type { SlackParts } from './options.ts';
import { createPace, type Pace } from './pace.ts';
import { createTrouble, type Trouble } from './trouble.ts';

export type BoardNeeds = {
  readonly clients: Clients;
  readonly gapMs: number;
  /** Makes sure that a lead's card is there before something is added to its thread. */
  readonly syncLead: (workspaceId: string, leadId: string) => Promise<void>;
};

type Desk = {
  readonly world: SlackParts;
  readonly clients: Clients;
  readonly pace: Pace;
  readonly trouble: Trouble;
};
type Post = {
  readonly subject: string;
  readonly channel: string;
  readonly threadTs: string | null;
  /** Whose trouble it is when it can't be posted. */
  readonly place: 'review' | 'person';
  readonly draw: (style: Style) => Drawn;
};

/** The chat over these clients. No I/O until it is used. */
export function createBoard(world: SlackParts, needs: BoardNeeds): Chat {
  const { clients } = needs;
  const tell = (workspaceId: string, slackUserId: string, message: Told) =>
    tellOnce(desk, workspaceId, { slackUserId, message });
  const trouble = createTrouble(world, tell);
  const desk: Desk = { world, clients, pace: createPace(needs.gapMs), trouble };
  const oneAtATime = createOneAtATime();
  return {
    showCard: (workspaceId, subject, card) =>
      oneAtATime(`${workspaceId}/${subject}`, () => showCard(desk, workspaceId, { subject, card })),
    addNote: (workspaceId, note) =>
      oneAtATime(`${workspaceId}/note/${note.leadId}`, () =>
        addNote(desk, workspaceId, { note, sync: needs.syncLead }),
      ),
    async showHome(workspaceId, slackUserId, home) {
      await publish(desk, await clients.of(workspaceId), { slackUserId, home });
    },
    tell,
    ...createFiles(clients, trouble),
  };
}

async function showCard(
  desk: Desk,
  workspaceId: string,
  shown: { subject: CardSubject; card: Card },
): Promise<void> {
  const connection = await desk.clients.of(workspaceId);
  const draw = (style: Style) => drawCard(shown.card, style);
  const row = await desk.world.slackMessages.get(workspaceId, shown.subject);
  const there = row?.ts
    ? { subject: shown.subject, channel: row.channel, ts: row.ts, drawn: row.drawn }
    : null;
  if (there && (await redraw(desk, connection, { ...there, draw, card: shown.card }))) return;
  const destination = await destinationOf(desk.world, connection.installation, shown.card);
  const { channel, asked } = destination;
  const posted = await post(desk, connection, {
    subject: shown.subject,
    channel,
    threadTs: null,
    place: asked === null ? 'person' : 'review',
    draw,
  });
  const known =
    asked === connection.installation.channelAsked && posted === connection.installation.channelId;
  if (asked === null || known) return;
  await desk.world.installations.foundChannel(workspaceId, { channelId: posted, channelAsked: asked });
}

type Redraw = {
  readonly subject: string;
  readonly channel: string;
  readonly ts: string;
  readonly drawn: string | null;
  readonly draw: (style: Style) => Drawn;
  /** Absent for a note, which has no place of its own. */
  readonly card?: Card;
};

/** False when the message is gone and the card has to be posted anew. */
async function redraw(desk: Desk, connection: Connection, old: Redraw): Promise<boolean> {
  const { installation, client } = connection;
  const { workspaceId } = installation;
  const shown = old.draw(installation);
  const hash = drawnHash(shown);
  if (hash === old.drawn) return true;
  const { subject, channel, ts } = old;
  await desk.pace(`${workspaceId}/${channel}/update`);
  try {
    await client.chat.update({ channel, ts, text: shown.text, blocks: stamped(shown, hash) });
  } catch (error) {
    if (await goesClassic(desk, connection, error)) return redraw(desk, classic(connection), old);
    if (!(await isLost(desk, connection, { error, old })))
      throw await desk.trouble.report(workspaceId, error, 'review');
    await desk.world.slackMessages.forget(workspaceId, { subject, ts });
    return false;
  }
  await desk.world.slackMessages.posted(workspaceId, { subject, channel, ts, drawn: hash });
  return true;
}

/** The message was deleted, or its channel is closed and another one has been chosen since. */
async function isLost(
  desk: Desk,
  { installation }: Connection,
  failed: { error: unknown; old: Redraw },
): Promise<boolean> {
  const problem = slackProblem(failed.error);
  if (problem !== 'channel') return problem === 'lost';
  const { card } = failed.old;
  if (!card) return true;
  const { channel } = await destinationOf(desk.world, installation, card);
  return channel !== failed.old.channel;
}

/** Posts once and answers the id of the channel that it went to. */
async function post(desk: Desk, connection: Connection, wanted: Post): Promise<string> {
  const { client, installation } = connection;
  const { workspaceId } = installation;
  const { subject, channel, threadTs } = wanted;
  const ledger = desk.world.slackMessages;
  if (!(await ledger.beginPost(workspaceId, { subject, channel }))) {
    throw new Unavailable('somebody else is posting this', 2_000);
  }
  try {
    await desk.pace(`${workspaceId}/${channel}`);
    const shown = wanted.draw(installation);
    const hash = drawnHash(shown);
    const thread = threadTs === null ? {} : { thread_ts: threadTs };
    const message = { channel, text: shown.text, blocks: stamped(shown, hash), ...thread, ...quiet };
    const answer = await client.chat.postMessage(message);
    const row = { subject, channel: answer.channel ?? channel, ts: answer.ts ?? '', drawn: hash };
    await ledger.posted(workspaceId, row);
    return row.channel;
  } catch (error) {
    // A post that may have happened keeps its claim for half a minute; one that did not is free at once.
    if (!isUncertain(error)) await ledger.release(workspaceId, subject);
    if (await goesClassic(desk, connection, error)) return post(desk, classic(connection), wanted);
    throw await desk.trouble.report(workspaceId, error, wanted.place);
  }
}

async function goesClassic(desk: Desk, { installation }: Connection, error: unknown): Promise<boolean> {
  if (installation.classic || slackProblem(error) !== 'blocks') return false;
  desk.world.log.warn({ workspaceId: installation.workspaceId }, 'this workspace refuses the newer blocks');
  await desk.world.installations.useClassic(installation.workspaceId);
  return true;
}

function classic(connection: Connection): Connection {
  return { ...connection, installation: { ...connection.installation, classic: true } };
}

async function addNote(
  desk: Desk,
  workspaceId: string,
  added: { note: ThreadNote; sync: BoardNeeds['syncLead'] },
): Promise<void> {
  const { note, sync } = added;
  const ledger = desk.world.slackMessages;
  const subject = `note/${note.leadId}/${note.key}`;
  const there = await ledger.get(workspaceId, subject);
  const draw = (style: Style) => drawNote(note, style);
  if (there?.ts) {
    if (!isLiving(note)) return;
    const old = { subject, channel: there.channel, ts: there.ts, drawn: there.drawn, draw };
    // One that was deleted stays so: the mail itself is in the mailbox.
    await redraw(desk, await desk.clients.of(workspaceId), old);
    return;
  }
  const lead = `lead/${note.leadId}`;
  if (!(await ledger.get(workspaceId, lead))?.ts) await sync(workspaceId, note.leadId);
  const card = await ledger.get(workspaceId, lead);
  // Without a card (a draft that waits in the queue) the note stays in the lead's history only.
  if (!card?.ts) return;
  const connection = await desk.clients.of(workspaceId);
  await post(desk, connection, { subject, channel: card.channel, threadTs: card.ts, place: 'review', draw });
}

/** Drawn again when what it tells has changed; the others are history. */
function isLiving({ kind }: ThreadNote): boolean {
  return kind === 'reply' || kind === 'away';
}

type Told = Parameters<Chat['tell']>[2];

async function tellOnce(
  desk: Desk,
  workspaceId: string,
  { slackUserId, message }: { slackUserId: string; message: Told },
): Promise<void> {
  const subject = `tell/${slackUserId}/${message.key}`;
  if ((await desk.world.slackMessages.get(workspaceId, subject))?.ts) return;
  const connection = await desk.clients.of(workspaceId);
  const member = await desk.world.members.bySlackId(workspaceId, slackUserId);
  const sentence = saidCode(member?.locale ?? 'en', 'notice', message);
  const draw = () => drawn(sentence, [section(sentence)]);
  await post(desk, connection, { subject, channel: slackUserId, threadTs: null, place: 'person', draw });
}

async function publish(
  desk: Desk,
  connection: Connection,
  shown: { slackUserId: string; home: HomeView },
): Promise<void> {
  const { client, installation } = connection;
  const view = drawHome(shown.home, installation);
  try {
    await client.views.publish({ user_id: shown.slackUserId, view });
  } catch (error) {
    if (await goesClassic(desk, connection, error)) return publish(desk, classic(connection), shown);
    throw await desk.trouble.report(installation.workspaceId, error);
  }
}
