// Menus: static, external, users, conversations, channels, each single or multi, with their option rules.
import { z } from 'zod';
import { confirm, id, option, optionGroup, plainText } from './composition.ts';
import { LIMITS } from './limits.ts';

const placed = {
  action_id: id.optional(),
  confirm: confirm.optional(),
  focus_on_load: z.boolean().optional(),
  placeholder: plainText(LIMITS.placeholder).optional(),
};
const multi = { max_selected_items: z.number().int().min(1).optional() };
const listed = {
  options: z.array(option).min(1).max(LIMITS.options.select).optional(),
  option_groups: z.array(optionGroup).min(1).max(LIMITS.options.groups).optional(),
};
const responding = { response_url_enabled: z.boolean().optional() };
const kinds = z.array(z.enum(['im', 'mpim', 'private', 'public'])).min(1);
const filtered = {
  default_to_current_conversation: z.boolean().optional(),
  filter: z
    .strictObject({
      include: kinds.optional(),
      exclude_external_shared_channels: z.boolean().optional(),
      exclude_bot_users: z.boolean().optional(),
    })
    .optional(),
};
const queried = { min_query_length: z.number().int().min(0).optional() };

type Listed = { options?: unknown; option_groups?: unknown };
const hasOneList = (menu: Listed): boolean =>
  (menu.options === undefined) !== (menu.option_groups === undefined);
const ONE_LIST = 'needs exactly one of options and option_groups';

const ids = z.array(z.string());
const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    initial_option: option.optional(),
    ...listed,
    ...placed,
  })
  .refine(hasOneList, ONE_LIST)
  .refine(offersInitial, 'initial_option is not one of the options');
const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    initial_options: z.array(option).optional(),
    ...listed,
    ...multi,
    ...placed,
  })
  .refine(hasOneList, ONE_LIST);

/** True when the option chosen at first is one that the menu offers. */
export function offersInitial(menu: {
  initial_option?: { value: string } | undefined;
  options?: readonly { value: string }[] | undefined;
  option_groups?: readonly { options: readonly { value: string }[] }[] | undefined;
}): boolean {
  if (!menu.initial_option) return true;
  const offered = [...(menu.options ?? []), ...(menu.option_groups ?? []).flatMap((group) => group.options)];
  return offered.some((one) => one.value === menu.initial_option?.value);
}

const of = <T extends string>(type: T) => z.strictObject({ type: z.literal(type), ...placed });

export const SELECTS = [
  staticSelect,
  multiStaticSelect,
  of('external_select').extend({ initial_option: option.optional(), ...queried }),
  of('multi_external_select').extend({ initial_options: z.array(option).optional(), ...queried, ...multi }),
  of('users_select').extend({ initial_user: z.string().optional() }),
  of('multi_users_select').extend({ initial_users: ids.optional(), ...multi }),
  of('conversations_select').extend({
    initial_conversation: z.string().optional(),
    ...filtered,
    ...responding,
  }),
  of('multi_conversations_select').extend({ initial_conversations: ids.optional(), ...filtered, ...multi }),
  of('channels_select').extend({ initial_channel: z.string().optional(), ...responding }),
  of('multi_channels_select').extend({ initial_channels: ids.optional(), ...multi }),
] as const;
