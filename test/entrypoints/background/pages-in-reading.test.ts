import { describe, expect, it } from "vitest";
import { PagesInReading } from "../../../entrypoints/background/pages-in-reading";
import { memoryCorpus } from "../../core/match/memory-corpus";
import { NEWSROOM } from "../../core/match/newsroom";

const reader = memoryCorpus([], NEWSROOM);
const page = (id: string) => ({ id, text: `Nothing to be read in ${id}.` });

describe("PagesInReading", () => {
  it("takes a page up again for its next look, until it is closed", async () => {
    const pages = new PagesInReading();
    const first = pages.open(page("a"), reader, {});
    expect(pages.open(page("a"), reader, {}).opened).toBe(first.opened);
    first.close();
    expect(pages.open(page("a"), reader, {}).opened).not.toBe(first.opened);
    expect((await (await first.opened).read()).claims).toEqual([]);
  });

  it("opens it anew where its text, the corpus or what corrections teach is another", () => {
    const pages = new PagesInReading();
    const { opened } = pages.open(page("a"), reader, {});
    const all = { slope: 1, shift: 0.1 };
    const calibration = { all, byLanguages: new Map() };
    const byLanguages = { all, byLanguages: new Map([["en>es", all]]) };
    expect(pages.open({ ...page("a"), text: "More." }, reader, {}).opened).not.toBe(opened);
    const calibrated = pages.open(page("a"), reader, { calibration }).opened;
    expect(calibrated).not.toBe(opened);
    expect(pages.open(page("a"), reader, { calibration: byLanguages }).opened).not.toBe(calibrated);
    expect(pages.open(page("a"), memoryCorpus([], NEWSROOM), {}).opened).not.toBe(opened);
  });

  it("keeps three pages that never come to their last look, the newest ones", () => {
    const pages = new PagesInReading();
    const opened = ["a", "b", "c", "d"].map((id) => pages.open(page(id), reader, {}).opened);
    const again = ["b", "c", "d", "a"].map((id) => pages.open(page(id), reader, {}).opened);
    expect(again.slice(0, 3)).toEqual(opened.slice(1));
    expect(again.at(-1)).not.toBe(opened[0]);
  });
});
