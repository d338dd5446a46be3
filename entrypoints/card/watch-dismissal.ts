const FOCUSABLE = "a[href], button, summary";

/**
 * Closes the card on Escape and on a press outside it, and keeps Tab inside it: it stands at the end of the page's
 * order, where nobody would find back. Only events a person made count. Returns the undo.
 */
export function watchDismissal(card: HTMLElement, root: ShadowRoot, onClose: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    } else if (event.key === "Tab" && root.activeElement !== null) {
      cycle(event, card, root);
    }
  };
  const onPress = (event: PointerEvent) => {
    if (event.isTrusted && event.target !== root.host) onClose();
  };
  window.addEventListener("keydown", onKey, { capture: true });
  window.addEventListener("pointerdown", onPress, { capture: true });
  return () => {
    window.removeEventListener("keydown", onKey, { capture: true });
    window.removeEventListener("pointerdown", onPress, { capture: true });
  };
}

function cycle(event: KeyboardEvent, card: HTMLElement, root: ShadowRoot): void {
  const stops = [...card.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) => stop.checkVisibility());
  const first = stops[0];
  const last = stops.at(-1);
  const at = root.activeElement;
  const leaving = event.shiftKey ? at === first : at === last;
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
