// What Slack sends, read with schemas. Only what we use is named here; everything else is ignored.
import { z } from 'zod';
import { storable } from '#lib/storable.ts';
import type { Typed, UploadedFile } from './turn.ts';

const option = z.object({ value: z.string() });
const file = z.object({
  id: z.string(),
  name: z.string().nullish(),
  size: z.number().nullish(),
  url_private_download: z.string().nullish(),
  url_private: z.string().nullish(),
});
const state = z.object({
  value: z.union([z.string(), z.number()]).nullish(),
  selected_option: option.nullish(),
  selected_options: z.array(option).nullish(),
  selected_date: z.string().nullish(),
  selected_user: z.string().nullish(),
  selected_users: z.array(z.string()).nullish(),
  selected_conversation: z.string().nullish(),
  files: z.array(file).nullish(),
});
type State = z.infer<typeof state>;
const values = z.record(z.string(), z.record(z.string(), state));

const action = z.object({
  action_id: z.string(),
  value: z.string().nullish(),
  selected_option: option.nullish(),
  selected_date: z.string().nullish(),
});
const view = z.object({
  id: z.string(),
  type: z.string(),
  hash: z.string().default(''),
  callback_id: z.string().default(''),
  private_metadata: z.string().default(''),
  state: z.object({ values }).nullish(),
});
export type PayloadView = z.infer<typeof view>;

const message = z.object({
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string().transform(storable).nullish(),
  user: z.string().nullish(),
  blocks: z.array(z.looseObject({ type: z.string() })).nullish(),
});

/** A click, a modal's submission or a message shortcut. */
export const interaction = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: z.string().nullish(),
  callback_id: z.string().nullish(),
  channel: z.object({ id: z.string() }).nullish(),
  message: message.nullish(),
  view: view.nullish(),
  actions: z.array(action).nullish(),
  response_url: z.string().nullish(),
});
export type Interaction = z.infer<typeof interaction>;

export const slashCommand = z.object({
  user_id: z.string(),
  channel_id: z.string(),
  trigger_id: z.string(),
  text: z.string().default('').transform(storable),
});

/** The value of the pressed button or the chosen option. */
export function actionValue(pressed: z.infer<typeof action>): string | null {
  return pressed.value ?? pressed.selected_option?.value ?? pressed.selected_date ?? null;
}

/** The inputs of a modal by block id; every input of ours has one element a block. */
export function typedIn(source: PayloadView): Typed {
  const blocks = source.state?.values ?? {};
  const of = (name: string): State | undefined => Object.values(blocks[name] ?? {})[0];
  return {
    names: Object.keys(blocks),
    text: (name) => storable(String(of(name)?.value ?? '')).trim(),
    chosen: (name) => chosenIn(of(name)),
    ticked: (name) => of(name)?.selected_users ?? (of(name)?.selected_options ?? []).map((one) => one.value),
    file: (name) => fileIn(of(name)),
  };
}

function chosenIn(found: State | undefined): string | null {
  return (
    found?.selected_option?.value ??
    found?.selected_conversation ??
    found?.selected_user ??
    found?.selected_date ??
    null
  );
}

function fileIn(found: State | undefined): UploadedFile | null {
  const first = found?.files?.[0];
  const url = first?.url_private_download ?? first?.url_private;
  if (!first || !url) return null;
  return { id: first.id, name: first.name ?? 'list.csv', size: first.size ?? 0, url };
}
