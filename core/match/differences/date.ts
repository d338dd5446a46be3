import { findDates } from "../../claims/dates";
import { dayRange, gapInDays } from "../features/days";
import type { Difference } from "../match";
import { spokenLanguage } from "../spoken-language";
import { type ComparedPair, sideAt } from "./compared-pair";
import { RUNNING } from "./running-counts";

/** Beyond this many days apart it is another event, not another date of the same. */
const MOST_DAYS = 45;

const FULL_DATE = "2019-02-09".length;

/** The days of the event differ, and each side names one day and no other: a day that was only inferred is no difference, nor is
 * one of several, nor are the days to which two running counts go. */
export function findDate({ claim, page: own, stored }: ComparedPair): Difference | null {
  if (own.figures.some(({ unit }) => RUNNING.has(unit))) return null;
  const [ours, theirs] = [claim.eventDate, stored.claim.eventDate];
  if (ours?.length !== FULL_DATE || theirs?.length !== FULL_DATE) return null;
  const [page, corpus] = [dayRange(ours), dayRange(theirs)];
  if (!page || !corpus) return null;
  const gap = gapInDays(page, corpus);
  if (gap < 1 || gap > MOST_DAYS) return null;
  const here = spanOf(claim.text, claim.language, ours, claim.published);
  const there = spanOf(stored.claim.text, stored.report.language, theirs, stored.report.published);
  return here && there ? { kind: "date", page: here, corpus: there } : null;
}

function spanOf(
  text: string,
  language: string,
  date: string,
  published: string | null,
): Difference["page"] | null {
  const found = findDates(text, spokenLanguage(language) ?? "en", published).find(
    (each) => each.date === date,
  );
  return found ? sideAt(text, found.start, found.end) : null;
}
