import { describe, expect, it } from "vitest";
import { spotClaims } from "../../../core/claims/spot";
import { SMALL_RECOGNISER } from "./small-gazetteer";

/** One of each class of character, and what the readers look for, over and over. */
const UNITS = [
  "a",
  "A",
  "7",
  '"',
  "\u201c",
  "'",
  " ",
  ".",
  "\n",
  "\u0301",
  "\u200b",
  "\u202e",
  "\ud800",
  "-",
  "a.b.",
  "1,",
  "s' ",
  "Ab ",
  "Maduro ",
  "said ",
  "7 billion ",
  "(a ",
  "1) ",
  "de ",
  ", who ",
  "May ",
] as const;

const MEGABYTE = 1_000_000;

/** `CAREO_LONG=1` reads ten times as much, which takes minutes on a busy machine. */
const MEGABYTES = process.env.CAREO_LONG ? 10 : 1;

function spot(unit: string, length: number): void {
  const text = `Maduro said in Venezuela that it is so. ${unit.repeat(length / unit.length)}`;
  spotClaims({ id: "p", text, language: "en", published: "2019-02-07" }, SMALL_RECOGNISER);
}

/** The least processor time of a few readings: unlike the clock it does not count the time of others. */
function cost(unit: string, length: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run += 1) {
    const before = process.cpuUsage();
    spot(unit, length);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, user + system);
  }
  return least;
}

const RUNS = 3;

/** Eight times the text takes eight times the work where it is linear, and 64 times where it is quadratic. */
const GROWTH = 8;
const MOST_GROWTH = 30;

/** Less processor time than this is noise, in microseconds. */
const NOISE = 2_000;

describe("a text of one thing over and over", () => {
  it.each(UNITS)(
    "%j costs in proportion to its length",
    (unit) => {
      const short = Math.max(NOISE, cost(unit, 25_000));
      expect(cost(unit, 25_000 * GROWTH) / short).toBeLessThan(MOST_GROWTH);
    },
    120_000,
  );

  it.each(["a", "7", '"', " ", ".", "\n", "\u0301"])(
    `%j: ${MEGABYTES} MB of it are read without a throw`,
    (unit) => {
      expect(() => spot(unit, MEGABYTES * MEGABYTE)).not.toThrow();
    },
    240_000,
  );
});
