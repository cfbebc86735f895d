// What the sandbox page and the local vendors say to each other, as data. The page asks for the whole state
// (it is small and local) whenever the server says over the event stream that something changed.

import type { answerKinds } from './answer-kinds.ts';

/** A Block Kit block or element as it travels: the renderer switches on `type` and reads what it knows. */
export type RawBlock = { readonly type: string; readonly [key: string]: unknown };

export type SandboxUser = {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly isAdmin: boolean;
  readonly isGuest: boolean;
  readonly isBot: boolean;
  /** IANA zone and Slack locale (`en-GB`, `fr-FR`), as `users.info` gives them. */
  readonly tz: string;
  readonly locale: string;
};

export type SandboxMessage = {
  readonly ts: string;
  readonly threadTs: string | null;
  readonly userId: string;
  readonly text: string;
  readonly blocks: readonly RawBlock[] | null;
  /** Set when only this user sees the message (an answer to a command, a private sentence). */
  readonly visibleTo: string | null;
  readonly editedAt: string | null;
  readonly fileNames: readonly string[];
};

export type SandboxChannel = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'im';
  readonly archived: boolean;
  /** For `im`: the person on the other side of the bot. */
  readonly withUserId: string | null;
  readonly messages: readonly SandboxMessage[];
};

export type SandboxView = {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly callbackId: string;
  readonly title: string;
  readonly submit: string | null;
  readonly close: string | null;
  readonly blocks: readonly RawBlock[];
  /** Errors of the last submission, by block_id. Typed values stay in the page. */
  readonly errors: Readonly<Record<string, string>>;
  readonly hash: string;
};

/** Everything one person sees of the local workspace. */
export type SlackState = {
  readonly team: { readonly id: string; readonly name: string };
  readonly me: string;
  readonly botUserId: string;
  readonly users: readonly SandboxUser[];
  readonly channels: readonly SandboxChannel[];
  readonly home: SandboxView | null;
  /** Bottom first; the last one is on top. */
  readonly modals: readonly SandboxView[];
  readonly connected: boolean;
};

/** What a person does in the local workspace. `values` has the shape of Slack's `view.state.values`. */
export type SlackAct =
  | { kind: 'command'; userId: string; channelId: string; command: string; text: string }
  | { kind: 'message'; userId: string; channelId: string; text: string; threadTs: string | null }
  | {
      kind: 'block_action';
      userId: string;
      source: { kind: 'message'; channelId: string; ts: string } | { kind: 'view'; viewId: string };
      blockId: string;
      /** The element's own part of Slack's payload: type, action_id, value or selected_… . */
      action: { readonly type: string; readonly action_id: string; readonly [key: string]: unknown };
      values: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    }
  | {
      kind: 'view_submission';
      userId: string;
      viewId: string;
      values: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    }
  | { kind: 'view_closed'; userId: string; viewId: string }
  | {
      kind: 'options';
      userId: string;
      viewId: string | null;
      actionId: string;
      blockId: string;
      value: string;
    }
  | { kind: 'open_home'; userId: string }
  | { kind: 'message_shortcut'; userId: string; channelId: string; ts: string; callbackId: string };

/** The app's answer to an act, as Slack would show it. */
export type SlackActResult =
  | {
      ok: true;
      /** Answer to `options`: what the external menu offers. */
      options?: readonly RawOption[];
    }
  | {
      ok: false;
      error: 'not_acknowledged' | 'not_connected' | string;
      /** For `invalid_values`: what the client itself refuses before it submits, by block_id. */
      problems?: Readonly<Record<string, ValueProblem>>;
    };

export type RawOption = {
  readonly text: { readonly text: string };
  readonly value: string;
  readonly [key: string]: unknown;
};

/** Why Slack's own client refuses to submit a field. */
export type ValueProblem =
  | 'required'
  | 'too_short'
  | 'too_long'
  | 'not_a_number'
  | 'not_an_email'
  | 'not_a_url'
  | 'out_of_range';

export type SandboxMail = {
  readonly id: string;
  readonly threadId: string;
  /** Our mailbox, lower case. */
  readonly mailbox: string;
  readonly direction: 'out' | 'in';
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly at: string;
  readonly messageId: string;
  readonly text: string;
  /** Already sanitised for an `<iframe sandbox srcdoc>`; null when there is no HTML part. */
  readonly html: string | null;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** The https link of List-Unsubscribe and whether the one-click header came with it. */
  readonly unsubscribe: { readonly url: string | null; readonly oneClick: boolean };
};

export type AnswerKind = (typeof answerKinds)[number];

/** What the page can do in the Mail tab. `until` is an ISO date for `out_of_office`, `text` for `custom`. */
export type MailAct =
  | { kind: 'answer'; mailId: string; answer: AnswerKind; text: string | null; until: string | null }
  | { kind: 'one_click'; mailId: string };

/** One planned thing of one lead, for the Time tab. */
export type PlannedItem = { readonly at: string; readonly who: string; readonly what: string };

export type TimeState = {
  readonly now: string;
  readonly offsetMs: number;
  readonly planned: readonly PlannedItem[];
};
export type TimeAct = { kind: 'advance'; ms: number } | { kind: 'next_event' };

export type SandboxState = {
  readonly slack: SlackState;
  readonly mails: readonly SandboxMail[];
  readonly time: TimeState;
  /** Host that texts go to when a model key is set; null = rules and templates, nothing leaves. */
  readonly modelHost: string | null;
  readonly locale: 'en' | 'fr';
};

// Routes on the page's own port (JSON unless said otherwise):
//   GET  /                              the page
//   GET  /sandbox/page/*                its scripts and styles (TypeScript is stripped on the way out)
//   GET  /sandbox/state?user=U…         SandboxState
//   GET  /sandbox/events                text/event-stream; `data: changed` whenever any state moved
//   POST /sandbox/slack                 SlackAct  -> SlackActResult
//   POST /sandbox/upload                raw file body, headers x-file-name, x-user -> { id } for file_input values
//   POST /sandbox/mail                  MailAct   -> { ok }
//   POST /sandbox/time                  TimeAct   -> TimeState
//   POST /sandbox/reset                 -> { ok }
//   GET  /sandbox/gallery               the renderer on every card of ours, in every state, both languages
