import type { Claim } from "../../claims/claim";
import { findDates } from "../../claims/dates";
import { isWholeDay } from "../../corpus/whole-day";
import { fold } from "../../text/fold";
import { spokenLanguage } from "../spoken-language";
import type { ComparedPair } from "./compared-pair";
import { RUNNING } from "./running-counts";

/** A count that runs on, of days of which the last is another: both sides name their days, one of them several. */
export function ofOtherDays({ claim, page, stored }: ComparedPair, own: Claim["figures"][number]): boolean {
  const at = claim.figures.indexOf(own);
  if (!RUNNING.has(page.figures[at]?.unit ?? own.unit)) return false;
  const { text, textEn } = stored.claim;
  const language = textEn === undefined ? (spokenLanguage(stored.report.language) ?? "en") : "en";
  const ours = daysIn(claim.text, spokenLanguage(claim.language) ?? "en", claim.published);
  const theirs = daysIn(textEn ?? text, language, stored.report.published);
  if (ours.length === 0 || theirs.length === 0 || ours.length + theirs.length < SEVERAL) return false;
  return ours.at(-1) !== theirs.at(-1);
}

const SEVERAL = 3;

function daysIn(text: string, language: "en" | "es" | "pt", published: string | null): string[] {
  const days = findDates(text, language, published).flatMap(({ date, start }) =>
    isWholeDay(date) && !SINCE.test(fold(text.slice(0, start))) ? [date] : [],
  );
  return [...new Set(days)].sort();
}

/** The day on which a count began says nothing of how far it goes. */
const SINCE = /\b(?:since|from|desde)(?: el| o)? $/;
