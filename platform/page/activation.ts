/** Resolves when the reader really sees the document: a page rendered ahead of time is not read before. */
export function activated(document: Document): Promise<void> {
  // Chromium only; not in TypeScript's DOM types everywhere.
  const { prerendering } = document as { prerendering?: boolean };
  if (prerendering !== true) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener("prerenderingchange", () => resolve(), { once: true });
  });
}
