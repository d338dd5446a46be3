import { type Box, placeCard } from "./place-card";

/**
 * Keeps the card beside its claim while the page scrolls or changes size, and closes it when the
 * claim is gone from the page. Returns the undo.
 */
export function followAnchor(
  card: HTMLElement,
  anchor: () => readonly Box[],
  onGone: () => void,
): () => void {
  let frame = 0;
  const place = () => {
    frame = 0;
    const claim = around(anchor());
    // Not at once: the opener must first have what it needs to close.
    if (claim === null) return queueMicrotask(onGone);
    card.style.maxHeight = "none";
    const { width, height } = card.getBoundingClientRect();
    const viewport = {
      width: document.documentElement.clientWidth || window.innerWidth,
      height: window.innerHeight,
    };
    const at = placeCard(claim, { width, height }, viewport);
    card.style.left = `${at.left}px`;
    card.style.top = `${at.top}px`;
    card.style.maxHeight = `${at.maxHeight}px`;
  };
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(place);
  };
  place();
  const resize = new ResizeObserver(soon);
  resize.observe(document.documentElement);
  window.addEventListener("scroll", soon, { capture: true, passive: true });
  window.addEventListener("resize", soon, { passive: true });
  return () => {
    cancelAnimationFrame(frame);
    resize.disconnect();
    window.removeEventListener("scroll", soon, { capture: true });
    window.removeEventListener("resize", soon);
  };
}

/** The one box around a claim's lines; null where there are none. */
function around(lines: readonly Box[]): Box | null {
  if (lines.length === 0) return null;
  return {
    left: Math.min(...lines.map((line) => line.left)),
    top: Math.min(...lines.map((line) => line.top)),
    right: Math.max(...lines.map((line) => line.right)),
    bottom: Math.max(...lines.map((line) => line.bottom)),
  };
}
