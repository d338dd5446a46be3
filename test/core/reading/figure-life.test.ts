import { describe, expect, it } from "vitest";
import { sampleClaim, sampleMatch } from "../../../cli/gallery/samples";
import type { CorpusFigure } from "../../../core/corpus/report";
import type { Difference, Match } from "../../../core/match/match";
import { viewFigureLives } from "../../../core/reading/figure-life";

const DEATHS = { unit: "deaths", bound: "exact" as const, what: "people who died in the flooding" };

const differs = (kind: Difference["kind"]): Difference[] => [
  { kind, page: { text: "55", span: null }, corpus: { text: "", span: null } },
];

const counting = (figure: Partial<CorpusFigure>, change: Partial<Match> = {}) =>
  sampleMatch({ figures: [{ ...DEATHS, value: 55, ...figure }], ...change });

/** The points of the sample claim's figure ("At least 55 people died", of 3 March 2019), without the page's own. */
const lifeOf = (...matches: Match[]) =>
  viewFigureLives(sampleClaim(matches)).flatMap(({ points }) =>
    points
      .filter(({ relation }) => relation !== "page")
      .map(({ value, day, relation }) => [value, day, relation]),
  );

describe("viewFigureLives", () => {
  it.each<{ name: string; match: Match; point: (string | number)[] | null }>([
    {
      name: "a value that agrees, on its own as-of date",
      match: counting({ value: 60, asOf: "2019-03-05" }),
      point: [60, "2019-03-05", "agrees"],
    },
    {
      name: "a later count, on the event's day",
      match: counting({ value: 20 }, { differences: differs("update"), eventDate: "2019-03-01" }),
      point: [20, "2019-03-01", "update"],
    },
    {
      name: "another count, on the report's day",
      match: counting({ value: 12 }, { differences: differs("figure"), published: "2019-03-06" }),
      point: [12, "2019-03-06", "differs"],
    },
    { name: "a value that no rule compared", match: counting({ value: 12 }), point: null },
    { name: "a count of something else", match: counting({ unit: "bridges" }), point: null },
    { name: "less sure", match: counting({}, { tier: "listed" }), point: null },
    {
      name: "known to the month alone",
      match: counting({ asOf: "2019-03" }, { published: null, eventDate: null }),
      point: null,
    },
  ])("$name", ({ match, point }) => {
    expect(lifeOf(match)).toEqual(point === null ? [] : [point]);
  });

  it("begins with the page's own value and runs by day", () => {
    const [life] = viewFigureLives(
      sampleClaim([counting({ asOf: "2019-03-09", value: 60 }), counting({ asOf: "2019-03-01" })]),
    );
    expect(life?.points.map(({ day, relation }) => [day, relation])).toEqual([
      ["2019-03-01", "agrees"],
      ["2019-03-03", "page"],
      ["2019-03-09", "agrees"],
    ]);
  });
});
