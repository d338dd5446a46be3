/** For a page to evaluate: resolves after whatever was waiting for an idle moment when it was called has run. */
export const IDLE =
  "new Promise((done) => requestIdleCallback(() => requestIdleCallback(() => setTimeout(done, 1000))))";
