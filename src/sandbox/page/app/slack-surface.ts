// Ties drawn blocks to the page: values, people, words and clicks for one message or view.
import { renderBlock } from '../blocks/block.ts';
import { isPresent } from '../format/read.ts';
import type { Surface } from '../surface.ts';
import type { Actions, Source } from './actions.ts';
import { readerFor, wordsFor } from './languages.ts';
import type { PageState } from './store.ts';

const none = {};

/** The surface of one message or view. `serverErrors` are those of the last submission. */
export function surfaceFor(
  page: PageState,
  actions: Actions,
  source: Source & { serverErrors?: Readonly<Record<string, string>> },
): Surface {
  const slack = page.server?.slack;
  const viewId = source.origin.kind === 'view' ? source.origin.viewId : null;
  const own = page.errors[source.key] ?? none;
  return {
    words: wordsFor(page.server),
    reader: readerFor(
      page,
      slack?.users.find(({ id }) => id === slack.me),
    ),
    users: slack?.users ?? [],
    channels: slack?.channels ?? [],
    typed: page.typed[source.key] ?? none,
    errors: isPresent(own) ? own : (source.serverErrors ?? none),
    setValue: (at, value) => actions.setValue(source.key, at, value),
    act: async (blockId, action) => {
      await actions.click(source, blockId, action);
    },
    askOptions: (at, query) => actions.askOptions(viewId, at, query),
    upload: actions.upload,
    ask: actions.ask,
    renderBlock,
  };
}
