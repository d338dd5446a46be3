import { describe, expect, it } from "vitest";
import { nearest } from "../../../platform/page/nearest";

const at = (...starts: number[]) => starts.map((start) => ({ start }));

describe("[R34] nearest", () => {
  it("keeps all, and does not look at the layout, when there are few", () => {
    const look = () => {
      throw new Error("looked");
    };
    expect(nearest(at(0, 10, 20), 3, look)).toEqual(at(0, 10, 20));
  });

  it.each([
    { centre: 0, kept: at(0, 10, 20) },
    { centre: 50, kept: at(40, 50, 60) },
    { centre: 1000, kept: at(70, 80, 90) },
  ])("keeps those around $centre, in the order of the text", ({ centre, kept }) => {
    const all = at(0, 10, 20, 30, 40, 50, 60, 70, 80, 90);
    expect(nearest(all, 3, () => centre)).toEqual(kept);
  });
});
