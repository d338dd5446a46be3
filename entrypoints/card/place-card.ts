/** A box in the viewport, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the card goes: its corner, and the height it may take there. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Space between card and claim, and between card and the viewport's edge. */
const GAP = 8;

/** The least height in which the count line and one report can be read. */
const LEAST = 200;

/** No card is taller than this: beyond it the eye loses the claim. */
const MOST = 560;

/**
 * Places the card under the claim, else above it, else beside it, never over it; where the claim leaves no
 * room anywhere, at the viewport's foot.
 */
export function placeCard(anchor: Box, card: Size, viewport: Size): Place {
  const claim = {
    ...anchor,
    top: clamp(anchor.top, 0, viewport.height),
    bottom: clamp(anchor.bottom, 0, viewport.height),
  };
  const wanted = Math.min(card.height, MOST);
  const below = viewport.height - claim.bottom - 2 * GAP;
  const above = claim.top - 2 * GAP;
  const left = clamp(claim.left, GAP, viewport.width - card.width - GAP);
  if (below >= wanted || (below >= above && below >= LEAST)) {
    return { left, top: Math.max(GAP, claim.bottom + GAP), maxHeight: Math.min(below, MOST) };
  }
  if (above >= LEAST) {
    const maxHeight = Math.min(above, MOST);
    return { left, top: claim.top - GAP - Math.min(wanted, maxHeight), maxHeight };
  }
  const full = Math.min(viewport.height - 2 * GAP, MOST);
  const top = clamp(claim.top, GAP, viewport.height - Math.min(wanted, full) - GAP);
  if (viewport.width - claim.right >= card.width + 2 * GAP) {
    return { left: claim.right + GAP, top, maxHeight: full };
  }
  if (claim.left >= card.width + 2 * GAP)
    return { left: claim.left - GAP - card.width, top, maxHeight: full };
  const foot = Math.min(wanted, Math.max(LEAST, viewport.height / 2));
  return { left, top: viewport.height - foot - GAP, maxHeight: foot };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
