/**
 * Calls back each time the page shows another address without loading another document. A change of the
 * fragment alone is none. Returns the undo.
 */
export function onNavigation(onChange: () => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let address = withoutFragment();
  const listener = () => {
    const now = withoutFragment();
    if (now === address) return;
    address = now;
    onChange();
  };
  // A page can put anything in this name's place; only the platform's own object is trusted. Both browsers have it in the versions we ask for.
  const { navigation } = window as { navigation?: unknown };
  const { Navigation } = globalThis as { Navigation?: unknown };
  if (typeof Navigation === "function" && navigation instanceof Navigation) {
    (navigation as EventTarget).addEventListener("currententrychange", listener, { signal });
  }
  return () => listening.abort();
}

function withoutFragment(): string {
  return location.href.replace(/#.*$/s, "");
}
