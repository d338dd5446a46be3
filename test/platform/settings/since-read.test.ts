import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { ReadMark, SinceNews } from "../../../core/reading/since-read";

vi.mock("webextension-polyfill", () => ({ default: fakeBrowser }));

const { allowSinceRead, dropNews, forgetSinceRead, loadSinceRead, noteNews, noteRead } = await import(
  "../../../platform/settings/since-read"
);
const { deleteReaderData, exportReaderData } = await import("../../../platform/settings/reader-data");

const told = {
  claimId: "r-0000000001#0",
  outlet: "Paper",
  domain: "paper.example",
  url: "https://paper.example/1",
  language: "en",
  published: "2019-03-08",
  eventDate: null,
  text: "55 people died.",
};
const claim = (number: number) => number.toString(16).padStart(16, "0");
const mark = (number: number, known: string[] = []): ReadMark => ({
  claim: claim(number),
  at: number,
  told,
  known,
});
const news = (number: number): SinceNews => ({
  claim: claim(number),
  at: 9,
  kind: "denial",
  before: told,
  after: { ...told, claimId: "r-0000000002#0" },
});
const kept = async () => (await loadSinceRead()).marks.map(({ at }) => at);

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal("navigator", { locks: { request: (_: string, work: () => unknown) => work() } });
});

describe("claims that were read", () => {
  it("are not kept until that is switched on", async () => {
    await noteRead([mark(1)]);
    expect(await loadSinceRead()).toEqual({ most: 0, marks: [], news: [] });
  });

  it("are kept up to the reader's number, the newest, and each once with all that is known", async () => {
    await allowSinceRead(2);
    await noteRead([mark(1), mark(2, ["r-0000000001#0"])]);
    await noteRead([mark(3), mark(2, ["r-0000000003#0"])]);
    const { marks } = await loadSinceRead();
    expect(marks).toEqual([mark(3), mark(2, ["r-0000000001#0", "r-0000000003#0"])]);
    await allowSinceRead(1);
    expect(await kept()).toEqual([2]);
  });

  it.each([
    ["switched off", () => allowSinceRead(0), 0],
    ["told to forget", forgetSinceRead, 5],
    ["told to delete everything", deleteReaderData, 0],
  ])("are gone with their notices when %s", async (_, erase, most) => {
    await allowSinceRead(5);
    await noteRead([mark(1)]);
    await noteNews([mark(1)], [news(1)]);
    await erase();
    expect(await loadSinceRead()).toEqual({ most, marks: [], news: [] });
  });

  it("bring no notice once they are forgotten, and each notice until it was seen", async () => {
    await allowSinceRead(5);
    await noteRead([mark(1)]);
    await noteNews([mark(1, ["r-0000000002#0"])], [news(1), news(2)]);
    expect(await loadSinceRead()).toEqual({ most: 5, marks: [mark(1, ["r-0000000002#0"])], news: [news(1)] });
    await dropNews();
    expect((await loadSinceRead()).news).toEqual([]);
    expect(await kept()).toEqual([1]);
  });

  it("are in no exported file", async () => {
    await allowSinceRead(5);
    await noteRead([mark(1)]);
    expect(await exportReaderData([])).not.toMatch(/sinceRead|paper\.example/);
  });

  it.each([
    ["garbage", "x"],
    ["a broken entry", { most: 5, marks: [mark(1), { claim: "?" }], news: [] }],
  ])("survive %s in the store", async (_, stored) => {
    await fakeBrowser.storage.local.set({ sinceRead: stored });
    expect(await kept()).toEqual(typeof stored === "string" ? [] : [1]);
  });
});
