import type { Outlet } from "../../../core/corpus/outlet";
import {
  type CompileOptions,
  compileSegment,
  type Lexicon,
  type SourceClaim,
} from "../../../core/index/compile";
import type { Reference, ReportHead } from "../../../core/index/corpus-reader";
import type { Manifest } from "../../../core/index/manifest";
import { createPartPort } from "../../../core/index/part-port";
import { createCorpusReader, type SegmentReader } from "../../../core/index/segment-reader";

/** A pack compiled in memory. */
export interface SmallPack {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly reader: SegmentReader;
}

const OUTLET: Outlet = {
  id: "the-paper",
  name: "The Paper",
  domains: ["paper.example"],
  country: null,
  language: "en",
  family: null,
  kind: "newspaper",
};

export const REFERENCE: Reference = {
  gazetteer: [{ id: "caracas", kind: "place", label: "Caracas", names: { en: ["Caracas"], es: [], pt: [] } }],
  outlets: [OUTLET],
  carriers: [],
  credits: [{ id: "efe", name: "EFE", aliases: ["Agencia EFE"], agency: true }],
};

export const LEXICON: Lexicon = {
  es: [
    { stem: "oro", translations: [{ stem: "gold", probability: 0.9 }] },
    {
      stem: "ayud",
      translations: [
        { stem: "aid", probability: 0.75 },
        { stem: "help", probability: 0.25 },
      ],
    },
  ],
  pt: [{ stem: "ouro", translations: [{ stem: "gold", probability: 1 }] }],
};

/** A claim in a report of its own (or of the given number) that is found by `terms`. */
export function sourceClaim(
  at: number,
  terms: readonly string[],
  text = `Claim ${at}.`,
  report = at,
): SourceClaim {
  const id = `r-${report.toString(16).padStart(10, "0")}`;
  const head: ReportHead = {
    id,
    url: `https://paper.example/${report}`,
    carrier: null,
    language: "en",
    headline: null,
    published: `2019-02-${String((report % 28) + 1).padStart(2, "0")}`,
    publishedMonth: null,
    dateBasis: "url",
    credits: [],
    outlet: OUTLET,
    domain: "paper.example",
  };
  return {
    claim: {
      id: `${id}#${at}`,
      text,
      attributedTo: null,
      entities: [],
      figures: [],
      eventDate: null,
      stance: "asserts",
      quote: null,
    },
    report: head,
    proposition: {
      language: "en",
      terms: [...terms],
      english: [...terms],
      mentions: [],
      figures: [],
      sources: [],
      quotes: [],
      eventDate: null,
      stance: "asserts",
    },
    terms,
  };
}

/** Compiles claims in memory, with the small reference tables and lexicon of this file. */
export async function smallPack(
  claims: Iterable<SourceClaim>,
  version = "1.0.0",
  pack = "small",
  options: CompileOptions = {},
): Promise<SmallPack> {
  const files = new Map<string, Uint8Array>();
  const manifest = await compileSegment(
    { pack, version },
    claims,
    REFERENCE,
    LEXICON,
    async (name, bytes) => void files.set(name, bytes),
    options,
  );
  const port = createPartPort(manifest, async (name) => files.get(name) ?? new Uint8Array());
  return { manifest, files, reader: createCorpusReader(port) };
}
