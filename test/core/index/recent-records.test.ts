import { describe, expect, it } from "vitest";
import { rememberRecords } from "../../../core/index/recent-records";

/** A store whose every key has a record of ten bytes, but for those that are missing. */
function countedStore(missing: readonly string[] = []) {
  const asked: (readonly string[])[] = [];
  const read = async (keys: readonly string[]) => {
    asked.push(keys);
    const there = keys.filter((key) => !missing.includes(key));
    return new Map(there.map((key) => [key, new Uint8Array(10).fill(key.charCodeAt(0))]));
  };
  return { asked, read };
}

describe("records that were read", () => {
  it("are not read again while there is room", async () => {
    const { asked, read } = countedStore();
    const remembered = rememberRecords(read, 100);
    const first = await remembered(["a", "b"]);
    const second = await remembered(["b", "c"]);
    expect(asked).toEqual([["a", "b"], ["c"]]);
    expect([...second.keys()].sort()).toEqual(["b", "c"]);
    expect(second.get("b")).toEqual(first.get("b"));
    await remembered(["a", "b", "c"]);
    expect(asked).toHaveLength(2);
  });

  it("give way, the longest unused first, when they weigh too much", async () => {
    const { asked, read } = countedStore();
    const remembered = rememberRecords(read, 20);
    await remembered(["a"]);
    await remembered(["b"]);
    await remembered(["a"]);
    await remembered(["c"]);
    await remembered(["a", "b"]);
    expect(asked).toEqual([["a"], ["b"], ["c"], ["b"]]);
  });

  it("are asked for again where there was none", async () => {
    const { asked, read } = countedStore(["x"]);
    const remembered = rememberRecords(read, 100);
    expect([...(await remembered(["x"])).keys()]).toEqual([]);
    await remembered(["x"]);
    expect(asked).toEqual([["x"], ["x"]]);
  });
});
