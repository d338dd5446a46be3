import { describe, expect, it } from "vitest";
import { readEvents, readSides } from "../../../cli/eval/labelled-pairs";
import {
  type ProductReading,
  precisionsOf,
  readProductReadings,
  rightOf,
  type Shown,
} from "../../../cli/eval/product-readings";

const shown = (q: string, c: string, kind: Shown["kind"]): Shown => ({
  q,
  c,
  kind,
  tier: "listed",
  side: "dev",
});

const READINGS: readonly ProductReading[] = [
  { q: "a", c: "b", kind: "denial", right: true },
  { q: "b", c: "a", kind: "denial", right: false },
  { q: "a", c: "b", kind: "date", right: false },
];

describe("readings of what the product shows", () => {
  it("reads a pair by who is the page and by kind", () => {
    expect(rightOf(shown("a", "b", "denial"), READINGS)).toBe(true);
    expect(rightOf(shown("b", "a", "denial"), READINGS)).toBe(false);
    expect(rightOf(shown("a", "b", "actor"), READINGS)).toBeUndefined();
  });

  it("leaves what nobody has read out of the precision", () => {
    const all = [shown("a", "b", "denial"), shown("b", "a", "denial"), shown("c", "a", "denial")];
    expect(precisionsOf([...all, shown("a", "b", "date")], READINGS)).toEqual([
      { kind: "date", right: 0, read: 1, unread: 0 },
      { kind: "denial", right: 1, read: 2, unread: 1 },
    ]);
  });

  it("holds each difference once, and none of a test event", () => {
    const [readings, events, sideOf] = [readProductReadings(), readEvents(), readSides()];
    expect(readings.length).toBeGreaterThan(0);
    expect(new Set(readings.map(({ q, c, kind }) => `${q} ${c} ${kind}`)).size).toBe(readings.length);
    const unknown = readings.flatMap(({ q, c }) => [q, c].filter((id) => !events.has(id)));
    expect(unknown).toEqual([]);
    expect(readings.filter(({ q, c }) => [q, c].some((id) => sideOf(events.get(id)) === "test"))).toEqual([]);
  });
});
