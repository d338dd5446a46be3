import { describe, expect, it } from "vitest";
import type { Report } from "../../../core/corpus/report";
import type { Reference } from "../../../core/index/corpus-reader";
import type { MatchOptions } from "../../../core/match/match-claims";
import { claimFingerprint } from "../../../core/reading/claim-fingerprint";
import { lookAgain } from "../../../core/reading/look-again";
import { readPage } from "../../../core/reading/read-page";
import { marksOf, type ReadMark } from "../../../core/reading/since-read";
import { memoryCorpus } from "../match/memory-corpus";
import { NEWSROOM, names, numberedReport } from "../match/newsroom";

const REFERENCE: Reference = {
  ...NEWSROOM,
  gazetteer: [
    { id: "venezuela", kind: "place", label: "Venezuela", names: names("Venezuela"), topic: true },
    {
      id: "river-guard",
      kind: "organisation",
      label: "River Guard",
      names: names("River Guard"),
      topic: true,
    },
  ],
};

const report = (
  serial: number,
  id: string,
  text: string,
  stance: "asserts" | "denies",
  barges: number,
): Report =>
  numberedReport(serial, id, {
    text,
    stance,
    entities: ["river-guard"],
    figures: [{ value: barges, unit: "barges", bound: "exact", what: "seized" }],
  });

const seized = (barges: string) =>
  `Venezuela's River Guard seized ${barges} barges carrying smuggled fuel on the lower river on 4 March 2024.`;
const FIRST = report(1, "morning", seized("nine"), "asserts", 9);
const SAME = report(2, "daily", seized("nine"), "asserts", 9);
const OTHER = report(3, "tribune", seized("fourteen"), "asserts", 14);
const DENIED = report(
  4,
  "tribune",
  "The navy denied that Venezuela's River Guard seized nine barges carrying smuggled fuel on the lower river on 4 March 2024.",
  "denies",
  9,
);

/** Sentence vectors by which all of these texts are near: by words alone another figure is not sure enough to be told. */
const similarities: NonNullable<MatchOptions["similarities"]> = async (couples) =>
  (await couples()).map(() => 0.95);

async function marks(): Promise<ReadMark[]> {
  const page = {
    id: "p",
    text: seized("nine"),
    language: "en",
    published: "2024-03-06",
    domain: "here.example",
  };
  return marksOf(await readPage(page, memoryCorpus([FIRST], REFERENCE)), 1);
}

async function news(reports: readonly Report[], read: readonly ReadMark[]) {
  const looked = await lookAgain(read, memoryCorpus(reports, REFERENCE), { at: 2, similarities });
  return {
    ...looked,
    told: looked.news.map(({ kind, before, after }) => [kind, before.outlet, after.outlet]),
  };
}

describe("looking again at a claim that was read", () => {
  it("keeps a stand-in of it and the report that told it, not its words", async () => {
    const [mark, ...others] = await marks();
    expect(others).toEqual([]);
    expect(mark?.claim).toMatch(/^[0-9a-f]{16}$/);
    expect(mark?.told.outlet).toBe("morning");
    expect(mark?.known).toContain(FIRST.claims[0]?.id);
  });

  it.each([
    ["the same corpus", [FIRST], []],
    ["one more report of the same", [FIRST, SAME], []],
    ["a report with another figure", [FIRST, OTHER], [["figure", "morning", "tribune"]]],
    ["a denial", [FIRST, DENIED], [["denial", "morning", "tribune"]]],
    ["a corpus that lost the first report", [DENIED], [["denial", "morning", "tribune"]]],
  ] as const)("over %s tells what is new", async (_, reports, told) => {
    expect((await news(reports, await marks())).told).toEqual(told);
  });

  it("tells that the report itself has another figure by now, with what it said then, and once", async () => {
    const revised = report(1, "morning", seized("fourteen"), "asserts", 14);
    const first = await news([revised], await marks());
    expect(first.told).toEqual([["figure", "morning", "morning"]]);
    expect([first.news[0]?.before.text, first.news[0]?.after.text]).toEqual([
      seized("nine"),
      seized("fourteen"),
    ]);
    expect((await news([revised], first.marks)).told).toEqual([]);
  });

  it("tells of a denial by whom it is and when, and of another figure nothing of the kind", async () => {
    const [denial] = (await news([FIRST, DENIED], await marks())).news;
    const day = { of: "event", date: "2024-03-04" };
    expect(denial?.denier).toEqual({ by: "outlet", name: "", outlet: "tribune", day });
    const [figure] = (await news([FIRST, OTHER], await marks())).news;
    expect(figure).not.toHaveProperty("denier");
  });

  it("tells nothing twice", async () => {
    const first = await news([FIRST, DENIED], await marks());
    expect((await news([FIRST, DENIED], first.marks)).told).toEqual([]);
  });

  it("tells nothing of what a page that was read and then saved says itself", async () => {
    const [mark] = await marks();
    if (mark === undefined) throw new Error("nothing was read");
    const saved = { ...mark, claim: claimFingerprint(seized("fourteen")) };
    expect((await news([FIRST, OTHER], [mark, saved])).told).toEqual([]);
  });
});
