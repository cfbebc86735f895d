// Plays a story against the product and tells the model of it, command by command.
import PostalMime from 'postal-mime';
import { pollMailbox } from '#features/replies/poll-mailbox.ts';
import { Gone, Refusal, Unavailable } from '#lib/errors.ts';
import type { JobOrder } from '#ports/jobs.ts';
import type { Delivery } from '#sandbox/mail/types.ts';
import type { Stage } from '../stage.ts';
import { acts } from './acts.ts';
import { type Cast, isOpen, mailOf, openScene } from './cast.ts';
import { type Command, colleagueOf, type Work } from './command.ts';
import { createModel, type Model } from './model.ts';
import { workShift } from './shift.ts';
import type { UnrulyQueue } from './unruly-queue.ts';

type Meets = NonNullable<Work['meets']>;

export type Play = {
  readonly s: Stage;
  readonly queue: UnrulyQueue;
  readonly cast: Cast;
  readonly model: Model;
  /** What left to a person, or to everybody, in order. */
  readonly left: (who?: number) => readonly Delivery[];
  readonly perform: (command: Command) => Promise<void>;
  readonly work: (work: Work) => Promise<void>;
  /** A mailbox is read at once. */
  readonly polled: (order: { workspaceId: string; mailboxId: string }) => Promise<void>;
  readonly faults: { stop: () => void }[];
  /** Mails that came back for a passing reason. */
  readonly softBounced: Set<string>;
  readonly away: Set<number>;
};

/** Plays it to its end and waits until nothing is open any more. Throws when something left that may not. */
export async function playStory(s: Stage, queue: UnrulyQueue, story: readonly Command[]): Promise<number> {
  const cast = await openScene(s);
  queue.take();
  const broken: unknown[] = [];
  const play = playOf(s, queue, cast);
  const unhook = s.mail.onDelivery((delivery) =>
    watch(play, delivery).catch((error: unknown) => {
      broken.push(error);
    }),
  );
  try {
    const commands = [...story, ...allIsWell];
    for (
      let n = 0;
      n < commands.length || (n < commands.length + mostWaits && (await isOpen(play)));
      n += 1
    ) {
      await perform(play, commands[n] ?? { do: n % 2 ? 'decide' : 'later', minutes: 7 });
      if (broken.length > 0) throw broken[0];
    }
    await assertKnown(play);
    return play.model.count();
  } finally {
    unhook();
    for (const fault of play.faults) fault.stop();
  }
}

function playOf(s: Stage, queue: UnrulyQueue, cast: Cast): Play {
  const model = createModel();
  const play: Play = {
    ...{ s, queue, cast, model },
    left: (who) =>
      s.mail.deliveries.filter(
        ({ recipients }) => who === undefined || recipients.includes(cast.people[who]?.email ?? ''),
      ),
    perform: (command) => perform(play, command),
    work: async (work) => {
      const meet = async (meets: Meets, order: JobOrder) => {
        const it = await aimed(play, meets, order);
        if (!it) return false;
        await model.meet(
          () => perform(play, it),
          () => claimedOf(play),
        );
        return true;
      };
      const note = (mailboxId: string) => noteRead(play, mailboxId);
      // Beside other jobs: what they had claimed before it was read may still arrive.
      const amid = (mailboxId: string) =>
        model.meet(
          () => note(mailboxId),
          () => claimedOf(play),
        );
      const read = work.width > 1 && !work.meets ? amid : note;
      await workShift(s, { work, queue, meet, read });
      model.ended();
    },
    polled: async (order) => {
      await pollMailbox(s.world, order);
      await noteRead(play, order.mailboxId);
    },
    ...{ faults: [], softBounced: new Set(), away: new Set() },
  };
  return play;
}

/** Only who got a mail can answer it: where somebody did not, a colleague does, or the next who can. */
function reached(play: Play, command: Command): Command {
  if (!('who' in command) || !fromThem.includes(command.do)) return command;
  const all = [command.who, colleagueOf(command.who), ...play.cast.people.keys()];
  return { ...command, who: all.find((who) => play.left(who).length > 0) ?? command.who };
}

const fromThem: readonly Command['do'][] = [
  'reply',
  'reply is read',
  'reply is half read',
  'stop in words',
  'hard bounce',
  'soft bounce',
  'away',
  'unsubscribe by link',
];

/** What meets a job, turned against the person whom the job writes to, or a colleague of theirs who got a mail. */
async function aimed(play: Play, { aim, it }: Meets, order: JobOrder): Promise<Meets['it'] | null> {
  if (!aim || !('who' in it) || order.name !== 'touch.send') return it;
  const touch = await play.s.world.touches.get(play.s.workspaceId, order.payload.touchId);
  const them = play.cast.people.findIndex(({ leadId }) => leadId === touch?.leadId);
  if (aim === 'them') return { ...it, who: them };
  const who = colleagueOf(them);
  return who === them || play.left(who).length === 0 ? null : { ...it, who };
}

/** What may not be done now is refused, and what can't be done now waits: these are answers, too. */
async function perform(play: Play, command: Command): Promise<void> {
  const act = acts[command.do] as (play: Play, command: Command) => Promise<void>;
  await act(play, reached(play, command)).catch((error: unknown) => {
    if (![Refusal, Unavailable, Gone].some((kind) => error instanceof kind)) throw error;
  });
}

async function watch({ cast, model }: Play, delivery: Delivery): Promise<void> {
  const { text = '' } = await PostalMime.parse(delivery.raw);
  const who = cast.people.findIndex(({ email }) => delivery.recipients.includes(email));
  const from = cast.mailboxes.findIndex(({ address }) => address === delivery.mailbox);
  model.see({ who, from, text, mail: mailOf(text), at: delivery.at });
}

async function noteRead({ s, cast, model }: Play, mailboxId: string): Promise<void> {
  const mailbox = await s.world.mailboxes.get(s.workspaceId, mailboxId);
  if (!mailbox || mailbox.state === 'needs_reconnect') return;
  model.read(cast.mailboxes.findIndex(({ id }) => id === mailboxId));
}

/** Mails that were claimed already. */
async function claimedOf({ s, cast }: Play): Promise<Set<string>> {
  const claimed = await s.world.db.touch.findMany({ where: { state: 'claimed', kind: 'email' } });
  return new Set(
    claimed.map(
      ({ leadId, step }) => `${cast.people.findIndex((one) => one.leadId === leadId)}/${step === 0 ? 0 : 1}`,
    ),
  );
}

/** Every trouble ends and everything is resumed. */
const allIsWell: readonly Command[] = [
  { do: 'connect', of: 0 },
  { do: 'connect', of: 1 },
  { do: 'resume' },
  { do: 'later', minutes: 7 },
];
/** So often time goes by, or a person answers the questions that are open, until nothing is. */
const mostWaits = 20;

/** Whatever the provider accepted is written down, and nothing is half done for good. */
async function assertKnown(play: Play): Promise<void> {
  if (await isOpen(play)) throw new Error('a mail is claimed or unknown for good');
  for (const [who, { leadId }] of play.cast.people.entries()) {
    const written = await play.s.world.db.message.count({ where: { leadId, direction: 'out' } });
    const left = play.left(who).length;
    if (written !== left) throw new Error(`${left} mails left to person ${who}, ${written} are written down`);
  }
}
