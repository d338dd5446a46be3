import { recogniserOf } from "../claims/recogniser-of";
import type { Outlet } from "../corpus/outlet";
import type { CorpusClaim, Report } from "../corpus/report";
import type { SourceClaim } from "../index/compile";
import type { CorpusReader } from "../index/corpus-reader";
import { reportHead } from "../index/report-head";
import { stems } from "../text/stems";
import { sketchClaim } from "./features/claim-sketch";
import { indexTerms } from "./index-terms";
import { proposeCorpusClaim } from "./propose";
import type { Proposition } from "./proposition";
import { spokenLanguage } from "./spoken-language";

/** A report with its outlet. */
export interface OutletReport {
  readonly report: Report;
  readonly outlet: Outlet;
}

/**
 * Claims of reports that no pack compiler saw, ready for the index: the same code that the compiler uses states what they say and
 * what they are found by. Spanish and Portuguese claims without a translation get the English of the lexicon, word by word.
 */
export async function savedClaims(
  reports: readonly OutletReport[],
  reader: Pick<CorpusReader, "reference" | "translations">,
): Promise<SourceClaim[]> {
  const recogniser = recogniserOf((await reader.reference()).gazetteer);
  const english = await translator(reports, reader);
  return reports.flatMap(({ report, outlet }) => {
    const head = reportHead(report, outlet);
    return report.claims.map((claim) => {
      const proposition = english(claim, report, proposeCorpusClaim(claim, report, recogniser));
      const stated = { claim, report: head, proposition };
      return { ...stated, sketch: sketchClaim(stated), terms: savedTerms(stated) };
    });
  });
}

/** What a claim is found by, from what is kept of it. */
export function savedTerms({ proposition, report }: Pick<SourceClaim, "proposition" | "report">): string[] {
  return indexTerms(proposition, report.headline?.text);
}

type WithEnglish = (claim: CorpusClaim, report: Report, proposition: Proposition) => Proposition;

async function translator(
  reports: readonly OutletReport[],
  reader: Pick<CorpusReader, "translations">,
): Promise<WithEnglish> {
  const known = new Map<string, Awaited<ReturnType<CorpusReader["translations"]>>>();
  for (const language of ["es", "pt"] as const) {
    const words = reports
      .filter(({ report }) => spokenLanguage(report.language) === language)
      .flatMap(({ report }) => report.claims.flatMap(({ text }) => stems(text, language)));
    if (words.length > 0) known.set(language, await reader.translations(language, [...new Set(words)]));
  }
  return (claim, report, proposition) => {
    const table = claim.textEn === undefined ? known.get(spokenLanguage(report.language) ?? "") : undefined;
    if (table === undefined) return proposition;
    const likely = (stem: string) =>
      (table.get(stem) ?? []).filter(({ probability }) => probability >= LEAST_PROBABILITY);
    const english = proposition.terms.flatMap((stem) => {
      const found = likely(stem).map((to) => to.stem);
      return found.length === 0 ? [stem] : found;
    });
    return { ...proposition, english: [...new Set(english)] };
  };
}

/** As for the claims of a page: a less likely translation does not stand for the word. */
const LEAST_PROBABILITY = 0.1;
