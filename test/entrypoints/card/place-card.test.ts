import { describe, expect, it } from "vitest";
import { placeCard } from "../../../entrypoints/card/place-card";
import { fc } from "../../seeded";

const VIEWPORT = { width: 1000, height: 800 };
const CARD = { width: 420, height: 400 };
const line = (top: number, bottom: number, left = 100, right = 600) => ({ left, top, right, bottom });

describe("placeCard", () => {
  it.each([
    { name: "below, when there is room", claim: line(100, 140), expected: { left: 100, top: 148 } },
    {
      name: "above, when there is more room there",
      claim: line(600, 640),
      expected: { left: 100, top: 192 },
    },
    { name: "inside on the right", claim: line(100, 140, 900, 990), expected: { left: 572, top: 148 } },
    {
      name: "lower down below, when it fits nowhere whole",
      claim: line(300, 340),
      card: { width: 420, height: 560 },
      expected: { left: 100, top: 348, maxHeight: 444 },
    },
    {
      name: "beside a claim as high as the viewport",
      claim: line(10, 790, 20, 300),
      expected: { left: 308, top: 10 },
    },
  ])("goes $name", ({ claim, card = CARD, expected }) => {
    expect(placeCard(claim, card, VIEWPORT)).toMatchObject(expected);
  });

  it("stays in the viewport, and off the claim wherever above or below has room", () => {
    const box = fc.record({
      top: fc.integer({ min: -500, max: 1200 }),
      height: fc.integer({ min: 10, max: 400 }),
      left: fc.integer({ min: -100, max: 1000 }),
    });
    fc.assert(
      fc.property(box, fc.integer({ min: 100, max: 900 }), ({ top, height, left }, cardHeight) => {
        const claim = { left, right: left + 300, top, bottom: top + height };
        const card = { width: 420, height: cardHeight };
        const place = placeCard(claim, card, VIEWPORT);
        const bottom = place.top + Math.min(cardHeight, place.maxHeight);
        expect(place.top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(VIEWPORT.height);
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.left + card.width).toBeLessThanOrEqual(VIEWPORT.width);
        const seen = claim.bottom > 0 && claim.top < VIEWPORT.height;
        if (seen) expect(place.top >= claim.bottom || bottom <= claim.top).toBe(true);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
