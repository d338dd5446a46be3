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
  // A page can put anything in this name's place; only the platform's own object is trusted.
  const { navigation } = window as { navigation?: unknown };
  const { Navigation } = globalThis as { Navigation?: unknown };
  if (typeof Navigation === "function" && navigation instanceof Navigation) {
    const target = navigation as EventTarget;
    target.addEventListener("currententrychange", listener, { signal });
    target.addEventListener("navigatesuccess", listener, { signal });
  } else {
    // pushState tells nobody; what usually follows it (a click, a key, a way back) is the cheap moment to look.
    addEventListener("popstate", listener, { signal });
    const soon = () => setTimeout(listener, 300);
    addEventListener("click", soon, { capture: true, passive: true, signal });
    addEventListener("keyup", soon, { capture: true, passive: true, signal });
  }
  return () => listening.abort();
}

function withoutFragment(): string {
  return location.href.replace(/#.*$/s, "");
}
