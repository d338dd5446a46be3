import { findFigures } from "../../claims/figures";
import type { CountedFigure } from "../figures";
import type { Difference } from "../match";
import { spokenLanguage } from "../spoken-language";
import { type ComparedPair, sideAt } from "./compared-pair";

/** A figure's words in the summary, or the bare number where it is not found there. */
export function corpusFigure(
  { text }: { readonly text: string },
  figure: CountedFigure,
  language: string,
): Difference["corpus"] {
  const found = findFigures(text, spokenLanguage(language) ?? "en").find(
    ({ value }) => value === figure.value,
  );
  if (found) return sideAt(text, found.start, found.end);
  return { text: `${figure.value.toLocaleString("en")} ${figure.unit}`, span: null };
}

/** The report's own record of a figure, with what it counts and as of when: of this value, and of this unit where it has one. */
export function recordOf({ claim }: ComparedPair["stored"], { value, unit }: CountedFigure) {
  const ofValue = claim.figures.filter((figure) => figure.value === value);
  return ofValue.find((figure) => figure.unit === unit) ?? ofValue[0];
}
