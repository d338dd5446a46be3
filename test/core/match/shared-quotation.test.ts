import { describe, expect, it } from "vitest";
import { analyseClaim } from "../../../core/claims/analyse";
import { createRecogniser } from "../../../core/claims/recogniser";
import type { CorpusClaim } from "../../../core/corpus/report";
import { matchClaims } from "../../../core/match/match-claims";
import { memoryCorpus } from "./memory-corpus";
import { corpusClaim, NEWSROOM, reportOf } from "./newsroom";

const CASES = [
  {
    name: "one run, as each side writes it",
    page: "Fuel smuggling is “a shame for everybody who lives along this river”, Prado told reporters on Monday.",
    quote: "A shame for everybody who lives along this river, sadly",
    expected: [
      [
        "a shame for everybody who lives along this river",
        "A shame for everybody who lives along this river",
      ],
    ],
  },
  {
    name: "a run on either side of another word, not what is too short",
    page: "“We have direct contacts with the smugglers who live along this river”, Prado told reporters.",
    quote: "We have direct contracts with the smugglers who live along that river",
    expected: [
      ["We have direct", "We have direct"],
      ["with the smugglers who live along", "with the smugglers who live along"],
    ],
  },
  {
    name: "initials with points, to the end of their places",
    page: "Prado said on Monday: “All of them sailed under the U.S. flag and nobody stopped them”.",
    quote: "all of them sailed under the US flag and nobody stopped them",
    expected: [
      [
        "All of them sailed under the U.S. flag and nobody stopped them",
        "all of them sailed under the US flag and nobody stopped them",
      ],
    ],
  },
];

async function matchOf(text: string, quote: CorpusClaim["quote"]) {
  const claim = analyseClaim(
    { id: "c", text, language: "en", published: "2024-03-05", domain: "elsewhere.example" },
    createRecogniser(NEWSROOM.gazetteer),
  );
  const told = corpusClaim("Ana Prado spoke of smugglers on the river on 4 March 2024, and of barges.");
  const corpus = memoryCorpus([reportOf("daily", { ...told, quote }, {})], NEWSROOM);
  const [answer] = await matchClaims([claim], corpus);
  return answer?.matches[0];
}

describe("a shared quotation", () => {
  it.each(CASES)("is told with its places: $name", async ({ page, quote, expected }) => {
    const match = await matchOf(page, { speaker: "Ana Prado", text: quote });
    expect(match?.why.rule).toBe("same-utterance");
    const quoted = match?.why.quoted ?? [];
    expect(quoted.map(({ text, corpusText }) => [text, corpusText])).toEqual(expected);
    for (const { text, corpusText, page: here, corpus: there } of quoted) {
      expect(page.slice(here.start, here.end)).toBe(text);
      expect(quote.slice(there.start, there.end)).toBe(corpusText);
    }
  });

  it("is no reason of a match by other grounds", async () => {
    const page = "Ana Prado spoke on 4 March 2024 of smugglers on the river and of barges, “a shame”.";
    const match = await matchOf(page, {
      speaker: "Ana Prado",
      text: "a shame for everybody along this river",
    });
    expect(match?.why.rule).toMatch(/^(same-proposition|likely-same|same-event)$/);
    expect(match?.why).not.toHaveProperty("quoted");
  });
});
