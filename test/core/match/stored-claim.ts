import type { CorpusClaim } from "../../../core/corpus/report";
import type { ReportHead, StoredClaim } from "../../../core/index/corpus-reader";
import type { LineageTables } from "../../../core/match/lineage/report-origin";
import type { Proposition } from "../../../core/match/proposition";

/** Three credits, a person and two bodies. */
export const TABLES: LineageTables = {
  credits: [
    { id: "wire-one", name: "Wire One", aliases: ["W1"], agency: true },
    { id: "wire", name: "Wire", aliases: [], agency: true },
    { id: "city-paper", name: "City Paper", aliases: [], agency: false },
    { id: "harbour-news", name: "Harbour News", aliases: [], agency: false },
  ],
  entries: new Map([
    ["ana-prado", { id: "ana-prado", kind: "person", label: "Ana Prado", names: { en: [], es: [], pt: [] } }],
    [
      "river-guard",
      { id: "river-guard", kind: "government", label: "River Guard", names: { en: [], es: [], pt: [] } },
    ],
    [
      "harbour-office",
      {
        id: "harbour-office",
        kind: "organisation",
        label: "Harbour Office",
        names: { en: [], es: [], pt: [] },
      },
    ],
  ]),
};

let serial = 0;

/** What a test may say of a stored claim beyond the claim itself. */
interface More {
  readonly credits?: string[];
  readonly sources?: string[];
  readonly outlet?: string;
  readonly report?: Partial<ReportHead>;
  readonly proposition?: Partial<Proposition>;
}

/** A stored claim of a report of its own, on 4 March 2024 and published a day later. */
export function stored(claim: Partial<CorpusClaim>, more: More = {}): StoredClaim {
  serial += 1;
  const id = `r-${String(serial).padStart(10, "0")}`;
  const outlet = more.outlet ?? `outlet-${serial}`;
  return {
    doc: serial,
    claim: {
      id: `${id}#0`,
      text: "Nine barges were seized.",
      attributedTo: null,
      entities: [],
      figures: [],
      eventDate: "2024-03-04",
      stance: "asserts",
      quote: null,
      ...claim,
    },
    report: {
      id,
      url: "https://a.example/",
      outlet: {
        id: outlet,
        name: outlet,
        domains: [],
        country: null,
        language: "en",
        family: null,
        kind: "newspaper",
      },
      domain: "a.example",
      carrier: null,
      language: "en",
      headline: null,
      published: "2024-03-05",
      publishedMonth: null,
      dateBasis: "url",
      credits: more.credits ?? [],
      ...more.report,
    },
    proposition: {
      language: "en",
      terms: [],
      english: [],
      mentions: [],
      figures: [],
      sources: more.sources ?? [],
      quotes: [],
      eventDate: null,
      stance: "asserts",
      ...more.proposition,
    },
  };
}
