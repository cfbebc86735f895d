// What can happen to a workspace that sends mail, as values that fast-check draws, shrinks and prints.
import fc from 'fast-check';

/** Four people: 0 and 1 work at one company, 2 and 3 at others. Ana writes to the even ones, Ben to the odd ones. */
export const peopleCount = 4;

/** Themselves, where they have none. */
export const colleagueOf = (who: number): number => (who < 2 ? 1 - who : who);

export const answers = ['interested', 'question', 'not_now', 'not_interested', 'wrong_person'] as const;

type Of<Does extends string, More = unknown> = Does extends string ? { readonly do: Does } & More : never;
type Who = { readonly who: number };
type Whose = { readonly of: number };

/** Ends or holds something at the moment in which it is done. A reply is read by another worker at once. */
export type Stopping =
  | Of<'pause'>
  | Of<'pause mailbox', Whose>
  | Of<'block person' | 'block company' | 'unsubscribe by link' | 'cancel' | 'reply is read', Who>;

/** What happens while a worker stands still between its last question and its claim. */
export type Overtaking =
  /** Another worker takes the same job; while the vendor tells that one to wait, `stop` is done. The first goes on later. */
  | Of<'overtaken', Who & { readonly stop: (typeof stops)[number] }>
  /** Their reply is written down, and the process that read it dies before it stops anything. */
  | Of<'reply is half read', Who>;

export const stops = ['block person', 'block company', 'unsubscribe by link', 'reply is read'] as const;

export type Arriving =
  | Of<'reply', Who & { readonly as: (typeof answers)[number] }>
  | Of<'stop in words' | 'hard bounce' | 'soft bounce', Who>
  | Of<'away', Who & { readonly days: number }>;

export type Trouble = Of<
  'trouble',
  {
    readonly at: 'send' | 'write' | 'read';
    /** Hides: the search finds only later what was accepted. */
    readonly how:
      | 'accepts, then drops'
      | 'accepts, then hides'
      | 'accepts, then fails'
      | 'limits'
      | 'fails'
      | 'hangs'
      | 'refuses';
  }
>;

/** One look of the sweep, and the work that it ordered: as it can be. */
export type Work = Of<
  'work',
  {
    /** How many jobs run at once. */
    readonly width: number;
    /** Each job is delivered twice. */
    readonly twice: boolean;
    /** The queue forgets every job from this one on. */
    readonly lostFrom: number | null;
    /** This job's process dies before this call of it, or before it writes down that a mail left. */
    readonly dies: { readonly job: number; readonly call: number | 'record' } | null;
    /**
     * Before this call of each job (or before it claims, or while its last question is answered slowly) somebody else
     * does this; `aim`: only once, to the very person whom the job writes to, or to somebody of the same company who got
     * a mail.
     */
    readonly meets: {
      readonly before: number | 'claim' | 'last answer';
      readonly aim: 'them' | 'colleague' | null;
      readonly it: Stopping | Overtaking;
    } | null;
  }
>;

export type Command =
  | Stopping
  | Overtaking
  | Arriving
  | Trouble
  | Work
  /** Time goes by: everything works as it should, or (clock) nobody works at all. */
  | Of<'later' | 'clock', { readonly minutes: number }>
  | Of<'approve', Who & { readonly twice: boolean }>
  | Of<'reject' | 'edit' | 'other text' | 'send now', Who>
  | Of<'resume' | 'resume companies' | 'read all' | 'decide' | 'chat away'>
  | Of<'resume mailbox' | 'revoke' | 'connect' | 'forget cursor', Whose>;

// More happens to those who have colleagues.
const who = fc.constantFrom(0, 1, 0, 1, 2, 3);
const of = fc.nat({ max: 1 });

const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { noNullPrototype: true });
const just = <T extends string>(...names: readonly T[]) => fc.constantFrom(...names);

/** So often in ten times, else null. */
const sometimes = <T>(often: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 10 - often, arbitrary: fc.constant(null) }, { weight: often, arbitrary });

const stopping: fc.Arbitrary<Stopping> = fc.oneof(
  record({ do: just('pause') }),
  record({ do: just('pause mailbox'), of }),
  record({ do: just('block person', 'block company', 'unsubscribe by link', 'cancel'), who }),
  { weight: 4, arbitrary: record({ do: just('reply is read'), who }) },
);

const arriving: fc.Arbitrary<Arriving> = fc.oneof(
  record({ do: just('reply'), who, as: just(...answers) }),
  { weight: 2, arbitrary: record({ do: just('stop in words', 'hard bounce', 'soft bounce'), who }) },
  record({ do: just('away'), who, days: fc.integer({ min: 1, max: 12 }) }),
);

const troubles = [
  'accepts, then drops',
  'accepts, then hides',
  'accepts, then fails',
  'limits',
  'fails',
  'refuses',
] as const;
const trouble: fc.Arbitrary<Trouble> = record({
  do: just('trouble'),
  at: just('send', 'send', 'write', 'read'),
  how: fc.oneof(
    {
      weight: 60,
      arbitrary: just(...troubles),
    },
    // It costs real time.
    { weight: 1, arbitrary: just('hangs') },
  ),
});

const overtaking: fc.Arbitrary<Overtaking> = fc.oneof(
  record({ do: just('overtaken'), who, stop: just(...stops) }),
  record({ do: just('reply is half read'), who }),
);

const aimed: fc.Arbitrary<NonNullable<Work['meets']>> = fc.oneof(
  record({ before: just('claim'), aim: just('them'), it: stopping }),
  {
    weight: 4,
    arbitrary: record({ before: just('last answer'), aim: just('them'), it: overtaking }),
  },
  {
    weight: 3,
    arbitrary: record({
      before: just('claim'),
      aim: just('colleague'),
      it: record({ do: just('reply is read'), who }),
    }),
  },
);
const meets: fc.Arbitrary<NonNullable<Work['meets']>> = fc.oneof(
  record({ before: fc.nat({ max: 40 }), aim: fc.constant(null), it: stopping }),
  { weight: 5, arbitrary: aimed },
);

const work: fc.Arbitrary<Work> = record({
  do: just('work'),
  width: fc.constantFrom(1, 2, 4),
  twice: fc.boolean(),
  lostFrom: sometimes(1, fc.nat({ max: 6 })),
  dies: sometimes(
    3,
    record({ job: fc.nat({ max: 3 }), call: fc.oneof(just('record'), fc.nat({ max: 50 })) }),
  ),
  meets: sometimes(8, meets),
});

const minutes = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 2, max: 12 }) },
  { weight: 1, arbitrary: fc.integer({ min: 20, max: 90 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 3 }).map((days) => days * 1_440) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 8 }).map((days) => days * 1_440) },
);

const event: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: arriving },
  { weight: 2, arbitrary: stopping },
  { weight: 2, arbitrary: record({ do: just('approve'), who, twice: fc.boolean() }) },
  { weight: 1, arbitrary: record({ do: just('reject', 'edit', 'other text'), who }) },
  { weight: 3, arbitrary: record({ do: just('send now'), who }) },
  { weight: 4, arbitrary: record({ do: just('resume') }) },
  { weight: 3, arbitrary: record({ do: just('resume companies', 'read all', 'decide', 'chat away') }) },
  { weight: 2, arbitrary: record({ do: just('resume mailbox', 'connect'), of }) },
  { weight: 1, arbitrary: record({ do: just('revoke', 'forget cursor'), of }) },
);

/** Something happens, time goes by, and then somebody works, often with a vendor that is not at its best. */
const round = record({
  events: fc.array(event, { maxLength: 2 }),
  minutes,
  trouble: sometimes(5, trouble),
  work,
}).map(({ events, minutes: by, trouble: amid, work: then }): Command[] => [
  ...events,
  { do: 'clock', minutes: by },
  ...(amid ? [amid] : []),
  then,
]);

const approve = (who: number): Command => ({ do: 'approve', who, twice: false });
const later: Command = { do: 'later', minutes: 7 };
const clock = (by: number): Command => ({ do: 'clock', minutes: by });
const plain = { do: 'work', width: 1, twice: false, lostFrom: null, dies: null } as const;
const [first, second, ...others] = [0, 1, 2, 3].map(approve) as [Command, Command, Command, Command];

/** Somebody is stopped just as the mail to them, or to a colleague, is leaving. */
const collision = aimed.map((meets): Command[] => [clock(7), { ...plain, meets }]);

/** Approvals, so that there is something to lose; often so that first mails or follow-ups collide with a stop. */
const opening: fc.Arbitrary<readonly Command[]> = fc.oneof(
  { weight: 2, arbitrary: fc.subarray([first, second, ...others], { minLength: 3 }) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(collision, collision)
      .map((two) => [first, second, ...others, later, later, clock(7 * 1_440), ...two.flat()]),
  },
  { weight: 3, arbitrary: collision.map((one) => [first, later, second, ...one, ...others]) },
);

/** What happens in one workspace, in order. */
export const story: fc.Arbitrary<readonly Command[]> = fc
  .tuple(opening, fc.array(round, { minLength: 3, maxLength: 9, size: 'max' }))
  .map(([begins, rounds]) => [...begins, ...rounds.flat()]);
