// One thing that a person did in Slack, with all that a handler may need. bolt.ts builds it, guards have passed,
// Slack has its acknowledgement; the handler calls a use case and draws the answer.
import type { AnyBlock, ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Member, Role } from '#domain/member.ts';
import type { World } from '#ports/world.ts';
import type { Locale } from '#text/text.ts';
import type { Drawn } from './blocks/block.ts';

export type Workspace = Awaited<ReturnType<World['workspaces']['get']>>;

export type Turn = {
  readonly world: World;
  readonly workspace: Workspace;
  readonly workspaceId: string;
  readonly member: Member;
  readonly locale: Locale;
  readonly slack: WebClient;
  /** Good for three seconds and one modal; null where Slack gives none. */
  readonly triggerId: string | null;
  /** Where it happened; null in App Home and modals. */
  readonly channel: string | null;
  /** A private answer to this person: ephemeral where it happened, otherwise a direct message. */
  readonly reply: (answer: Drawn) => Promise<void>;
  /** Opens a modal, on top of the one that is open (three at most). */
  readonly open: (view: ModalView) => Promise<OpenView>;
};

/** An open modal: update it when the slow part is done. A closed one is left alone. */
export type OpenView = { readonly update: (view: ModalView) => Promise<void> };

/** `/prospect <word> <rest>`. */
export type CommandInput = { readonly rest: string };
export type CommandRun = (turn: Turn, input: CommandInput) => Promise<void>;

/** A click or a choice. `value` is the button's value or the value of the chosen option. */
export type ActionInput = {
  readonly actionId: string;
  readonly value: string | null;
  /** The message that holds the card; null in App Home and modals. */
  readonly message: { readonly channel: string; readonly ts: string } | null;
  readonly view: OpenedView | null;
};
export type ActionRun = (turn: Turn, input: ActionInput) => Promise<void>;

export type OpenedView = {
  readonly id: string;
  readonly hash: string;
  readonly type: string;
  readonly callback: string;
  readonly metadata: string;
  readonly typed: Typed;
};

export type UploadedFile = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly url: string;
};

/** What stands in the inputs of a modal, by block id. */
export type Typed = {
  readonly text: (name: string) => string;
  readonly chosen: (name: string) => string | null;
  readonly ticked: (name: string) => readonly string[];
  readonly file: (name: string) => UploadedFile | null;
  readonly names: readonly string[];
};

export type ViewInput = OpenedView;

/** How a modal goes on: nothing = it closes. Errors are by block id, all at once. */
export type ViewAnswer =
  | { readonly kind: 'close' }
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'update'; readonly view: ModalView }
  | { readonly kind: 'push'; readonly view: ModalView };
/** Answers within three seconds; `after` runs once Slack has the answer. */
export type ViewRun = (turn: Turn, input: ViewInput) => Promise<ViewAnswer & { after?: () => Promise<void> }>;

/** A message shortcut: the message it was used on. */
export type ShortcutInput = {
  readonly message: {
    readonly text: string;
    readonly user: string | null;
    readonly blocks: readonly AnyBlock[];
  };
};
export type ShortcutRun = (turn: Turn, input: ShortcutInput) => Promise<void>;

/** A row of routes.ts. `may` is the least role; whoever has less is refused privately, and that is audited. */
export type Route<R> = { readonly may: Role; readonly run: R };
export type Routes<R> = Readonly<Record<string, Route<R>>>;
