/** Tells when a long job has used up its slice of the main thread, and hands it over until the next. */
export interface Slices {
  /** Resolves at once while the slice lasts, else after the browser has had its turn. */
  breathe(): Promise<void> | undefined;
}

/** Work is cut into slices of `ms` milliseconds; the clock is read at every call of `breathe`. */
export function slices(ms: number, now: () => number = () => performance.now()): Slices {
  let end = now() + ms;
  return {
    breathe() {
      if (now() < end) return undefined;
      return yieldToBrowser().then(() => {
        end = now() + ms;
      });
    },
  };
}

/** Gives the browser its turn. `scheduler.yield` keeps our place in the queue; a timer is the fallback. */
export function yieldToBrowser(): Promise<void> {
  // Not in TypeScript's DOM types yet; Chrome 129, Firefox 142.
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
