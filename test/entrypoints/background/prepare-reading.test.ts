import { expect, it, vi } from "vitest";
import * as recogniser from "../../../core/claims/recogniser";
import { recogniserOf } from "../../../core/claims/recogniser-of";
import { prepareReading } from "../../../entrypoints/background/prepare-reading";
import { memoryCorpus } from "../../core/match/memory-corpus";
import { NEWSROOM } from "../../core/match/newsroom";

it("lays the names out before they are asked for, and keeps a failure to itself", async () => {
  const reader = memoryCorpus([], NEWSROOM);
  const build = vi.spyOn(recogniser, "createRecogniser");
  await prepareReading({ reader: async () => reader });
  expect(build).toHaveBeenCalledTimes(1);
  recogniserOf(NEWSROOM.gazetteer);
  expect(build).toHaveBeenCalledTimes(1);
  await prepareReading({ reader: () => Promise.reject(new Error("evicted")) });
});
