import { describe, expect, it } from "vitest";
import type { ReportHead } from "../../../core/index/corpus-reader";
import type { PageSide } from "../../../core/match/features/compared-claims";
import { dayRange } from "../../../core/match/features/days";
import type { Features } from "../../../core/match/features/feature-vector";
import { otherCount } from "../../../core/match/other-count";
import type { Proposition } from "../../../core/match/proposition";
import { stored } from "./stored-claim";

type Figures = Proposition["figures"];

const countries = (value: number): Figures[number] => ({
  value,
  unit: "countries",
  bound: "exact",
  what: [],
});
const corpus = (
  figures: Figures,
  eventDate: string | null = "2024-02-10",
  report: Partial<ReportHead> = {},
) => stored({ eventDate }, { report, proposition: { figures } });

// Only what the rule looks at: the numbers, the days, and how alike the claims are.
const page = (figures: Figures, date = "2024-03-04") =>
  ({ proposition: { figures }, event: dayRange(date), published: null }) as unknown as PageSide;
const alike = (core: number) => ({ corePage: core, coreCorpus: core, mentionsShared: 1 }) as Features;

describe("otherCount", () => {
  it.each([
    { name: "alike by words", core: 0.6, near: Number.NaN, detail: false, expected: true },
    { name: "alike by vectors", core: 0.1, near: 0.9, detail: false, expected: true },
    { name: "not alike", core: 0.1, near: 0.7, detail: false, expected: false },
    { name: "a detail by the score, alike by words", core: 0.6, near: 0.7, detail: true, expected: false },
    { name: "a detail by the score, alike by vectors", core: 0.1, near: 0.9, detail: true, expected: true },
    {
      name: "a detail by the score, without vectors",
      core: 0.6,
      near: Number.NaN,
      detail: true,
      expected: false,
    },
  ])("tells another number of a running count, $name: $expected", ({ core, near, detail, expected }) => {
    expect(otherCount(page([countries(50)]), corpus([countries(40)]), alike(core), near, detail)).toBe(
      expected,
    );
  });

  it.each([
    { name: "the same number", theirs: 50, date: "2024-02-10" },
    { name: "more than twice the number", theirs: 20, date: "2024-02-10" },
    { name: "months apart", theirs: 40, date: "2023-09-10" },
  ])("is silent about $name", ({ theirs, date }) => {
    const asked = [page([countries(50)]), corpus([countries(theirs)], date), alike(0.6), 0.9] as const;
    expect(otherCount(...asked, false)).toBe(false);
  });

  it.each([
    { name: "the day", report: { published: "2024-02-10" }, expected: true },
    { name: "the month", report: { published: null, publishedMonth: "2024-02" }, expected: true },
    { name: "a month long before", report: { published: null, publishedMonth: "2023-09" }, expected: false },
    { name: "no day", report: { published: null }, expected: false },
  ])("goes by $name of the report where the claim has none: $expected", ({ report, expected }) => {
    const asked = [page([countries(50)]), corpus([countries(40)], null, report), alike(0.6), 0.9] as const;
    expect(otherCount(...asked, false)).toBe(expected);
  });
});
