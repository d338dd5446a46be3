import type { CorpusClaim, Report } from "../../../core/corpus/report";
import type { Reference } from "../../../core/index/corpus-reader";

/** An English newspaper of a site of its own. */
export const outlet = (id: string, family: string | null = null) => ({
  id,
  name: id,
  domains: [`${id}.example`],
  country: null,
  language: "en",
  family,
  kind: "newspaper" as const,
});

/** Names that are the same in all languages. */
export const names = (...all: string[]) => ({ en: all, es: all, pt: all });

/** A made-up gazetteer and a few outlets, two of one family, and an agency. */
export const NEWSROOM: Reference = {
  gazetteer: [
    { id: "ana-prado", kind: "person", label: "Ana Prado", names: names("Ana Prado", "Prado") },
    { id: "river-guard", kind: "organisation", label: "River Guard", names: names("River Guard") },
    { id: "agency-one", kind: "outlet", label: "Agency One", names: names("Agency One") },
  ],
  outlets: [
    outlet("morning", "press-group"),
    outlet("evening", "press-group"),
    outlet("daily"),
    outlet("tribune"),
  ],
  carriers: [],
  credits: [{ id: "agency-one", name: "Agency One", aliases: [], agency: true }],
};

/** A claim of the corpus in the outlet's own voice; with `people`, one that counts so many. */
export function corpusClaim(text: string, people?: number): CorpusClaim {
  const barges = { value: 9, unit: "barges", bound: "exact" as const, what: "seized" };
  const counted = { value: people ?? 0, unit: "detained", bound: "exact" as const, what: "" };
  return {
    id: "r-0000000001#0",
    text,
    attributedTo: "Ana Prado",
    entities: [],
    figures: [people === undefined ? barges : counted],
    eventDate: "2024-03-05",
    stance: "asserts",
    quote: null,
  };
}

/** A report of one claim. */
export function reportOf(id: string, claim: CorpusClaim, more: Partial<Report> = {}): Report {
  return {
    id: "r-0000000001",
    url: `https://${id}.example/1`,
    outlet: id,
    carrier: null,
    language: "en",
    headline: null,
    published: "2024-03-06",
    publishedMonth: null,
    dateBasis: "url",
    credits: [],
    claims: [claim],
    ...more,
  };
}

/** The report of this number, out on 5 March 2024, of one claim about the day before, by default in the outlet's own voice and without figures. */
export function numberedReport(
  serial: number,
  id: string,
  claim: Partial<CorpusClaim> & { readonly text: string },
  more: Partial<Report> = {},
): Report {
  const reportId = `r-${String(serial).padStart(10, "0")}`;
  return reportOf(
    id,
    {
      id: `${reportId}#0`,
      attributedTo: null,
      entities: [],
      figures: [],
      eventDate: "2024-03-04",
      stance: "asserts",
      quote: null,
      ...claim,
    },
    { id: reportId, url: `https://${id}.example/${serial}`, published: "2024-03-05", ...more },
  );
}
