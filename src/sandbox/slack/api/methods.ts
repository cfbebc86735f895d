// The table of the Web API: a method that is not here is `unknown_method`.
import { ACCOUNT_METHODS } from './account.ts';
import { CHAT_METHODS } from './chat.ts';
import { DIRECTORY_METHODS } from './directory.ts';
import { FILE_METHODS } from './files.ts';
import type { Method } from './method.ts';
import { VIEW_METHODS } from './views.ts';

/** Every method that takes a bot token. */
export const METHODS: Readonly<Record<string, Method>> = {
  ...ACCOUNT_METHODS,
  ...CHAT_METHODS,
  ...DIRECTORY_METHODS,
  ...VIEW_METHODS,
  ...FILE_METHODS,
};
