import { afterEach, describe, expect, it, vi } from "vitest";
import type { Report } from "../../../core/corpus/report";
import type { Reference } from "../../../core/index/corpus-reader";
import type { Look } from "../../../platform/messages/look";
import type { Corpus } from "../../../platform/store/corpus";
import { memoryCorpus } from "../../core/match/memory-corpus";

const OPEN_ENCODER = "../../../platform/encode/open-encoder";

vi.mock("webextension-polyfill", () => ({
  default: {
    runtime: { getURL: (path: string) => `https://extension.example/${path}` },
    storage: { local: { get: async () => ({}) } },
  },
}));

/** Told otherwise than in the report, so that features alone do not mark it. */
const TEXT = "On Saturday, Venezuela's government said 55 trucks had to turn around before Colombia.";
const PAGE = { id: "p", text: TEXT, language: "en", published: "2019-02-23", headline: "Trucks turned back" };

afterEach(() => {
  vi.restoreAllMocks();
  vi.doUnmock(OPEN_ENCODER);
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

/** Has the modules that are imported next open an encoder that encodes so. */
function encoding(encode: (texts: readonly string[]) => Promise<Float32Array[]>): void {
  opening(async () => ({ encode, close: () => undefined }));
}

function opening(openEncoder: () => Promise<unknown>): void {
  vi.doMock(OPEN_ENCODER, () => ({ openEncoder }));
  vi.resetModules();
}

const withoutWebAssembly = () => Promise.reject(new Error("no WebAssembly here"));

/** So many sentences about trucks, each a claim. */
const trucks = (count: number) =>
  Array.from({ length: count }, (_, at) => TEXT.replace("55", String(55 + at))).join(" ");

const ofPage = (texts: readonly string[]) => texts.some((text) => text.startsWith("On Saturday"));

const VECTOR = new Float32Array(384).fill(1 / Math.sqrt(384));

/** Of a length, and across the other. */
const UNLIKE = VECTOR.map((value, at) => (at % 2 === 0 ? value : -value));

/** A report that is no answer to sentences about trucks, and an encoder that says so. */
const ELSEWHERE: Report = {
  ...REPORT,
  claims: REPORT.claims.map((claim) => ({
    ...claim,
    text: "Medicine for Venezuela waited in a hall near Colombia's border.",
  })),
};
const encodeApart = async (texts: readonly string[]) =>
  texts.map((text) => (text.startsWith("On Saturday") ? VECTOR : UNLIKE));

async function check(look: Look) {
  const { checkPage } = await import("../../../entrypoints/background/check-page");
  const reader = memoryCorpus([REPORT], REFERENCE);
  const corpus: Pick<Corpus, "reader"> = { reader: async () => reader };
  return checkPage({ kind: "check", page: PAGE, look }, { url: "https://news.example/a" }, corpus);
}

describe("checkPage", () => {
  it("says so when vectors were asked for and the encoder cannot run", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    opening(withoutWebAssembly);
    const { reading } = await check("full");
    expect(reading.claims).toHaveLength(1);
    expect(reading.unencoded).toBe(true);
    expect(reading.provisional).toBeUndefined();
  });

  it("does not open an encoder again that could not be opened", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const opened = vi.fn(withoutWebAssembly);
    opening(opened);
    const { checkPage: checkAnew } = await import("../../../entrypoints/background/check-page");
    const reader = memoryCorpus([REPORT], REFERENCE);
    const looked = async (look: Look) => {
      const sender = { url: "https://news.example/a" };
      await checkAnew({ kind: "check", page: PAGE, look }, sender, { reader: async () => reader });
      return opened.mock.calls.length;
    };
    expect(await looked("full")).toBe(1);
    expect(await looked("first")).toBe(1);
  });

  it("answers by features what they mark, has the encoder opened meanwhile, and says that more is to come", async () => {
    const opened = vi.fn(() => new Promise(() => {}));
    opening(opened);
    const { checkPage: checkAnew } = await import("../../../entrypoints/background/check-page");
    const reader = memoryCorpus([{ ...REPORT, claims: REPORT.claims.map(quoting) }], REFERENCE);
    const look = (text: string, closely: Look = "first") =>
      checkAnew(
        { kind: "check", page: { ...PAGE, text }, look: closely },
        { url: "https://news.example/a" },
        { reader: async () => reader },
      );
    await look("The bakery opens on Saturday.");
    await look("The bakery opens on Saturday.", "full");
    expect(opened).not.toHaveBeenCalled();
    const { reading } = await look(`On Saturday, Venezuela's government said: "${WORDS}."`);
    expect(reading.unencoded).toBeUndefined();
    expect(reading.provisional).toBe(true);
    expect(opened).toHaveBeenCalledOnce();
  });

  it("searches a page's first claims, then all, once for all its looks, and again once it was read to its end", async () => {
    encoding(async (texts) => {
      await new Promise((resolve) => setTimeout(resolve));
      return texts.map(() => VECTOR);
    });
    const { checkPage: checkAnew } = await import("../../../entrypoints/background/check-page");
    const memory = memoryCorpus([REPORT], REFERENCE);
    const search = vi.fn(memory.claims);
    const reader = { ...memory, claims: search };
    const searchedAfter = async (look: Look) => {
      await checkAnew(
        { kind: "check", page: { ...PAGE, text: trucks(40) }, look },
        { url: "https://news.example/a" },
        { reader: async () => reader },
      );
      return search.mock.calls.length;
    };
    expect(await searchedAfter("first")).toBe(1);
    expect(await searchedAfter("closer")).toBe(2);
    expect(await searchedAfter("full")).toBe(2);
    expect(await searchedAfter("full")).toBe(3);
  });

  it("goes by features where they mark nothing and the encoder cannot be opened, and says so", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    opening(withoutWebAssembly);
    const { checkPage: checkAnew } = await import("../../../entrypoints/background/check-page");
    const reader = memoryCorpus([ELSEWHERE], REFERENCE);
    const { reading } = await checkAnew(
      { kind: "check", page: { ...PAGE, text: trucks(9) }, look: "first" },
      { url: "https://news.example/a" },
      { reader: async () => reader },
    );
    expect(reading.claims).toHaveLength(8);
    expect(reading).toMatchObject({ unencoded: true, provisional: true });
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it("asks for no vector at the first look where features mark something", async () => {
    const encode = vi.fn(async (texts: readonly string[]) => texts.map(() => VECTOR));
    encoding(encode);
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

  it("reads the first claims alone at the first look, all at closer ones, and encodes each once", async () => {
    const encode = vi.fn(encodeApart);
    encoding(encode);
    const { checkPage: checkAnew } = await import("../../../entrypoints/background/check-page");
    const reader = memoryCorpus([ELSEWHERE], REFERENCE);
    const looked = async (look: Look, sentences: number) => {
      encode.mockClear();
      const { reading } = await checkAnew(
        { kind: "check", page: { ...PAGE, text: trucks(sentences) }, look },
        { url: "https://news.example/a" },
        { reader: async () => reader },
      );
      const encoded = encode.mock.calls.flatMap(([texts]) =>
        texts.filter((text) => text.startsWith("On Saturday")),
      );
      const { claims, provisional = false } = reading;
      return { claims: claims.length, encoded: encoded.length, provisional };
    };
    expect(await looked("first", 8)).toEqual({ claims: 8, encoded: 8, provisional: false });
    expect(await looked("first", 26)).toEqual({ claims: 8, encoded: 8, provisional: true });
    expect(await looked("closer", 26)).toEqual({ claims: 26, encoded: 18, provisional: false });
  });

  it("waits for sixteen more vectors at the closer look, and for all at the last, while the rest are on their way", async () => {
    const holds: (() => void)[] = [];
    encoding(async (texts) => {
      if (ofPage(texts)) await new Promise<void>((go) => holds.push(go));
      return texts.map(() => UNLIKE);
    });
    const { checkPage: checkAnew } = await import("../../../entrypoints/background/check-page");
    const reader = memoryCorpus([REPORT], REFERENCE);
    let answered = false;
    const look = (closely: Look) => {
      answered = false;
      const answer = checkAnew(
        { kind: "check", page: { ...PAGE, text: trucks(26) }, look: closely },
        { url: "https://news.example/a" },
        { reader: async () => reader },
      );
      void answer.then(() => {
        answered = true;
      });
      return answer;
    };
    const letGo = async (goes: number) => {
      for (let go = 0; go < goes; go++) {
        await expect.poll(() => holds.length).toBeGreaterThan(0);
        holds.shift()?.();
      }
    };
    const closer = look("closer");
    await letGo(4);
    expect((await closer).reading.provisional).toBe(true);
    const full = look("full");
    await letGo(2);
    await expect.poll(() => holds.length).toBe(1);
    expect(answered).toBe(false);
    await letGo(1);
    expect((await full).reading.provisional).toBeUndefined();
  });

  it("waits for no more vectors at the first look than it takes to mark one", async () => {
    const asked: (readonly string[])[] = [];
    encoding(async (texts) => {
      if (ofPage(texts)) asked.push(texts);
      if (asked.length > 1) await new Promise(() => {});
      return texts.map(() => VECTOR);
    });
    const { checkPage: checkAnew } = await import("../../../entrypoints/background/check-page");
    const reader = memoryCorpus([REPORT], REFERENCE);
    const { reading } = await checkAnew(
      { kind: "check", page: { ...PAGE, text: trucks(9) }, look: "first" },
      { url: "https://news.example/a" },
      { reader: async () => reader },
    );
    expect(reading.claims[0]?.answer.matches[0]?.tier).toBe("painted");
    expect(asked.map(({ length }) => length)).toEqual([4, 4]);
  });
});
