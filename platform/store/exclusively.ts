/** Asks for a lock by name and holds it while the work runs: `navigator.locks`, where it is. */
export type Locks = Pick<LockManager, "request">;

/**
 * Runs work while no other context of the extension runs work under the same name; in turn, never at once. Where there are no web
 * locks, that holds within this context alone.
 */
export async function exclusively<T>(
  name: string,
  work: () => Promise<T>,
  locks: Locks | undefined = globalThis.navigator?.locks,
): Promise<T> {
  if (locks !== undefined) return await locks.request(name, work);
  const before = WAITING.get(name) ?? Promise.resolve();
  const turn = before.then(work, work);
  const done = turn.catch(() => undefined);
  WAITING.set(name, done);
  try {
    return await turn;
  } finally {
    if (WAITING.get(name) === done) WAITING.delete(name);
  }
}

/** The last in each queue of this context. */
const WAITING = new Map<string, Promise<unknown>>();
