import { describe, expect, it } from "vitest";
import { findTrigger, triggersOf } from "../../../core/claims/triggers";
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
