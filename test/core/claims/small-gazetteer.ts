import { createRecogniser } from "../../../core/claims/recogniser";
import type { GazetteerEntry } from "../../../core/corpus/gazetteer";

function entry(
  id: string,
  kind: GazetteerEntry["kind"],
  names: readonly string[],
  more: Partial<GazetteerEntry> = {},
): GazetteerEntry {
  return {
    id,
    kind,
    label: names[0] ?? id,
    names: { en: [...names], es: [...names], pt: [...names] },
    ...more,
  };
}

/** A few entries that the tests of spotting share. */
export const SMALL_GAZETTEER: readonly GazetteerEntry[] = [
  entry("venezuela", "place", ["Venezuela", "Venezuelan", "venezolano"], { topic: true }),
  entry("nicolas-maduro", "person", ["Nicolás Maduro", "Maduro"], { topic: true }),
  entry("juan-guaido", "person", ["Juan Guaidó", "Guaidó"], {
    topic: true,
    roles: [{ text: "the opposition leader", from: "2019-01-05", to: "2022-12-30" }],
  }),
  entry("edmundo-gonzalez", "person", ["Edmundo González"], {
    topic: true,
    roles: [{ text: "the opposition leader", from: "2024-04-19", to: null }],
  }),
  entry("jorge-rodriguez", "person", ["Jorge Rodríguez", "Rodríguez"], {
    ambiguous: { names: ["Rodríguez"], context: ["Jorge Rodríguez"] },
  }),
  entry("delcy-rodriguez", "person", ["Delcy Rodríguez", "Rodríguez"], {
    ambiguous: { names: ["Rodríguez"], context: ["Delcy Rodríguez"] },
  }),
  entry("united-states", "government", ["United States", "Washington"], { acronyms: ["US", "EE.UU."] }),
  entry("washington-post", "outlet", ["The Washington Post", "Washington Post"]),
  entry("reuters", "outlet", ["Reuters"]),
  entry("caracas", "place", ["Caracas"]),
  entry("pdvsa", "company", ["Petróleos de Venezuela"], { acronyms: ["PDVSA"], topic: true }),
];

export const SMALL_RECOGNISER = createRecogniser(SMALL_GAZETTEER);
