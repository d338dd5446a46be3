import { describe, expect, it } from "vitest";
import {
  CalendarDate,
  CalendarDay,
  CalendarMonth,
  CalendarSecond,
  PartialDate,
} from "../../../core/corpus/date";
import { Report } from "../../../core/corpus/report";
import { SourceReport } from "../../../core/corpus/source-report";
import { report } from "../../platform/store/saved-report";

const DAYS = ["2019-02-28", "2020-02-29", "2000-02-29", "2031-12-31", "0001-01-01"];
const NO_DAYS = [
  "2019-02-29",
  "1900-02-29",
  "2019-02-30",
  "2019-04-31",
  "2031-13-45",
  "2031-00-01",
  "2031-01-00",
];
const NO_DATES = [
  "",
  "2019-2-9",
  "19",
  "2019-02-09-01",
  "2019-02-09T00:00Z",
  " 2019",
  "+002019",
  "2019-",
  "nineteen",
];

describe("a date of a source", () => {
  it.each([
    { kind: "a date", schema: CalendarDate, good: [...DAYS, "2019", "2019-02"], bad: ["2031-13", "2031-00"] },
    {
      kind: "a month",
      schema: CalendarMonth,
      good: ["2019-02"],
      bad: [...DAYS, "2019", "2031-13", "2031-00"],
    },
    { kind: "a day", schema: CalendarDay, good: DAYS, bad: ["2019", "2019-02"] },
    {
      kind: "a second",
      schema: CalendarSecond,
      good: DAYS.map((day) => `${day}T23:59:59Z`),
      bad: [
        ...NO_DAYS.map((day) => `${day}T10:00:00Z`),
        "2031-05-02T24:00:00Z",
        "2031-05-02T10:60:00Z",
        "2031-05-02",
      ],
    },
  ])("is $kind of the calendar, or refused", ({ schema, good, bad }) => {
    const taken = (dates: readonly string[]) => dates.filter((date) => schema.safeParse(date).success);
    expect(taken(good)).toEqual(good);
    expect(taken([...bad, ...NO_DAYS, ...NO_DATES])).toEqual([]);
  });

  it("is read as it is where it was kept before", () => {
    expect(NO_DAYS.every((date) => PartialDate.safeParse(date).success)).toBe(true);
    const kept = { ...report(1, ["One."]), published: "2019-02-30" };
    expect(Report.parse(kept)).toEqual(kept);
    expect(SourceReport.safeParse(kept).success).toBe(false);
  });
});
