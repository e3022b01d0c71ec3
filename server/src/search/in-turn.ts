/** Runs works of the same key one after the other, in the order of the calls; a failure stops no other. */
export function createTurns<Key>(): <Result>(
  key: Key,
  work: () => Result | Promise<Result>,
) => Promise<Result> {
  const last = new Map<Key, Promise<unknown>>()
  return (key, work) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work)
    last.set(
      key,
      turn.catch(() => undefined),
    )
    return turn
  }
}
