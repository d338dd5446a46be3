import { expect, it, vi } from "vitest";
import type { Claim } from "../../../core/claims/claim";
import type { MatchOptions } from "../../../core/match/match-claims";
import { siftCorpus } from "../../../entrypoints/background/sift-corpus";
import { memoryCorpus } from "../../core/match/memory-corpus";

const CALIBRATION = { all: { slope: 1, shift: 0.2 }, byLanguages: new Map() };
const given: MatchOptions[] = [];

vi.mock("webextension-polyfill", () => ({ default: {} }));
vi.mock("../../../entrypoints/background/bundled-encoder", () => ({
  bundledVectors: () => ({ similarities: async () => [], failed: () => false }),
}));
vi.mock("../../../entrypoints/background/readers-corrections", () => ({
  readersCorrections: async () => ({ corrections: [], calibration: CALIBRATION }),
}));
vi.mock("../../../core/match/match-claims", () => ({
  matchClaims: async (_: unknown, __: unknown, options: MatchOptions) => {
    given.push(options);
    return [];
  },
}));

it("compares results with the claim in hand as its card does, by what the reader's corrections teach", async () => {
  const reader = memoryCorpus([], { gazetteer: [], outlets: [], carriers: [], credits: [] });
  const beside = { claim: {} as Claim, page: { siteName: null, headline: "Trucks turned back" } };
  await siftCorpus(
    { kind: "search", text: "trucks", filters: {}, offset: 0, beside },
    { reader: async () => reader },
  );
  expect(given).toMatchObject([{ calibration: CALIBRATION, headline: "Trucks turned back" }]);
});
