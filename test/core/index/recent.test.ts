import { describe, expect, it } from "vitest";
import { Recent } from "../../../core/index/recent";

describe("what was used last", () => {
  it("stays, and what was longest unused goes", () => {
    const recent = new Recent<string, number>(2);
    recent.set("a", 1);
    recent.set("b", 2);
    expect(recent.get("a")).toBe(1);
    recent.set("c", 3);
    expect([recent.get("a"), recent.get("b"), recent.get("c")]).toEqual([1, undefined, 3]);
  });

  it("is told by weight where values have one", () => {
    const recent = new Recent<string, string>(5, ({ length }) => length);
    recent.set("a", "xx");
    recent.set("b", "xx");
    recent.set("b", "xxx");
    expect([recent.get("a"), recent.get("b")]).toEqual(["xx", "xxx"]);
    recent.set("c", "xx");
    expect([recent.get("a"), recent.get("b"), recent.get("c")]).toEqual([undefined, "xxx", "xx"]);
  });

  it("is replaced in its place", () => {
    const recent = new Recent<string, number>(2);
    recent.set("a", 1);
    recent.set("a", 2);
    recent.set("b", 3);
    expect([recent.get("a"), recent.get("b")]).toEqual([2, 3]);
  });
});
