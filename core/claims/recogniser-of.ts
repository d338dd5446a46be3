import type { GazetteerEntry } from "../corpus/gazetteer";
import { createRecogniser, type Recogniser } from "./recogniser";

/** The recogniser of a gazetteer, built once for its life: a page is read twice, and building takes longer than spotting. */
export function recogniserOf(gazetteer: readonly GazetteerEntry[]): Recogniser {
  const known = RECOGNISERS.get(gazetteer) ?? createRecogniser(gazetteer);
  RECOGNISERS.set(gazetteer, known);
  return known;
}

const RECOGNISERS = new WeakMap<readonly GazetteerEntry[], Recogniser>();
