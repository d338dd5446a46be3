import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { analyseClaim } from "../../../core/claims/analyse";
import { createRecogniser } from "../../../core/claims/recogniser";
import { type AskSimilarities, Matching } from "../../../core/match/matching";
import { memoryCorpus } from "./memory-corpus";
import { NEWSROOM, numberedReport } from "./newsroom";

const SENTENCES = [
  "Ana Prado said on 4 March 2024 that the River Guard seized nine barges carrying smuggled fuel.",
  "The River Guard said it had arrested 14 smugglers on the barges near the delta on 4 March 2024.",
  "Ana Prado denied that the smugglers on the seized barges had been beaten by the River Guard.",
];
const OUTLETS = ["morning", "daily", "tribune"];

const corpus = memoryCorpus(
  SENTENCES.flatMap((text, i) =>
    OUTLETS.map((outlet, j) =>
      numberedReport(3 * i + j + 1, outlet, { text: text.replace("4 March", `${4 + j} March`) }),
    ),
  ),
  NEWSROOM,
);
const recogniser = createRecogniser(NEWSROOM.gazetteer);
const claims = SENTENCES.map((text, at) => {
  const input = {
    id: `c${at}`,
    text,
    language: "en" as const,
    published: "2024-03-05",
    domain: "elsewhere.example",
    context: "",
  };
  return analyseClaim(input, recogniser);
});

/** The same cosine for all candidates of a claim. */
function cosines(ofClaims: readonly (number | null)[]): AskSimilarities {
  return async (couples) => (await couples()).map(({ claim }) => ofClaims[claims.indexOf(claim)] ?? null);
}

const someCosines = fc.array(fc.option(fc.constantFrom(0.2, 0.7, 0.85, 0.95)), {
  minLength: 3,
  maxLength: 3,
});

describe("Matching", () => {
  it("answers by what is known now, whatever was known before", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(someCosines), { minLength: 2, maxLength: 5 }), async (looks) => {
        const matching = await Matching.of(claims, corpus);
        for (const look of looks) {
          const similarities = look ? cosines(look) : undefined;
          const fresh = await Matching.of(claims, corpus);
          expect(await matching.answers(similarities)).toEqual(await fresh.answers(similarities));
        }
      }),
      { numRuns: 30 },
    );
  });

  it("gives other answers for other cosines", async () => {
    const matching = await Matching.of(claims, corpus);
    const before = await matching.answers();
    const far = await matching.answers(cosines([0.2, 0.2, 0.2]));
    expect(far).not.toEqual(before);
    expect(await matching.answers()).toEqual(before);
  });

  it("reads the corpus once, however often it answers", async () => {
    const read = vi.fn(corpus.claims);
    const vectors = vi.fn(async () => new Map());
    const matching = await Matching.of(claims, { ...corpus, claims: read, vectors });
    await matching.answers();
    await matching.answers(cosines([0.9, null, null]));
    await matching.answers(cosines([0.9, 0.9, 0.9]));
    expect(read).toHaveBeenCalledTimes(1);
    expect(vectors).toHaveBeenCalledTimes(1);
  });

  it("reads no vectors for who asks for no couples", async () => {
    const vectors = vi.fn(async () => new Map());
    const matching = await Matching.of(claims, { ...corpus, vectors });
    expect(await matching.answers(async () => [])).toEqual(await matching.answers());
    expect(vectors).not.toHaveBeenCalled();
  });
});
