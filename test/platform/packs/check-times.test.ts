import { describe, expect, it } from "vitest";
import { alarmTime, nextCheck } from "../../../platform/packs/check-times";

const NOW = new Date("2031-05-06T00:00:00Z");
const HOUR = 3_600_000;
const after = (date: Date) => (date.getTime() - NOW.getTime()) / HOUR;

describe("when to look next", () => {
  it.each([
    { answered: true, random: 0, hours: 19.2 },
    { answered: true, random: 0.5, hours: 24 },
    { answered: true, random: 1, hours: 28.8 },
    { answered: false, random: 0.5, hours: 2 },
  ])(
    "is about a day later, and sooner where nobody answered: $answered, $random",
    ({ answered, random, hours }) => {
      expect(after(nextCheck(NOW, answered, () => random))).toBeCloseTo(hours);
    },
  );

  it.each([
    { next: [], when: null },
    { next: ["2031-05-08T00:00:00Z", "2031-05-07T00:00:00Z"], when: Date.parse("2031-05-07T00:00:00Z") },
    { next: ["2031-01-01T00:00:00Z"], when: NOW.getTime() + 330_000 },
    { next: ["nonsense"], when: null },
  ])(
    "the alarm rings at the earliest, and some minutes from now where that is over: $next",
    ({ next, when }) => {
      expect(alarmTime(next, NOW, () => 0.5)).toBe(when);
    },
  );
});
