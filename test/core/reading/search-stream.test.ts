import { describe, expect, it } from "vitest";
import type { Report } from "../../../core/corpus/report";
import { type AskSearch, type SearchStep, streamSearch } from "../../../core/reading/search-stream";
import { type Sieve, siftSearch } from "../../../core/reading/sift-search";
import { memoryCorpus } from "../match/memory-corpus";
import { NEWSROOM } from "../match/newsroom";

const TERMS = [{ term: "barg", weight: 1, words: "barges" }];

/** Reports of barges, the later ones longer, so that they come later. */
function reports(count: number): Report[] {
  return Array.from({ length: count }, (_, at) => {
    const id = `r-${String(at).padStart(10, "0")}`;
    const claim = {
      id: `${id}#0`,
      text: `Barges were seized${" again".repeat(at % 5)} at pier ${at}.`,
      attributedTo: at % 9 === 0 ? "Ana Prado" : null,
      entities: [],
      figures: [],
      eventDate: "2024-03-05",
      stance: "asserts" as const,
      quote: null,
    };
    return {
      id,
      url: `https://daily.example/${at}`,
      outlet: "daily",
      carrier: null,
      language: "en",
      headline: null,
      published: "2024-03-06",
      publishedMonth: null,
      dateBasis: "url" as const,
      credits: [],
      claims: [claim],
    };
  });
}

/** Asks a background that is started anew for every question; notes what was asked, and how many claims were read for it. */
function background(corpora: readonly (readonly Report[])[], sieve: Partial<Sieve> = {}) {
  const asked: { offset: number; atOnce?: boolean; read: number }[] = [];
  const ask: AskSearch = async (step) => {
    const corpus = memoryCorpus(corpora[Math.min(asked.length, corpora.length - 1)] ?? [], NEWSROOM);
    const noted = { ...step, read: 0 };
    asked.push(noted);
    const reader: typeof corpus = {
      ...corpus,
      claims: (docs) => {
        noted.read += docs.length;
        return corpus.claims(docs);
      },
    };
    return siftSearch(TERMS, {}, reader, { ...sieve, ...step });
  };
  return { ask, asked };
}

async function all(stream: AsyncGenerator<SearchStep | null>): Promise<(SearchStep | null)[]> {
  const steps: (SearchStep | null)[] = [];
  for await (const step of stream) steps.push(step);
  return steps;
}
const idsOf = (step: SearchStep | null | undefined) => step?.results.map(({ claim }) => claim.id) ?? [];

describe("a stream of what a search finds", () => {
  it("lists the best at once, counts them, goes on to the last, and reads of what was given nothing again", async () => {
    const many = reports(53);
    const { ask, asked } = background([many]);
    const steps = await all(streamSearch(ask, false));
    expect(steps.map((step) => [step?.results.length, step?.total, step?.whole])).toEqual([
      [20, null, false],
      [20, 53, true],
      [40, 53, true],
      [53, 53, true],
    ]);
    expect(asked).toEqual([
      { offset: 0, atOnce: true, read: 20 },
      { offset: 0, read: 53 },
      { offset: 20, read: 20 },
      { offset: 40, read: 13 },
    ]);
    const ranked = (await siftSearch(TERMS, {}, memoryCorpus(many, NEWSROOM), { offset: 0 })).results;
    expect(steps[0]?.results).toEqual(ranked);
    expect(new Set(idsOf(steps.at(-1))).size).toBe(53);
    for (const step of steps.slice(1)) {
      expect(idsOf(step)).toEqual(idsOf(steps.at(-1)).slice(0, step?.results.length));
      expect(step?.origins).toEqual(steps[1]?.origins);
    }
  });

  it("asks nothing before it is pulled", async () => {
    const { ask, asked } = background([reports(53)]);
    const stream = streamSearch(ask, false);
    await stream.next();
    expect(asked.length).toBe(1);
  });

  it("lists what is sifted when it is known of all", async () => {
    const { ask, asked } = background([reports(270)], { origin: "statement:ana-prado" });
    const steps = await all(streamSearch(ask, true));
    expect(steps.map((step) => [step?.results.length, step?.total])).toEqual([
      [20, 30],
      [30, 30],
    ]);
    expect(asked.map(({ offset }) => offset)).toEqual([0, 20]);
  });

  it("ends where the corpus holds nothing, or fewer than before, and lists nothing twice", async () => {
    expect((await all(streamSearch(background([[]]).ask, false))).at(-1)?.total).toBe(0);
    const before = reports(30);
    const { ask } = background([before, before, reports(20)]);
    expect((await all(streamSearch(ask, false))).at(-1)).toMatchObject({ total: 20, whole: true });
    const longer = [...reports(60).slice(55), ...before];
    const grown = await all(streamSearch(background([before, before, longer]).ask, false));
    expect(new Set(idsOf(grown.at(-1))).size).toBe(idsOf(grown.at(-1)).length);
  });

  it("ends without an answer where none comes, unless it is the first that fails", async () => {
    const { ask } = background([reports(30)]);
    const failing = (which: (offset: number, atOnce: boolean) => boolean) =>
      all(streamSearch(async (step) => (which(step.offset, step.atOnce ?? false) ? null : ask(step)), false));
    expect((await failing((_, atOnce) => atOnce)).map((step) => step?.results.length)).toEqual([20, 30]);
    expect((await failing((offset) => offset > 0)).at(-1)).toBeNull();
    expect(await failing(() => true)).toEqual([null]);
  });
});
