import type { Claim } from "../../claims/claim";
import { isWholeDay } from "../../corpus/whole-day";
import type { ComparedPair } from "./compared-pair";
import { sameKind } from "./count-kind";
import { TOLLS } from "./figure-traits";
import { outcomeOf } from "./outcome";

/**
 * Another number of the same count stands on both sides ("three dead and 18 hurt", "two killed and 18 injured"): both tell
 * of one time, so that what differs is no later stage. Not where each has a day of its own: of the dead and the held the one may grow alone.
 */
export function isToldTogether({ claim, stored }: ComparedPair, own: Claim["figures"][number]): boolean {
  const [day, other] = [claim.eventDate, stored.claim.eventDate];
  if (isWholeDay(day) && isWholeDay(other) && day !== other) return false;
  const unit = outcomeOf(claim, own);
  return claim.figures.some((each) => {
    const shared = outcomeOf(claim, each);
    const tells = (sameKind(shared, unit) && !WHOLES.has(shared)) || (TOLLS.has(shared) && TOLLS.has(unit));
    return (
      each !== own &&
      tells &&
      stored.proposition.figures.some(
        ({ value, unit: theirs }) => value === each.value && sameKind(shared, theirs),
      )
    );
  });
}

/** Of these both sides may name the same whole: "of 23 states", "of 167 seats". */
const WHOLES: ReadonlySet<string> = new Set(["states", "seats", "percent", "countries", "hospitals"]);
