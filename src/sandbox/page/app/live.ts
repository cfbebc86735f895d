// Keeps the page in step with the server: one state request at a time, asked again when something moved meanwhile.
import { remember } from './remembered.ts';
import type { SandboxServer } from './server.ts';
import type { Store } from './store.ts';

const retryMs = 1500;

type Live = { readonly refresh: () => Promise<void>; readonly start: () => void };

/** Fetches the state at once, then whenever the event stream says so. */
export function createLive(store: Store, server: SandboxServer): Live {
  let running: Promise<void> | null = null;
  let isStale = false;
  const fetchOnce = async () => {
    const asked = store.get().me;
    const state = await server.state(asked);
    // Somebody else was chosen meanwhile: their own request follows.
    if (store.get().me !== asked) return;
    store.set({ server: state, fetchedAt: performance.now(), isOffline: false, me: state.slack.me });
    remember(store.get());
  };
  const run = async () => {
    do {
      isStale = false;
      await fetchOnce();
    } while (isStale);
  };
  const refresh = () => {
    if (running !== null) {
      isStale = true;
      return running;
    }
    running = run().finally(() => {
      running = null;
    });
    return running;
  };
  const quietly = () =>
    void refresh().catch(() => {
      store.set({ isOffline: true });
      setTimeout(quietly, retryMs);
    });
  const start = () => {
    quietly();
    server.listen(quietly, (isUp) => (isUp ? quietly() : store.set({ isOffline: true })));
  };
  return { refresh, start };
}

/** Calls back once, as soon as the first state has arrived. */
export function onFirstState(store: Store, then: () => void): void {
  const stop = store.subscribe(() => {
    if (store.get().server === null) return;
    stop();
    then();
  });
}
