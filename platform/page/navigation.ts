/**
 * Calls back each time the page shows another address without loading another document. A change of the
 * fragment alone is none. Returns the undo.
 */
export function onNavigation(onChange: () => void): () => void {
  const listener = (event: Event & { readonly from?: { readonly url: string | null } }) => {
    const before = event.isTrusted ? event.from?.url : null;
    if (before && withoutFragment(before) !== withoutFragment(location.href)) onChange();
  };
  // A page can put anything in this name's place; only the platform's own object is trusted. Both browsers have it in the versions we ask for.
  const { navigation } = window as { navigation?: unknown };
  const { Navigation } = globalThis as { Navigation?: unknown };
  if (typeof Navigation !== "function" || !(navigation instanceof Navigation)) return () => undefined;
  const target = navigation as EventTarget;
  target.addEventListener("currententrychange", listener);
  return () => target.removeEventListener("currententrychange", listener);
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/s, "");
}
