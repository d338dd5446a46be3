import { findDates } from "../../claims/dates";
import { eventDateOf } from "../../claims/event-date";
import type { CorpusFigure } from "../../corpus/report";
import { type DayRange, dayRange } from "../features/days";
import { boundsMeet, type CountedFigure } from "../figures";
import type { Difference } from "../match";
import { type ComparedPair, sideAt } from "./compared-pair";
import { corpusFigure } from "./corpus-figure";
import { pairFigures } from "./pair-figures";
import { RUNNING } from "./running-counts";

/**
 * A number of the page against an incompatible one of the report for the same counted thing. Where the higher count is the later
 * one it is an update. A figure that has a compatible partner on the other side is none.
 */
export function findFigure(pair: ComparedPair): Difference | null {
  const { claim, stored } = pair;
  if (yearsDiffer(claim.text, stored.claim.text)) return null;
  for (const { own, page, corpus } of pairFigures(pair)) {
    if (DOZENS.test(own.what + claim.text.slice(own.start, own.end))) continue;
    const kind = isUpdate(page, corpus, pair) ? "update" : "figure";
    if (kind === "figure" && isRunning(page, claim.text) && isVague(claim.eventDate, stored.claim.eventDate))
      continue;
    const loose = page.bound !== "exact" || corpus.bound !== "exact";
    if (loose && boundsMeet(page, corpus) && (kind === "figure" || ratio(page, corpus) > MOST_STAGES))
      continue;
    return {
      kind,
      page: sideAt(claim.text, own.start, own.end),
      corpus: corpusFigure(stored.claim, corpus, stored.report.language),
    };
  }
  return null;
}

/** How many times the lower value the higher one is. */
function ratio(a: CountedFigure, b: CountedFigure): number {
  return Math.max(a.value, b.value) / Math.min(a.value, b.value);
}

/** Beyond this ratio a bound that takes in the other value is a vaguer count, not an earlier stage of the same. */
const MOST_STAGES = 1.45;

/** Words that leave the number open. */
const DOZENS = /dozens|decenas|docenas|dezenas|hundreds|cientos|centenas|thousands|miles de|milhares/iu;

/** Both texts name years and none in common: the counts are of different years. */
function yearsDiffer(page: string, corpus: string): boolean {
  const [ours, theirs] = [page, corpus].map(
    (text) => new Set(text.match(/(?<![\d.,])(?:19|20)\d{2}(?![\d.,]\d)/g)),
  );
  if (!ours?.size || !theirs?.size) return false;
  return ![...ours].some((year) => theirs.has(year));
}

type Dated = Pick<ComparedPair, "claim" | "stored">;

/** The higher number is the later one, by the days to which the two counts go. */
function isUpdate(page: CountedFigure, corpus: CountedFigure, { claim, stored }: Dated): boolean {
  const forecast =
    page.unit === "percent" &&
    FORECAST.test(claim.text) &&
    FORECAST.test(stored.claim.textEn ?? stored.claim.text);
  const texts = claim.text + stored.claim.text;
  if (!forecast && !isRunning(page, texts)) return false;
  const sameDay = claim.eventDate?.length === FULL_DATE && claim.eventDate === stored.claim.eventDate;
  const figure = stored.claim.figures.find(({ value }) => value === corpus.value);
  if (sameDay && figure?.asOf === undefined) return false;
  const asOf = asOfDay(figure, stored.report.published);
  const published = range(stored.report.published ?? stored.report.publishedMonth);
  const theirs = asOf ?? laterOf(range(stored.claim.eventDate), published);
  const read = laterOf(range(claim.eventDate), range(claim.published));
  if (!read || !theirs) return false;
  const days =
    read.first > theirs.last
      ? read.first - theirs.last
      : theirs.first > read.last
        ? read.last - theirs.first
        : 0;
  if (forecast) return Math.abs(days) >= REVISED_AFTER;
  if (Math.sign(page.value - corpus.value) !== Math.sign(days) || days === 0) return false;
  return !isMigration(page) || ratio(page, corpus) - 1 <= MOST_GROWTH * Math.abs(days);
}

/** The report's number is dated to a month or year in which the page's day lies: which of the two is the later cannot be told. */
function isVague(own: string | null, theirs: string | null): boolean {
  if (theirs === null || theirs.length >= FULL_DATE) return false;
  return own === null || own.startsWith(theirs);
}

/** The day to which the report's own words date the number. */
function asOfDay(figure: CorpusFigure | undefined, published: string | null): DayRange | null {
  if (figure === undefined) return null;
  return range(figure.asOf ?? eventDateOf(figure.what, findDates(figure.what, "en", published)));
}

/** Words of a forecast, which a later one replaces. */
const FORECAST = /forecast|project|predict|expect|estimat|pronostic|proyect|prev[eéi]|estim|world outlook/iu;

/** Days after which a forecast of another value is a revised one. */
const REVISED_AFTER = 20;

/** A count that goes on over days; cases are one only of an illness, shares and seats only while votes are counted. */
function isRunning({ unit }: CountedFigure, texts: string): boolean {
  if (COUNTED.has(unit)) return COUNTING.test(texts);
  return RUNNING.has(unit) && (unit !== "cases" || ILLNESS.test(texts));
}

const COUNTED: ReadonlySet<string> = new Set(["votes", "seats", "percent"]);
const COUNTING =
  /escrutad|\bcounted|bolet[ií]n|bulletin|undecided|ballots remain|\bactas\b|tall(?:y|ies)|apurad/iu;

const ILLNESS = /covid|corona|virus|contagi|infec/iu;

/** Numbers of those who left the country grow slowly: by no more than this part a day. */
function isMigration({ unit, value }: CountedFigure): boolean {
  return value >= MANY && ["people", "migrants", "refugees"].includes(unit);
}

const MANY = 100_000;
const MOST_GROWTH = 0.02;

function range(date: string | null): DayRange | null {
  return dayRange(date === null ? null : date.slice(0, FULL_DATE));
}

const FULL_DATE = "2019-02-09".length;

function laterOf(a: DayRange | null, b: DayRange | null): DayRange | null {
  if (!a || !b) return a ?? b;
  return b.first > a.first ? b : a;
}
