import { createRecogniser } from "../claims/recogniser";
import type { PackSource } from "../corpus/pack-source";
import type { CorpusClaim, Report } from "../corpus/report";
import { indexTerms } from "./index-terms";
import { proposeCorpusClaim } from "./propose";
import type { Proposition } from "./proposition";

/** How a claim becomes what it is compared by and what it is found by. */
export interface Thinking {
  propose(claim: CorpusClaim, report: Report): Proposition;
  terms(proposition: Proposition, headline: string | null): readonly string[];
}

/** The matcher's own functions, so that a claim of the corpus and a claim of a page are read alike. */
export function thinkingOf(source: Pick<PackSource, "gazetteer">): Thinking {
  const recogniser = createRecogniser(source.gazetteer);
  return {
    propose: (claim, report) => proposeCorpusClaim(claim, report, recogniser),
    terms: (proposition, headline) => indexTerms(proposition, headline ?? undefined),
  };
}
