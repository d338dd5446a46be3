import { describe, expect, it } from "vitest";
import { storageState } from "../../../platform/store/storage-state";

const reading = { list: async () => [] };

describe("[R24] the state of the storage", () => {
  it("is the browser's own estimate, as far as it says", async () => {
    const estimate = { usage: 7, quota: 9 };
    expect(await storageState(reading, { estimate: async () => estimate })).toEqual({
      ...estimate,
      saved: 0,
    });
    expect(await storageState(reading, { estimate: () => Promise.reject(new Error("no")) })).toEqual({
      usage: null,
      quota: null,
      saved: 0,
    });
  });

  it("is told where the store cannot be read, and calls no number of saved reports nought there", async () => {
    const list = () => Promise.reject(new Error("no store"));
    expect(await storageState({ list }, { estimate: async () => ({ usage: 7, quota: 9 }) })).toEqual({
      usage: 7,
      quota: 9,
      saved: null,
    });
  });
});
