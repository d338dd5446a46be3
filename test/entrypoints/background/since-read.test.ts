import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Runtime } from "webextension-polyfill";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { COUNTED, sampleClaim } from "../../../cli/gallery/samples";
import type { Reading } from "../../../core/reading/reading";
import { memoryCorpus } from "../../core/match/memory-corpus";
import { NEWSROOM } from "../../core/match/newsroom";

vi.mock("webextension-polyfill", () => ({ default: fakeBrowser }));
vi.mock("../../../entrypoints/background/bundled-encoder", () => ({
  bundledVectors: () => ({ similarities: async () => [] }),
}));

const { rememberRead } = await import("../../../entrypoints/background/since-read");
const { allowSinceRead, loadSinceRead } = await import("../../../platform/settings/since-read");

const READING: Reading = {
  outlet: null,
  claims: [sampleClaim(COUNTED)],
  corpus: { pack: "p", version: "1", reports: 1, outlets: 1, from: "2014", to: "2026" },
};
const corpus = { reader: async () => memoryCorpus([], NEWSROOM) };

async function keptOf(tab: { incognito: boolean } | undefined, reading: Reading = READING): Promise<number> {
  await allowSinceRead(50);
  await rememberRead(reading, { tab } as Runtime.MessageSender, corpus);
  return (await loadSinceRead()).marks.length;
}

describe("remembering what was read", () => {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.stubGlobal("navigator", { locks: { request: (_: string, work: () => unknown) => work() } });
  });

  it("keeps a stand-in of a claim that others reported", async () => {
    expect(await keptOf({ incognito: false })).toBe(1);
  });

  it.each([
    ["a private window", { incognito: true }, READING],
    ["no tab that could be told to be private or not", undefined, READING],
    ["a first look by features alone", { incognito: false }, { ...READING, provisional: true }],
  ])("keeps nothing of %s", async (_, tab, reading) => {
    expect(await keptOf(tab, reading)).toBe(0);
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain("claimId");
  });
});
