import { afterEach, describe, expect, it, vi } from "vitest";
import type { Report } from "../../../core/corpus/report";
import type { Reference } from "../../../core/index/corpus-reader";
import { checkPage } from "../../../entrypoints/background/check-page";
import type { Corpus } from "../../../platform/store/corpus";
import { memoryCorpus } from "../../core/match/memory-corpus";

vi.mock("webextension-polyfill", () => ({
  default: {
    runtime: { getURL: (path: string) => `https://extension.example/${path}` },
    storage: { local: { get: async () => ({}) } },
  },
}));

const TEXT =
  "On Saturday, Venezuela's government said 55 trucks were turned back at the border with Colombia.";
const PAGE = { id: "p", text: TEXT, language: "en", published: "2019-02-23", headline: "Trucks turned back" };

afterEach(() => vi.restoreAllMocks());

const REPORT: Report = {
  id: "r-0000000001",
  url: "https://paper.example/1",
  outlet: "paper",
  carrier: null,
  language: "en",
  headline: null,
  published: "2019-02-23",
  publishedMonth: null,
  dateBasis: "url",
  credits: [],
  claims: [
    {
      id: "r-0000000001#0",
      text: "55 trucks were turned back at Venezuela's border with Colombia.",
      attributedTo: null,
      eventDate: null,
      stance: "asserts",
      quote: null,
      figures: [],
      entities: [],
    },
  ],
};

const names = (name: string) => ({ en: [name], es: [name], pt: [name] });

const REFERENCE: Reference = {
  gazetteer: [{ id: "venezuela", kind: "place", label: "Venezuela", names: names("Venezuela"), topic: true }],
  outlets: [
    {
      id: "paper",
      name: "Paper",
      domains: ["paper.example"],
      country: null,
      language: "en",
      family: null,
      kind: "newspaper",
    },
  ],
  carriers: [],
  credits: [],
};

async function check(by: "features" | "vectors") {
  const reader = memoryCorpus([REPORT], REFERENCE);
  const corpus: Pick<Corpus, "reader"> = { reader: async () => reader };
  return checkPage({ kind: "check", page: PAGE, by }, { url: "https://news.example/a" }, corpus);
}

describe("checkPage", () => {
  it("says so when vectors were asked for and the encoder cannot run", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    vi.stubGlobal("fetch", () => Promise.reject(new Error("no WebAssembly here")));
    const { reading } = await check("vectors");
    expect(reading.claims).toHaveLength(1);
    expect(reading.unencoded).toBe(true);
  });

  it("says nothing where features were asked for", async () => {
    expect((await check("features")).reading.unencoded).toBeUndefined();
  });
});
