import type { CorpusClaim, Report } from "../../../core/corpus/report";
import type { Reference } from "../../../core/index/corpus-reader";

const outlet = (id: string, family: string | null = null) => ({
  id,
  name: id,
  domains: [`${id}.example`],
  country: null,
  language: "en",
  family,
  kind: "newspaper" as const,
});

const names = (...all: string[]) => ({ en: all, es: all, pt: all });

/** A made-up gazetteer and a few outlets, two of one family. */
export const NEWSROOM: Reference = {
  gazetteer: [
    { id: "ana-prado", kind: "person", label: "Ana Prado", names: names("Ana Prado", "Prado") },
    { id: "river-guard", kind: "organisation", label: "River Guard", names: names("River Guard") },
  ],
  outlets: [outlet("morning", "press-group"), outlet("evening", "press-group"), outlet("daily")],
  carriers: [],
  credits: [],
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
export function reportOf(id: string, claim: CorpusClaim, more: Partial<Report>): Report {
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
