// Async iterables in pieces: all at once, or in groups.

/** Everything that comes, in order. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** The same items; the next one is on its way while the caller works on this one. Holds two. */
export async function* oneAhead<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  const source = items[Symbol.asyncIterator]();
  const fetchNext = () => {
    const next = source.next();
    // Whoever awaits it sees the error; that may be later than the error comes.
    next.catch(() => {});
    return next;
  };
  let next = fetchNext();
  try {
    for (let item = await next; !item.done; item = await next) {
      next = fetchNext();
      yield item.value;
    }
  } finally {
    await source.return?.();
  }
}

/** Groups of `size`; the last one may be smaller. Holds one group at a time. */
export async function* inGroups<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = [];
  for await (const item of items) {
    if (group.push(item) < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
