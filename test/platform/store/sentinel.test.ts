import { describe, expect, it } from "vitest";
import { judgeStore, readSentinel } from "../../../platform/store/sentinel";

const THERE = { generation: "abc.3", epoch: 3, sha256: "abc", records: 40 };

describe("[R13, R14, R25] the sentinel", () => {
  it.each([
    { name: "both alike", current: THERE, sentinel: THERE, verdict: "ready" },
    {
      name: "a store that was restored from long ago",
      current: { ...THERE, epoch: 2 },
      sentinel: THERE,
      verdict: "broken",
    },
    { name: "another content", current: { ...THERE, sha256: "def" }, sentinel: THERE, verdict: "broken" },
    {
      name: "another generation",
      current: { ...THERE, generation: "x" },
      sentinel: THERE,
      verdict: "broken",
    },
    { name: "another count", current: { ...THERE, records: 39 }, sentinel: THERE, verdict: "broken" },
    {
      name: "a worker stopped between switch and note",
      current: { ...THERE, epoch: 4 },
      sentinel: THERE,
      verdict: "unnoted",
    },
    { name: "a sentinel that was wiped", current: THERE, sentinel: null, verdict: "unnoted" },
  ])("finds $name $verdict", ({ current, sentinel, verdict }) => {
    expect(judgeStore(current, sentinel)).toBe(verdict);
  });

  it.each([undefined, null, "abc", { epoch: "3" }, []])("reads %j as never written", async (value) => {
    expect(await readSentinel({ read: async () => value, write: async () => undefined })).toBeNull();
  });
});
