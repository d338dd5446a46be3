import { dateOf, isWholeDay } from "../../corpus/whole-day";
import { fold } from "../../text/fold";
import { dayRange, gapInDays } from "../features/days";
import type { ComparedPair } from "./compared-pair";
import { countKind } from "./count-kind";
import { onlyDay } from "./only-day";

/** The two tell of two occasions of one kind: one of them says so ("again", "the second vote"), and the other does not. */
export function isOtherOccasion({ claim, stored }: ComparedPair): boolean {
  const [ours, theirs] = [claim.text, stored.claim.textEn ?? stored.claim.text].map(fold);
  return AGAIN.test(ours ?? "") !== AGAIN.test(theirs ?? "");
}

const AGAIN =
  /\b(?:again|once more|(?:for|in) (?:a|the) (?:second|third) time|de nuevo|nuevamente|otra vez|volvio a|volvieron a|por segunda vez|novamente|de novo|outra vez|voltou a|voltaram a|pela segunda vez)\b/;

/**
 * What the one tells happened on a day after the other was out: a count of that day is another count. A day that the report does not name may
 * be that of its own writing, and clocks differ.
 */
export function isOfLaterDay({ claim, stored: { claim: theirs, report } }: ComparedPair): boolean {
  const named = onlyDay(theirs.text, report.language, report.published) !== null;
  return (
    isAfter(theirs.eventDate, claim.published, named ? 0 : CLOCKS) ||
    (report.dateBasis !== "inferred" && isAfter(claim.eventDate, report.published, 0))
  );
}

/** What was done on a day was not done on another so far from it: two rounds of one kind. Sums and shares of votes or prices are known for longer. */
export function isOfOtherAct({ claim, stored }: ComparedPair, unit: string): boolean {
  const [ours, theirs] = [claim.eventDate, stored.claim.eventDate];
  if (!isWholeDay(ours) || !isWholeDay(theirs) || !OF_ACTS.has(countKind(unit))) return false;
  const [page, corpus] = [dayRange(ours), dayRange(theirs)];
  return page !== null && corpus !== null && gapInDays(page, corpus) > SAME_ACT;
}

/** What is sanctioned, expelled, hit or cut off in one act. */
const OF_ACTS: ReadonlySet<string> = new Set(["persons", "officials", "states", "companies", "countries"]);
const SAME_ACT = 7;

function isAfter(event: string | null, published: string | null, days: number): boolean {
  if (!isWholeDay(event) || published === null) return false;
  const [told, out] = [dayRange(event), dayRange(dateOf(published))];
  return told !== null && out !== null && told.first > out.last + days;
}

const CLOCKS = 1;
