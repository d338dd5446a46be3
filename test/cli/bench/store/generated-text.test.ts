import { describe, expect, it } from "vitest";
import { agreement, exactAnswers } from "../../../../cli/bench/store/exact-answers";
import { generatedQuery, generatedText, generatedTokens } from "../../../../cli/bench/store/generated-text";
import { exhaustiveBm25 } from "../../../core/index/exhaustive-bm25";

const TEXTS = 300;
const FEW = 80;
const texts = Array.from({ length: TEXTS }, (_, at) => generatedTokens(at));

describe("the generated texts", () => {
  it("are the same each time, 15 to 30 tokens long, and differ", () => {
    expect(generatedText(7)).toBe(generatedText(7));
    const lengths = texts.map(({ length }) => length);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([15, 30]);
    expect(new Set(texts.map(String)).size).toBe(TEXTS);
  });

  it("hold common words far more often than others, as running text does", () => {
    const counts = new Map<string, number>();
    for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
    const most = Math.max(...counts.values());
    expect(most).toBeGreaterThan(texts.flat().length / 20);
    expect([...counts.values()].filter((count) => count === 1).length).toBeGreaterThan(counts.size / 2);
  });

  it.each(["content", "common"] as const)("are asked for by %s queries of twelve distinct terms", (kind) => {
    for (let at = 0; at < 50; at++) expect(new Set(generatedQuery(kind, at)).size).toBe(12);
  });

  it("lack the most frequent words in content queries only", () => {
    const counts = new Map<string, number>();
    for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
    const frequent = [...counts]
      .filter(([word, count]) => count > 40 && /\D/.test(word))
      .map(([word]) => word);
    const asked = (kind: "content" | "common") =>
      Array.from({ length: 50 }, (_, at) => generatedQuery(kind, at)).flat();
    expect(frequent.length).toBeGreaterThan(3);
    expect(asked("content").filter((word) => frequent.includes(word))).toEqual([]);
    expect(asked("common").filter((word) => frequent.includes(word)).length).toBeGreaterThan(20);
  });
});

describe("exactAnswers", () => {
  it("are those of BM25 by its definition", () => {
    const answers = exactAnswers(FEW, ["common"]).get("common");
    for (let at = 0; at < 5; at++) {
      const query = generatedQuery("common", at).map((term) => ({ term, weight: 1 }));
      expect(answers?.[at]).toEqual(
        exhaustiveBm25(query, texts.slice(0, FEW))
          .slice(0, 10)
          .map(({ doc }) => doc),
      );
    }
  });

  it("agree with themselves, and with others as far as those give the same", () => {
    expect(agreement([[1, 2], [3]], [[2, 1], [3]])).toBe(1);
    expect(
      agreement(
        [
          [1, 2],
          [3, 4],
        ],
        [[1, 9], []],
      ),
    ).toBe(0.25);
  });
});
