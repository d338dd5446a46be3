import { describe, expect, it } from "vitest";
import { nearHeadline } from "../../../core/match/near-headline";

describe("nearHeadline", () => {
  it.each([
    {
      one: "Port Strike Enters Its Third Week in the South",
      other: "Port strike enters its third week in the south - Reports",
      near: true,
    },
    {
      one: "Huelga portuaria entra en su tercera semana",
      other: "Huelga portuaria entra en su tercera semana",
      near: true,
    },
    {
      one: "Port strike enters its third week",
      other: "Port strike ends after its third week of talks",
      near: false,
    },
    { one: "Port strike ends", other: "Port strike ends", near: false },
    { one: null, other: "Port strike enters its third week", near: false },
  ])("“$one” and “$other”: $near", ({ one, other, near }) => {
    expect(nearHeadline(one, other)).toBe(near);
    expect(nearHeadline(other, one)).toBe(near);
  });
});
