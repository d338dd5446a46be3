import { describe, expect, it } from "vitest";
import { spotClaims } from "../../../core/claims/spot";
import { pageOfOneThing, UNITS } from "./one-thing";
import { SMALL_RECOGNISER } from "./small-gazetteer";

const MEGABYTE = 1_000_000;

/** `CAREO_LONG=1` reads ten times as much, which takes minutes on a busy machine. */
const MEGABYTES = process.env.CAREO_LONG ? 10 : 1;

/** Linear work takes seconds; what grows with the square of the length would take hours. `npm run bench -- growth` has the figures. */
const PATIENCE_MS = 240_000;

describe("a text of one thing over and over", () => {
  it.each(UNITS)(
    `%j: ${MEGABYTES} MB of it are read without a throw`,
    (unit) => {
      expect(() => spotClaims(pageOfOneThing(unit, MEGABYTES * MEGABYTE), SMALL_RECOGNISER)).not.toThrow();
    },
    PATIENCE_MS,
  );
});
