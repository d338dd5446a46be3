import { analyseClaim } from "../../../core/claims/analyse";
import { createRecogniser } from "../../../core/claims/recogniser";
import type { GazetteerEntry } from "../../../core/corpus/gazetteer";
import type { CorpusClaim } from "../../../core/corpus/report";
import type { ComparedPair } from "../../../core/match/differences/compared-pair";
import { findDifferences } from "../../../core/match/differences/find-differences";
import { proposeClaim, proposeCorpusClaim } from "../../../core/match/propose";
import { noTranslation } from "../../../core/match/translate";

const entry = (id: string, kind: GazetteerEntry["kind"], ...names: string[]): GazetteerEntry => ({
  id,
  kind,
  label: names[0] ?? id,
  names: { en: names, es: names, pt: names },
});

const GAZETTEER = [
  entry("ana-prado", "person", "Ana Prado", "Prado"),
  entry("luis-cano", "person", "Luis Cano", "Cano"),
  entry("river-guard", "organisation", "River Guard"),
  entry("coast-police", "organisation", "Coast Police"),
  entry("juan-guaido", "person", "Juan Guaidó", "Guaidó", "Guaido"),
  entry("nicolas-maduro", "person", "Nicolás Maduro", "Maduro"),
  entry("morning-wire", "outlet", "Morning Wire"),
  entry("coast-observatory", "organisation", "Coast Observatory"),
  entry("port-court", "organisation", "Port Court"),
  entry("supreme-tribunal-of-justice", "organisation", "Supreme Tribunal"),
  entry("venezuelan-comptroller", "organisation", "Comptroller"),
  entry("peru", "place", "Peru", "Peruvian"),
  entry("chile", "place", "Chile", "Chilean"),
  entry("united-states", "government", "United States", "US"),
];

/** What a row says of the report's claim. */
export type Corpus = Partial<CorpusClaim> & { readonly text: string };

/** What stands around the page's sentence, and the language that the report is in. */
export interface Around {
  readonly language?: "en" | "es" | "pt";
  readonly reportIn?: string;
  readonly published?: string;
  readonly headline?: string;
}

/** The differences between a page's sentence and a report's claim. */
export function kindsOf(page: string, corpus: Corpus, around?: Around) {
  return findDifferences(pairOf(page, corpus, around));
}

/** A page's sentence and a report's claim, over a gazetteer of a few names. */
export function pairOf(
  page: string,
  corpus: Corpus,
  { language = "en", reportIn = "en", published = "2024-03-20", headline }: Around = {},
): ComparedPair {
  const recogniser = createRecogniser(GAZETTEER);
  const claim = analyseClaim({ id: "c", text: page, language, published }, recogniser);
  const full: CorpusClaim = {
    id: "r-0000000000#0",
    attributedTo: null,
    entities: [],
    figures: [],
    eventDate: null,
    stance: "asserts",
    quote: null,
    ...corpus,
  };
  const outlet = { id: "a", name: "A", domains: [], country: null, language: "en", family: null };
  const report = {
    id: "r-0000000000",
    url: "https://a.example/",
    outlet: { ...outlet, kind: "newspaper" as const },
    domain: "a.example",
    carrier: null,
    language: reportIn,
    headline: headline === undefined ? null : { text: headline, basis: "published" as const },
    published: "2024-03-06",
    publishedMonth: null,
    dateBasis: "url" as const,
    credits: [],
  };
  return {
    claim,
    page: proposeClaim(claim, noTranslation),
    stored: { doc: 0, claim: full, report, proposition: proposeCorpusClaim(full, report, recogniser) },
    entries: new Map(GAZETTEER.map((each) => [each.id, each])),
  };
}

/** A figure of the report's record. */
export const counted = (
  value: number,
  unit: string,
  what = "",
  bound: "exact" | "about" | "atLeast" | "moreThan" = "exact",
) => ({
  value,
  unit,
  bound,
  what,
});

/** A row: the page's sentence, the report's claim, and the kinds of difference between them. */
export type Case = readonly [
  name: string,
  page: string,
  corpus: Corpus,
  kinds: readonly string[],
  around?: Around,
];
