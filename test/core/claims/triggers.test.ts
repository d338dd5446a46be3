import { describe, expect, it } from "vitest";
import { findTrigger, furtherTriggers, longestWordsOf, triggersOf } from "../../../core/claims/triggers";
import type { GazetteerEntry } from "../../../core/corpus/gazetteer";
import { SMALL_GAZETTEER } from "./small-gazetteer";

const TRIGGERS = triggersOf(SMALL_GAZETTEER);

describe("triggers", () => {
  it("are the topic's names, folded, none of which holds another", () => {
    expect(TRIGGERS).toEqual([
      "edmundo gonzalez",
      "guaido",
      "maduro",
      "venezolano",
      "venezuela",
      "venezuelan",
    ]);
  });

  it.each([
    { text: "News from VENEZUELA today", found: "venezuela" },
    { text: "Juan Guaidó spoke", found: "guaido" },
    { text: "Vegetables of the season", found: null },
    { text: "Maduros and unvenezuelan things", found: null },
    { text: "The town of Venezuela, in the Cuban province, numbers its streets", found: null },
    { text: "A shop in calle Venezuela", found: null },
    { text: "Turn into Venezuela Street, then read about Venezuela", found: "venezuela" },
  ])("in “$text”: $found", ({ text, found }) => {
    expect(findTrigger(text, TRIGGERS)).toBe(found);
  });
});

describe("further triggers, of packs that others made", () => {
  const entry = (...names: string[]): GazetteerEntry => ({
    id: "x",
    kind: "place",
    label: "X",
    names: { en: names, es: [], pt: [] },
    topic: true,
  });

  it("are those that no trigger stands in, and no short ones", () => {
    const gazetteer = [...SMALL_GAZETTEER, entry("Porto Belvar", "Old Venezuela", "UN", "Lurânia")];
    expect(furtherTriggers(gazetteer, TRIGGERS)).toEqual(["lurania", "porto belvar"]);
  });

  it("are at most 200", () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `place${at}`);
    expect(furtherTriggers([entry(...names)], [])).toHaveLength(200);
  });

  it("are looked for first by their longest words", () => {
    expect(longestWordsOf(["porto belvar", "belvar", "lurania", "san juan"])).toEqual([
      "belvar",
      "lurania",
      "juan",
    ]);
  });
});
