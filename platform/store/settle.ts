/** There is no room left on the device, or the browser gives none. */
export class StoreFull extends Error {
  constructor(cause: unknown) {
    super("there is no room left to store this", { cause });
  }
}

/** Waits for the commit, not only for the requests: a full disk speaks up there. Of several reasons it throws that one first. */
export async function settle(
  change: { readonly done: Promise<void> },
  requests: readonly Promise<unknown>[],
): Promise<void> {
  const results = await Promise.allSettled([change.done, ...requests]);
  const failed = results.filter((result) => result.status === "rejected");
  const first = failed.find(({ reason }) => isFull(reason)) ?? failed[0];
  if (first !== undefined) throw first.reason;
}

/** Chromium says "quota" for its own limit and FILE_ERROR_NO_SPACE for the disk's, Firefox has a name for both. */
export function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === "QuotaExceededError" || /quota|no_space|disk full/i.test(error.message);
}
