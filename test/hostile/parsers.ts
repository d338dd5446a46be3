import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Credit, GazetteerEntry } from "../../core/corpus/gazetteer";
import { checkRecord } from "../../core/corpus/json-lines";
import { Carrier, Outlet } from "../../core/corpus/outlet";
import { PackManifest } from "../../core/corpus/pack-manifest";
import { PackUpdate } from "../../core/corpus/pack-update";
import { Envelope, Publication } from "../../core/corpus/publication";
import { readReaderData, writeReaderData } from "../../core/corpus/reader-data";
import { Report } from "../../core/corpus/report";
import { SelfTest } from "../../core/corpus/self-test";
import { FORMAT, Manifest } from "../../core/index/manifest";
import { parseProof } from "../../core/match/proof/prove-match";
import { ReadMark, SinceNews } from "../../core/reading/since-read";
import { z } from "../../core/schema";
import { ExtensionRequests, PageRequests, TabRequests } from "../../platform/messages/protocol";
import { NewReport } from "../../platform/store/saved-report";

/** What came of a document: what was taken of it, or why it was refused. */
export type Parsed = { readonly value: unknown } | { readonly refused: string };

/** A way into the extension for what others made, with a document that it takes. */
export interface Parser {
  readonly name: string;
  readonly document: unknown;
  parse(document: unknown): Parsed;
}

const OUTLET: Outlet = {
  id: "the-post",
  name: "The Post",
  domains: ["post.example"],
  country: "VE",
  language: "en",
  family: null,
  kind: "site",
};

const REPORT: Report = {
  id: "r-0000000001",
  url: "https://post.example/a",
  outlet: "the-post",
  carrier: null,
  language: "en",
  headline: { text: "Trucks turned back", basis: "published" },
  published: "2019-02-10",
  publishedMonth: "2019-02",
  dateBasis: "url",
  credits: ["reuters"],
  claims: [
    {
      id: "r-0000000001#0",
      text: "55 trucks were turned back.",
      attributedTo: "the government",
      entities: ["venezuela"],
      figures: [{ value: 55, unit: "trucks", bound: "exact", what: "trucks turned back" }],
      eventDate: "2019-02-09",
      stance: "asserts",
      quote: { speaker: "the minister", text: "Not one got through" },
    },
  ],
};

const HASH = "0".repeat(64);
const CORRECTION = {
  claim: "0123456789abcdef",
  report: "r-0000000001#0",
  verdict: "different",
  at: 1_700_000_000_000,
} as const;
const SETTINGS = {
  paused: ["news.example"],
  languages: ["en"],
  marked: "answered",
  leftOut: ["the-post"],
  preferred: ["the-paper"],
} as const;
const HEAD = {
  address: "https://post.example/a",
  language: "en",
  metas: { "og:title": "Trucks" },
  jsonLd: ['{"@type":"NewsArticle"}'],
  canonical: "https://post.example/a",
  title: "Trucks",
  h1: "Trucks",
  times: ["2019-02-10"],
  bylines: ["By Staff"],
  paidLetters: null,
};
const PAGE = {
  id: "p",
  text: "55 trucks were turned back.",
  headline: "Trucks",
  head: HEAD,
  above: ["x"],
  below: ["y"],
};
const NAME = "abcdefghij";
const TOLD = {
  claimId: "r-0000000001#0",
  outlet: "The Post",
  domain: "post.example",
  url: "https://post.example/a",
  language: "en",
  published: "2019-02-10",
  eventDate: "2019-02",
  text: "55 trucks were turned back.",
};

/** A record of a pack's sources, by its schema. */
function records<S extends z.ZodMiniType>(file: string, schema: S, document: unknown): Parser {
  return {
    name: file,
    document,
    parse(value) {
      const checked = checkRecord(value, schema, file, 1);
      return "data" in checked
        ? { value: checked.data }
        : { refused: checked.errors.map(({ message }) => message).join("\n") };
    },
  };
}

/** A message or a record of the store, by its schema. */
function shape(name: string, schema: z.core.$ZodType, document: unknown): Parser {
  return {
    name,
    document,
    parse(value) {
      const parsed = z.safeParse(schema, value);
      return parsed.success
        ? { value: parsed.data }
        : {
            refused: parsed.error.issues
              .map(({ path, message }) => `${path.join(".")}: ${message}`)
              .join("\n"),
          };
    },
  };
}

/** Every parser that meets what others made. */
export const PARSERS: readonly Parser[] = [
  records("reports.jsonl", Report, REPORT),
  records("outlets.jsonl", Outlet, OUTLET),
  records("carriers.jsonl", Carrier, { domain: "reader.example", name: "Reader", outlets: ["the-post"] }),
  records("gazetteer.jsonl", GazetteerEntry, {
    id: "caracas",
    kind: "place",
    label: "Caracas",
    names: { en: ["Caracas"], es: ["Caracas"], pt: ["Caracas"] },
    acronyms: ["CCS"],
    roles: [{ text: "the capital", from: null, to: "2030" }],
    topic: true,
    ambiguous: { names: ["Caracas"], context: ["city"] },
  }),
  records("credits.jsonl", Credit, { id: "reuters", name: "Reuters", aliases: ["RTRS"], agency: true }),
  records("pack.json", PackManifest, {
    id: "test",
    version: "1.0.0",
    title: "Test",
    languages: ["en"],
    dates: { from: "2019-02-10", to: "2019-02-11" },
  }),
  records("selftests.jsonl", SelfTest, {
    text: "55 trucks were turned back.",
    page: { published: "2019-02-10", domain: "news.example", language: "en", context: "Trucks." },
    painted: ["r-0000000001#0"],
    nothingPainted: false,
  }),
  shape("a compiled pack's manifest", Manifest, {
    format: FORMAT,
    sha256: HASH,
    age: { pack: "test", version: "1.0.0", reports: 1, outlets: 1, from: "2019-02-10", to: "2019-02-10" },
    claims: 1,
    records: 2,
    bytes: 20,
    parts: [{ name: "abc-0.bin", bytes: 20, sha256: HASH, runs: [{ kind: "c", first: 0, count: 2 }] }],
  }),
  shape("a publication", Publication, {
    format: 1,
    pack: "test",
    version: "1.0.0",
    title: "Test",
    sequence: 3,
    published: "2031-11-01T00:00:00Z",
    chain: [
      { content: HASH, manifest: "m-0.json", files: [{ name: "m-0.json", sha256: HASH, bytes: 20 }] },
      { content: HASH, manifest: "m-1.json", update: "u-1.json", files: [] },
    ],
    selfTests: { name: "t-0.jsonl", sha256: HASH, bytes: 20 },
  }),
  shape("the envelope of a publication", Envelope, {
    careo: 1,
    key: "A".repeat(43),
    signature: "A".repeat(86),
    previous: [{ key: "A".repeat(43), signature: "A".repeat(86) }],
    publication: "{}",
  }),
  shape("a pack's update", PackUpdate, { format: 1, base: [HASH], removed: [[1, 2]] }),
  {
    name: "a file of what a reader made",
    document: JSON.parse(
      writeReaderData({
        settings: {
          ...SETTINGS,
          paused: [...SETTINGS.paused],
          languages: ["en"],
          leftOut: [],
          preferred: [],
        },
        corrections: [CORRECTION],
        saved: [{ report: REPORT, outlet: OUTLET, savedAt: "2026-01-01T00:00:00.000Z" }],
        packs: [
          {
            id: "flood",
            title: "The flood",
            url: "https://packs.example/flood/pack.json",
            key: "A".repeat(43),
            sequence: 3,
            digest: HASH,
            paused: false,
          },
        ],
      }),
    ),
    parse(value) {
      const read = readReaderData(JSON.stringify(value) ?? "");
      return read.ok ? { value: read.data } : { refused: read.reason };
    },
  },
  {
    name: "a saved proof",
    document: JSON.parse(readFileSync(join(import.meta.dirname, "proof.json"), "utf8")),
    parse(value) {
      const read = parseProof(JSON.stringify(value) ?? "");
      return "proof" in read ? { value: read.proof } : { refused: read.fault };
    },
  },
  shape("a claim that was read", ReadMark, {
    claim: CORRECTION.claim,
    at: CORRECTION.at,
    told: TOLD,
    known: ["r-0000000001#0"],
  }),
  shape("what came of a claim since", SinceNews, {
    claim: CORRECTION.claim,
    at: CORRECTION.at,
    kind: "denial",
    before: TOLD,
    after: TOLD,
    denier: { by: "speaker", name: "x", outlet: "x", day: { of: "event", date: "2019-03" } },
  }),
  shape("a report to keep", NewReport, { report: REPORT, outlet: OUTLET, savedAt: "2026-01-01" }),
  shape("the message check", PageRequests.check.request, { kind: "check", page: PAGE, look: "first" }),
  shape("the message paint", PageRequests.paint.request, {
    kind: "paint",
    names: { agreement: NAME, difference: NAME, denial: NAME, wording: NAME, plain: NAME },
    painted: 1,
  }),
  shape("the message correct", PageRequests.correct.request, {
    kind: "correct",
    claim: CORRECTION.claim,
    report: CORRECTION.report,
    verdict: "same",
  }),
  shape("the message pin", PageRequests.pin.request, { kind: "pin", claim: "c0" }),
  shape("the message search", ExtensionRequests.search.request, {
    kind: "search",
    text: "trucks",
    filters: {},
    offset: 0,
  }),
  shape("the message changeSaved", ExtensionRequests.changeSaved.request, {
    kind: "changeSaved",
    put: [{ report: REPORT }],
    remove: ["r-0000000001"],
  }),
  shape("the message step", TabRequests.step.request, { kind: "step", by: 1 }),
];
