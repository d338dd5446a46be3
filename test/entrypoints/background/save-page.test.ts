import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Page } from "../../../core/reading/page";
import { Refusal } from "../../../platform/messages/server";
import type { NewReport, SavedReport } from "../../../platform/store/saved-report";
import type { SavedReports } from "../../../platform/store/saved-reports";
import { StoreFull } from "../../../platform/store/settle";
import { SMALL_GAZETTEER } from "../../core/claims/small-gazetteer";

vi.mock("webextension-polyfill", () => ({ default: fakeBrowser }));

const { saveTab } = await import("../../../entrypoints/background/save-page");
const { watchSaveSteps } = await import("../../../platform/saving/save-step");
const { changeSaved } = await import("../../../entrypoints/background/change-saved");

const PAGE: Page = {
  id: "https://daily.example/border",
  text: "President Nicolas Maduro closed the border with Brazil on Thursday, the government of Venezuela said.\n\nAt least 25 people were killed in Caracas since Monday, the government of Venezuela said.",
  headline: "Border",
  published: "2019-02-21",
};

/** Saved reports as a map; `full` refuses. */
function memory(full = false) {
  const kept = new Map<string, SavedReport>();
  const reading = {
    add: async (reports: readonly NewReport[]) => {
      if (full) throw new StoreFull(new Error("quota"));
      for (const { report, outlet, savedAt = "2026-01-01T00:00:00.000Z" } of reports)
        if (outlet) kept.set(report.id, { report, outlet, savedAt });
    },
    remove: async (ids: readonly string[]) => {
      for (const id of ids) kept.delete(id);
    },
    list: async () => [...kept.values()],
    get: async (id: string) => kept.get(id) ?? null,
  };
  const reference = async () => ({ gazetteer: SMALL_GAZETTEER, outlets: [], carriers: [], credits: [] });
  const corpus = {
    reader: async () => ({ reference }) as never,
    reading: reading as unknown as SavedReports,
  };
  return { kept, corpus };
}

describe("saving a tab's article", () => {
  let tab: { incognito: boolean; url: string };
  let asked: string[];
  let page: Page;

  beforeEach(() => {
    tab = { incognito: false, url: "https://daily.example/border?utm_source=x" };
    asked = [];
    page = PAGE;
    vi.spyOn(fakeBrowser.tabs, "get").mockImplementation(async () => tab as never);
    Object.assign(fakeBrowser.tabs, {
      sendMessage: async (_: number, { kind }: { kind: string }) => {
        asked.push(kind);
        return { ok: true, json: JSON.stringify(page) };
      },
    });
  });
  afterEach(() => vi.restoreAllMocks());

  it("keeps it, and gives what was kept before when it is saved again", async () => {
    const { kept, corpus } = memory();
    const first = await saveTab(1, corpus);
    expect(first.before).toBeNull();
    expect([...kept.keys()]).toEqual([first.id]);
    expect(kept.get(first.id)?.report.url).toBe("https://daily.example/border");
    const again = await saveTab(1, corpus);
    expect(again.id).toBe(first.id);
    expect(again.before?.report.claims).toHaveLength(first.claims);
    expect(kept.size).toBe(1);
  });

  it("tells each step to whoever watches that tab", async () => {
    const steps: unknown[] = [];
    const unwatch = watchSaveSteps(1, (at) => steps.push(at));
    const elsewhere = vi.fn();
    const unwatchOther = watchSaveSteps(2, elsewhere);
    const { claims } = await saveTab(1, memory().corpus);
    unwatch();
    unwatchOther();
    expect(claims).toBeGreaterThan(0);
    expect(steps).toEqual([{ step: "reading" }, { step: "finding" }, { step: "keeping", claims }]);
    expect(elsewhere).not.toHaveBeenCalled();
  });

  it("asks a private window for nothing, and keeps nothing of it", async () => {
    tab.incognito = true;
    const { kept, corpus } = memory();
    await expect(saveTab(1, corpus)).rejects.toThrow(new Refusal("private-window"));
    expect(asked).toEqual([]);
    expect(kept.size).toBe(0);
  });

  it.each([
    ["has nothing to compare", { ...PAGE, text: "The cat slept." }, false, "nothing-to-save"],
    ["finds no room", PAGE, true, "store-full"],
  ] as const)("says so where it %s", async (_, shown, full, failure) => {
    page = shown;
    await expect(saveTab(1, memory(full).corpus)).rejects.toThrow(new Refusal(failure));
  });

  it("is changed and changed back with what a change is answered with", async () => {
    const { kept, corpus } = memory();
    const { id } = await saveTab(1, corpus);
    const was = structuredClone(kept.get(id));
    const { before } = await changeSaved({ put: [], remove: [id] }, corpus.reading);
    expect(kept.size).toBe(0);
    await changeSaved({ put: before, remove: [] }, corpus.reading);
    expect(kept.get(id)).toEqual(was);
  });
});
