// What every pane gets: the state and what one can do with it.
import type { SlackState } from '../../protocol.ts';
import type { Actions } from '../app/actions.ts';
import type { PageState } from '../app/store.ts';
import type { DateReader } from '../format/slack-date.ts';
import type { Words } from '../words.ts';

export type PaneProps = {
  readonly page: PageState;
  readonly slack: SlackState;
  readonly actions: Actions;
  readonly words: Words;
  readonly reader: DateReader;
};
