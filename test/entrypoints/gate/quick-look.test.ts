import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findTrigger, longestWordsOf, rootsOf, triggersOf } from "../../../core/claims/triggers";
import { GazetteerEntry } from "../../../core/corpus/gazetteer";
import { parseJsonLines } from "../../../core/corpus/json-lines";
import { fold } from "../../../core/text/fold";
import { quickLook } from "../../../entrypoints/gate/quick-look";
import { fc } from "../../seeded";

const GAZETTEER = "data/venezuela/gazetteer.jsonl";
const TRIGGERS = triggersOf(parseJsonLines(readFileSync(GAZETTEER, "utf8"), GazetteerEntry, GAZETTEER));
const ROOTS = rootsOf(TRIGGERS);
const mayHold = quickLook(ROOTS);

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
  it.each([
    ["roots", rootsOf(TRIGGERS)],
    ["longest words", longestWordsOf(TRIGGERS)],
  ])("never passes over a text that holds a trigger, by %s", (_, words) => {
    const mayHold = quickLook(words);
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

  it("takes every letter for what it folds to", () => {
    const missed: string[] = [];
    for (let code = 0; code < 0x10000; code++) {
      const unit = String.fromCharCode(code);
      const folded = fold(unit);
      if (/^[a-z-]$/.test(folded) && !quickLook([folded])(unit)) missed.push(unit);
    }
    expect(missed).toEqual([]);
  });

  it("needs few words, and none that pages about other things are full of", () => {
    expect(ROOTS.length).toBeLessThan(24);
    expect(ROOTS.filter((root) => /^(national?|president|intelligence|service|guard)$/.test(root))).toEqual(
      [],
    );
  });

  it("passes over what holds none", () => {
    expect(mayHold("Cut above a bud that looks outwards, and no later than the middle of March.")).toBe(
      false,
    );
  });
});
