/**
 * Calls back when the reader really sees the document: a page rendered ahead of time is not read before. At once where it is seen
 * already, since promises are a cost to the gate.
 */
export function onActivation(document: Document, start: () => void): void {
  // Chromium only; not in TypeScript's DOM types everywhere.
  const { prerendering } = document as { prerendering?: boolean };
  if (prerendering === true) document.addEventListener("prerenderingchange", start, { once: true });
  else start();
}
