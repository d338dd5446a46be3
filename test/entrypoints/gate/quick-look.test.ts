import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTrigger, triggersOf } from "../../../core/claims/triggers";
import { GazetteerEntry } from "../../../core/corpus/gazetteer";
import { parseJsonLines } from "../../../core/corpus/json-lines";
import { quickLook } from "../../../entrypoints/gate/quick-look";

const GAZETTEER = "data/venezuela/gazetteer.jsonl";
const TRIGGERS = triggersOf(parseJsonLines(readFileSync(GAZETTEER, "utf8"), GazetteerEntry, GAZETTEER));
const mayHold = quickLook(TRIGGERS);

/** A trigger as a page may write it: in capitals, with accents, with another kind of blank. */
const WRITTEN = fc
  .tuple(
    fc.constantFrom(...TRIGGERS),
    fc.boolean(),
    fc.constantFrom(" ", "\u00a0", "\u202f"),
    fc.constantFrom("o", "ó", "Ó"),
    fc.constantFrom("a", "á", "Â"),
  )
  .map(([trigger, capitals, blank, o, a]) => {
    const written = trigger.replaceAll(" ", blank).replaceAll("o", o).replaceAll("a", a);
    return capitals ? written.toUpperCase() : written;
  });
const WORD = fc.oneof(
  WRITTEN,
  fc.string(),
  fc.constantFrom("roses", "Año", "ﬁne", "İ", "\ud800", "e\u0301", "president"),
);

describe("quickLook", () => {
  it("never passes over a text that holds a trigger", () => {
    let held = 0;
    fc.assert(
      fc.property(fc.array(WORD, { maxLength: 8 }), (words) => {
        const text = words.join(" ");
        const holds = findTrigger(text, TRIGGERS) !== null;
        if (holds) held++;
        return !holds || mayHold(text);
      }),
      { seed: 20190210, numRuns: 2000 },
    );
    expect(held).toBeGreaterThan(500);
  });

  it("passes over what holds none", () => {
    expect(mayHold("Cut above a bud that looks outwards, and no later than the middle of March.")).toBe(
      false,
    );
  });
});
