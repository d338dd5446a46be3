import { describe, expect, it } from "vitest";
import { sampleClaim, sampleMatch } from "../../../cli/gallery/samples";
import type { Match } from "../../../core/match/match";
import { viewClaim } from "../../../core/reading/claim-view";
import { viewDenier } from "../../../core/reading/denier";

const QUOTE = { speaker: "Ana Ríos", text: "nobody died" };

const CASES: readonly {
  readonly name: string;
  readonly words?: string;
  readonly change: Partial<Match>;
  readonly expected: object;
}[] = [
  {
    name: "by whom it is attributed to, on the day told",
    change: { attributedTo: "the mayor", quote: QUOTE, eventDate: "2019-03" },
    expected: { by: "speaker", name: "the mayor", day: { of: "event", date: "2019-03" } },
  },
  {
    name: "by whom it quotes, where it attributes it to nobody else",
    change: { attributedTo: null, quote: QUOTE },
    expected: { by: "speaker", name: "Ana Ríos", day: { of: "published", date: "2019-03-04" } },
  },
  {
    name: "by the outlet in its own voice",
    change: { attributedTo: null, eventDate: null },
    expected: { by: "outlet", outlet: "Harbour Times", day: { of: "published", date: "2019-03-04" } },
  },
  {
    name: "by another than its speaker",
    words: ", which Ana Ríos denied",
    change: { attributedTo: "the mayor" },
    expected: { by: "speaker", name: "Ana Ríos" },
  },
  {
    name: "by others than its speaker, whom the words do not name",
    words: ", and both denied",
    change: { attributedTo: "the mayor" },
    expected: { by: "told", name: "", outlet: "Harbour Times" },
  },
  {
    name: "two who are named",
    words: ", which Ana Ríos and Luis Cano denied",
    change: { attributedTo: "the mayor" },
    expected: { by: "told", name: "", outlet: "Harbour Times" },
  },
  {
    name: "by its speaker together with another",
    words: " and Ríos denied",
    change: { attributedTo: "the mayor and Ríos" },
    expected: { by: "speaker", name: "the mayor and Ríos" },
  },
  {
    name: "on no known day",
    change: { eventDate: null, published: null },
    expected: { by: "speaker", day: null },
  },
  {
    name: "cleaned like all foreign words",
    change: { attributedTo: "the\u202e mayor" },
    expected: { name: "the mayor" },
  },
];

const denial = (words: string) => ({
  kind: "denial" as const,
  page: { text: "", span: null },
  corpus: { text: words, span: null },
});

describe("who denies in a report", () => {
  it.each(CASES)("is told: $name", ({ words = "denied", change, expected }) => {
    expect(viewDenier(denial(words), sampleMatch(change))).toMatchObject(expected);
  });

  it("is told of each report's denial, of the first in the summary, and of no other difference", () => {
    const figure = { ...denial("80"), kind: "figure" as const };
    const view = viewClaim(
      sampleClaim([
        sampleMatch({ attributedTo: "nobody", differences: [figure] }),
        sampleMatch({ attributedTo: "the mayor", differences: [denial("denied")] }),
        sampleMatch({ attributedTo: "Ana Ríos", differences: [denial("false")] }),
      ]),
    );
    expect(view.differences.map(({ kind, denier }) => [kind, denier?.name])).toEqual([
      ["figure", undefined],
      ["denial", "the mayor"],
    ]);
    const reports = view.groups.flatMap((group) => group.reports);
    const told = reports.flatMap(({ statements }) =>
      statements.map((each) => each.differences[0]?.denier?.name),
    );
    expect(told).toEqual([undefined, "the mayor", "Ana Ríos"]);
  });
});
