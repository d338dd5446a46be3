import type { Claim } from "../../claims/claim";
import { findDates } from "../../claims/dates";
import { eventDateOf } from "../../claims/event-date";
import type { CorpusFigure } from "../../corpus/report";
import { dateOf, isWholeDay } from "../../corpus/whole-day";
import { fold } from "../../text/fold";
import { latin } from "../../text/letters";
import { type DayRange, dayRange } from "../features/days";
import type { CountedFigure } from "../figures";
import type { ComparedPair } from "./compared-pair";
import { countKind } from "./count-kind";
import { isSlip, TOLLS } from "./figure-traits";
import { isOneVoice } from "./one-voice";
import { onlyDay } from "./only-day";
import { RUNNING } from "./running-counts";
import { yearsIn } from "./years-in";

type Dated = Pick<ComparedPair, "claim" | "stored">;

/** The days between two stages of a running count of which the higher is the later, or between a forecast and its revision; 0 where it is none. */
export function daysOfUpdate(page: CountedFigure, corpus: CountedFigure, { claim, stored }: Dated): number {
  const forecast =
    page.unit === "percent" &&
    FORECAST.test(claim.text) &&
    FORECAST.test(stored.claim.textEn ?? stored.claim.text);
  if (isSlip(page, corpus)) return 0;
  const texts = claim.text + stored.claim.text;
  if (!forecast && !isRunning(page, texts)) return 0;
  const sameDay = claim.eventDate !== null && claim.eventDate === stored.claim.eventDate;
  if (isOfPastYear(corpus, claim.published)) return 0;
  const figure = stored.claim.figures.find(({ value }) => value === corpus.value);
  if (sameDay && figure?.asOf === undefined && !SO_FAR.test(claim.text)) return 0;
  const published = range(stored.report.published ?? stored.report.publishedMonth);
  const asOf = within(asOfDay(figure, stored.report.published), published);
  const theirs = asOf ?? laterOf(range(stored.claim.eventDate), published);
  const read = dayOfCount(claim);
  if (!read || !theirs) return 0;
  const days =
    read.first > theirs.last
      ? read.first - theirs.last
      : theirs.first > read.last
        ? read.last - theirs.first
        : 0;
  if (forecast) return Math.abs(days) >= REVISED_AFTER ? Math.abs(days) : 0;
  const leastDays = isProgress(figure?.what ?? "") ? 1 : LEAST_OF_COUNTING;
  if (COUNTED.has(page.unit) && Math.abs(days) < leastDays) return 0;
  if (Math.sign(page.value - corpus.value) !== Math.sign(days) || days === 0) return 0;
  if (!isGoingOn(Math.abs(days), figure, { claim, stored })) return 0;
  const grown = !isMigration(page) || timesOf(page, corpus) - 1 <= MOST_GROWTH * Math.abs(days);
  return grown ? Math.abs(days) : 0;
}

/** The report's number is for a year that is over: it grows no more. */
function isOfPastYear({ what }: CountedFigure, published: string | null): boolean {
  return (
    published !== null && what.some((word) => /^(?:19|20)\d{2}$/.test(word) && word < published.slice(0, 4))
  );
}

/** A running count of which cannot be told whether the page's or the report's is the later one. */
export function isTimeOpen(page: CountedFigure, corpus: CountedFigure, { claim, stored }: Dated): boolean {
  if (!isRunning(page, claim.text) || isOver(claim)) return false;
  const { eventDate } = stored.claim;
  if (eventDate === null) return stored.report.published === null && stored.report.publishedMonth === null;
  if (isVague(claim.published, eventDate)) return true;
  if (isVague(claim.eventDate, eventDate) && claim.eventDate !== eventDate) return true;
  const ours = claim.eventDate ?? claim.published;
  const asOf = stored.claim.figures.find(({ value }) => value === corpus.value)?.asOf;
  return asOf !== undefined && (ours === null || isVague(asOf, ours));
}

/**
 * Two stages by their own words: shares of the ballots counted, which grow with every bulletin; or a count that the page tells to have come so far by then ("as of
 * Friday evening", "by midday"), and no later day has a lower one.
 */
export function isStage(
  { claim, stored }: Dated,
  own: Claim["figures"][number],
  page: CountedFigure,
  corpus: CountedFigure,
): boolean {
  const figure = stored.claim.figures.find(({ value }) => value === corpus.value);
  if (page.unit === "percent" && corpus.unit === "percent") {
    const after = fold(claim.text.slice(own.start, own.end + NEAR)).split(/[,;:.] /)[0] ?? "";
    return OF_BALLOTS.test(after) && OF_BALLOTS.test(fold(figure?.what ?? ""));
  }
  if (!isStageTold(claim) || !(RUNNING.has(page.unit) || countKind(page.unit) === "votes")) return false;
  const [ours, theirs] = [dayOfCount(claim), range(stored.claim.eventDate)];
  if (!ours || !theirs) return false;
  const days = ours.first > theirs.last ? 1 : theirs.first > ours.last ? -1 : 0;
  return days === 0 || days === Math.sign(page.value - corpus.value);
}

/** The day to which a page's count goes: its own word for it ("as of Friday evening"), or the later of the event's and the page's. */
function dayOfCount(claim: Dated["claim"]): DayRange | null {
  const named = isStageTold(claim) ? onlyDay(claim.text, claim.language, claim.published) : null;
  return named ? range(named.date) : laterOf(range(claim.eventDate), range(claim.published));
}

/** The page tells how far a count had come by then. */
export function isStageTold({ text }: Dated["claim"]): boolean {
  return STAGE.test(fold(text));
}

/** Characters after a share in which stands what is counted. */
const NEAR = 32;
const OF_BALLOTS = /\b(?:counted|escrut\w*|apurad\w*|actas|atas|tall(?:y|ies)|ballots)\b/;
const STAGE =
  /\bas of (?:early|late|mid\w*|the|\w+day|\d)|\bby (?:the (?:close|morning|afternoon|evening) |midday|noon|nightfall|mid-?(?:morning|afternoon)|\w+day (?:morning|afternoon|evening|night))|\b(?:has|have|had) (?:already |now )?(?:crept|climbed|risen|grown)\b|\bnow stands? at\b|\b(?:al|ao|hasta el|ate o) (?:mediodia|meio-dia)\b|\ba media (?:tarde|manana)\b|\b(?:al caer la noche|ao cair da noite)\b|\bja subira\b|\bya habian? subido\b/;

/**
 * A count that runs on, of which one of two sides is dated to a month alone in which the other's day lies: which stage is the later one cannot be told,
 * but that they are two, unless each has its own count.
 */
export function mayBeStage(page: CountedFigure, corpus: CountedFigure, { claim, stored }: Dated): boolean {
  const { eventDate } = stored.claim;
  const out = claim.published;
  if (eventDate === null || out === null || page.unit === "states" || isSlip(page, corpus)) return false;
  return (out.startsWith(eventDate) || eventDate.startsWith(out)) && !areRivals({ claim, stored });
}

/** Victims counted a day or two apart, the higher number on the later day: neither plainly another count nor plainly a later stage. */
export function mayHaveGrown(page: CountedFigure, corpus: CountedFigure, { claim, stored }: Dated): boolean {
  if (!TOLLS.has(page.unit) || areRivals({ claim, stored })) return false;
  const [ours, theirs] = [range(claim.eventDate), range(stored.claim.eventDate)];
  const days = ours && theirs ? ours.first - theirs.first : 0;
  return days !== 0 && Math.abs(days) < FEW_DAYS && Math.sign(days) === Math.sign(page.value - corpus.value);
}

/** The page tells of a year before its own, and of none since: what was counted then grows no more. */
function isOver({ text, published }: Dated["claim"]): boolean {
  const years = yearsIn(text);
  return (
    published !== null &&
    years.length > 0 &&
    years.every(({ year }) => year < published.slice(0, 4)) &&
    !GOING_ON.test(text)
  );
}

/** How many times the lower value the higher one is. */
export function timesOf(a: CountedFigure, b: CountedFigure): number {
  return Math.max(a.value, b.value) / Math.min(a.value, b.value);
}

/** The report's number is dated to a month or year in which the page's day lies. */
function isVague(own: string | null, theirs: string): boolean {
  return !isWholeDay(theirs) && (own === null || own.startsWith(theirs));
}

/** The day to which the report's own words date the number. */
function asOfDay(figure: CorpusFigure | undefined, published: string | null): DayRange | null {
  if (figure === undefined) return null;
  return range(figure.asOf ?? eventDateOf(figure.what, findDates(figure.what, "en", published)));
}

/**
 * The count of what is over changes by who counts; one that goes on says so ("so far", "since"), is dated in the record, or is told days apart by
 * sources that are not each other's rivals.
 */
function isGoingOn(days: number, figure: CorpusFigure | undefined, { claim, stored }: Dated): boolean {
  const { text, textEn = text } = stored.claim;
  if (figure?.asOf !== undefined || GOING_ON.test(claim.text) || GOING_ON.test(textEn)) return true;
  return days >= FEW_DAYS && !areRivals({ claim, stored });
}

/** The count is told while it goes on, whatever the day of the event. */
const SO_FAR =
  /\b(?:so far|by now|to date|hasta (?:ahora|el momento)|por ahora|de momento|até (?:agora|o momento))\b/i;

/** Each side has its count from a source of its own, and neither speaks for the other. */
function areRivals({ claim, stored }: Dated): boolean {
  const [ours, theirs] = [
    claim.attribution.flatMap(({ mention }) => mention ?? []),
    stored.proposition.sources,
  ];
  if (ours.length === 0 || theirs.length === 0) return false;
  return !ours.some((one) => theirs.some((other) => isOneVoice(one, other)));
}

const FEW_DAYS = 3;

/** Words of a count that is not closed. */
const GOING_ON = latin(
  /\b(?:aumentó|aumentou|raised|ascend\p{L}*|so far|since|now|already|toll|rose|risen|climb\p{L}*|weeks of|days of|months of|up to|until|as of|by (?:early|mid-?|late|the end|\p{Lu}\p{L}+day|\d)|ya|hasta|desde|van|suman|elev\p{L}*|sub(?:e|ió|en|ieron)|asciende\p{L}*|lleva|já|até|sobe\p{L}*|subiu|chega\p{L}*|continua\p{L}*)\b/iu,
);

/** A count dated to the month in which its report came out is as old as the report. */
function within(asOf: DayRange | null, published: DayRange | null): DayRange | null {
  const inside = asOf && published && asOf.first <= published.first && published.last <= asOf.last;
  return inside ? published : asOf;
}

/** Words of a forecast, which a later one replaces. */
const FORECAST = /forecast|project|predict|expect|estimat|pronostic|proyect|prev[eéi]|estim|world outlook/i;

/** Days after which a forecast of another value is a revised one. */
const REVISED_AFTER = 20;

/** A count that goes on over days; cases are one only of an illness, shares and seats only while votes are counted. */
function isRunning({ unit }: CountedFigure, texts: string): boolean {
  if (COUNTED.has(unit)) return COUNTING.test(texts);
  return RUNNING.has(unit) && (unit !== "cases" || ILLNESS.test(texts));
}

/** The number tells how many ballots are counted, which grows with every bulletin. */
function isProgress(what: string): boolean {
  return /\bcounted\b|\bcount(?:ing)? progress/u.test(what);
}

/** Two reports of one bulletin may be so many days apart. */
const LEAST_OF_COUNTING = 3;

const COUNTED: ReadonlySet<string> = new Set(["votes", "seats", "percent"]);
const COUNTING =
  /escrutad|\bcounted|bolet[ií]n|bulletin|undecided|ballots remain|\bactas\b|tall(?:y|ies)|apurad/i;

const ILLNESS = /covid|corona|virus|contagi|infec/i;

/** Numbers of those who left the country grow slowly: by no more than this part a day. */
function isMigration({ unit, value }: CountedFigure): boolean {
  return value >= MANY && ["people", "migrants", "refugees"].includes(unit);
}

const MANY = 100_000;
const MOST_GROWTH = 0.02;

function range(date: string | null): DayRange | null {
  return dayRange(dateOf(date));
}

function laterOf(a: DayRange | null, b: DayRange | null): DayRange | null {
  if (!a || !b) return a ?? b;
  return b.first > a.first ? b : a;
}
