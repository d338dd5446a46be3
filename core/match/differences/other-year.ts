import { findDates } from "../../claims/dates";
import { isWholeDay } from "../../corpus/whole-day";
import { latin } from "../../text/letters";
import type { Difference } from "../match";
import { spokenLanguage } from "../spoken-language";
import { type ComparedPair, sideAt } from "./compared-pair";

/** Each text names one year and no day, and not the same: of an election, a deadline, a beginning. Where numbers are counted they may be of both years. */
export function otherYear({ claim, page, stored }: ComparedPair): Difference | null {
  if (page.figures.length > 0 || stored.proposition.figures.length > 0) return null;
  const ours = onlyYear(claim.text, claim.language, claim.published);
  const theirs = onlyYear(stored.claim.text, stored.report.language, stored.report.published);
  if (!ours || !theirs || ours[0] === theirs[0]) return null;
  const side = (text: string, { index, 0: year }: RegExpExecArray) =>
    sideAt(text, index, index + year.length);
  return { kind: "date", page: side(claim.text, ours), corpus: side(stored.claim.text, theirs) };
}

function onlyYear(text: string, language: string, published: string | null): RegExpExecArray | null {
  const [first, ...others] = text.matchAll(YEAR);
  if (!first || others.some(([year]) => year !== first[0])) return null;
  const days = findDates(text, spokenLanguage(language) ?? "en", published);
  return days.some(({ date }) => isWholeDay(date)) ? null : (first as RegExpExecArray);
}

const YEAR = latin(/(?<![\p{L}\d.,/-])(?:19|20)\d{2}(?![\d,/-]|\.\d)/gu);
