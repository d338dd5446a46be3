import { afterEach, describe, expect, it, vi } from "vitest";
import type { Report } from "../../../core/corpus/report";
import type { Reference } from "../../../core/index/corpus-reader";
import { checkPage } from "../../../entrypoints/background/check-page";
import type { Look } from "../../../platform/messages/look";
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

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

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

const WORDS = "Not one of these trucks will cross this bridge while I stand on it";

/** The claim with words that a page may quote. */
function quoting(claim: Report["claims"][number]): Report["claims"][number] {
  return { ...claim, quote: { speaker: null, text: WORDS } };
}

function openEncoder(encode: (texts: readonly string[]) => Promise<Float32Array[]>): void {
  vi.doMock("../../../platform/encode/encoder", async (original) => ({
    ...(await original<typeof import("../../../platform/encode/encoder")>()),
    createEncoder: async () => ({ encode }),
  }));
  vi.resetModules();
}

const VECTOR = new Float32Array(384).fill(1 / Math.sqrt(384));

async function check(look: Look) {
  const reader = memoryCorpus([REPORT], REFERENCE);
  const corpus: Pick<Corpus, "reader"> = { reader: async () => reader };
  return checkPage({ kind: "check", page: PAGE, look }, { url: "https://news.example/a" }, corpus);
}

describe("checkPage", () => {
  it("says so when vectors were asked for and the encoder cannot run", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    vi.stubGlobal("fetch", () => Promise.reject(new Error("no WebAssembly here")));
    const { reading } = await check("full");
    expect(reading.claims).toHaveLength(1);
    expect(reading.unencoded).toBe(true);
    expect(reading.provisional).toBeUndefined();
  });

  it("does not read an encoder again that could not be opened", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    vi.resetModules();
    const { checkPage: checkAnew } = await import("../../../entrypoints/background/check-page");
    const fetched = vi.fn(() => Promise.reject(new Error("no WebAssembly here")));
    vi.stubGlobal("fetch", fetched);
    const reader = memoryCorpus([REPORT], REFERENCE);
    const looked = async (look: Look) => {
      const sender = { url: "https://news.example/a" };
      await checkAnew({ kind: "check", page: PAGE, look }, sender, { reader: async () => reader });
      return fetched.mock.calls.length;
    };
    const once = await looked("full");
    expect(once).toBeGreaterThan(0);
    expect(await looked("first")).toBe(once);
  });

  it("looks by features first, where the encoder is not open, has its files read meanwhile, and says that more is to come", async () => {
    vi.resetModules();
    const { checkPage: checkAnew } = await import("../../../entrypoints/background/check-page");
    const fetched = vi.fn(() => new Promise(() => {}));
    vi.stubGlobal("fetch", fetched);
    const reader = memoryCorpus([REPORT], REFERENCE);
    const look = (text: string) =>
      checkAnew(
        { kind: "check", page: { ...PAGE, text }, look: "first" },
        { url: "https://news.example/a" },
        { reader: async () => reader },
      );
    await look("The bakery opens on Saturday.");
    expect(fetched).not.toHaveBeenCalled();
    const { reading } = await look(TEXT);
    expect(reading.unencoded).toBeUndefined();
    expect(reading.provisional).toBe(true);
    expect(fetched.mock.calls.flat()).toEqual([
      "https://extension.example/model/encoder.safetensors",
      "https://extension.example/model/pieces.tsv",
    ]);
  });

  it("spots and searches a page once for all its looks, and again once it was read to its end", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    vi.stubGlobal("fetch", () => Promise.reject(new Error("no WebAssembly here")));
    vi.resetModules();
    const { checkPage: checkAnew } = await import("../../../entrypoints/background/check-page");
    const memory = memoryCorpus([REPORT], REFERENCE);
    const search = vi.fn(memory.claims);
    const reader = { ...memory, claims: search };
    const searchedAfter = async (look: Look) => {
      await checkAnew(
        { kind: "check", page: PAGE, look },
        { url: "https://news.example/a" },
        { reader: async () => reader },
      );
      return search.mock.calls.length;
    };
    expect(await searchedAfter("first")).toBe(1);
    expect(await searchedAfter("closer")).toBe(1);
    expect(await searchedAfter("first")).toBe(2);
  });

  it("asks for no vector at the first look where features mark something", async () => {
    const encode = vi.fn(async (texts: readonly string[]) => texts.map(() => VECTOR));
    openEncoder(encode);
    const { checkPage: checkAnew } = await import("../../../entrypoints/background/check-page");
    const reader = memoryCorpus([{ ...REPORT, claims: REPORT.claims.map(quoting) }], REFERENCE);
    const encodedBy = async (look: Look, text: string) => {
      encode.mockClear();
      await checkAnew(
        { kind: "check", page: { ...PAGE, text }, look },
        { url: "https://news.example/a" },
        { reader: async () => reader },
      );
      return encode.mock.calls.flat(2).length > 0;
    };
    const quoted = `On Saturday, Venezuela's government said: "${WORDS}."`;
    expect(await encodedBy("full", TEXT)).toBe(true);
    expect(await encodedBy("first", TEXT.replace("55", "56"))).toBe(true);
    expect(await encodedBy("first", quoted)).toBe(false);
    expect(await encodedBy("closer", quoted)).toBe(true);
  });

  it("compares the first claims by vectors at the first look where features mark none, once the encoder is open", async () => {
    openEncoder(async (texts) => texts.map(() => VECTOR));
    const { checkPage: checkAnew } = await import("../../../entrypoints/background/check-page");
    const reader = memoryCorpus([REPORT], REFERENCE);
    const looked = async (look: Look, sentences: number) => {
      const text = Array.from({ length: sentences }, (_, at) => TEXT.replace("55", String(55 + at))).join(
        " ",
      );
      const { reading } = await checkAnew(
        { kind: "check", page: { ...PAGE, text }, look },
        { url: "https://news.example/a" },
        { reader: async () => reader },
      );
      return { claims: reading.claims.length, provisional: reading.provisional ?? false };
    };
    expect(await looked("first", 8)).toEqual({ claims: 8, provisional: true });
    expect(await looked("closer", 8)).toEqual({ claims: 8, provisional: false });
    expect(await looked("first", 8)).toEqual({ claims: 8, provisional: false });
    expect(await looked("first", 26)).toEqual({ claims: 26, provisional: true });
    expect(await looked("closer", 26)).toEqual({ claims: 26, provisional: true });
    expect(await looked("full", 26)).toEqual({ claims: 26, provisional: false });
  });
});
