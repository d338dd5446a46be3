import { findDates } from "../../claims/dates";
import { fold } from "../../text/fold";
import { type DayRange, dayRange, gapInDays } from "../features/days";
import type { Difference } from "../match";
import { spokenLanguage } from "../spoken-language";
import { type ComparedPair, sideAt } from "./compared-pair";
import { pairFigures } from "./pair-figures";
import { RUNNING } from "./running-counts";

/** Beyond this many days apart it is another event, not another date of the same. */
const MOST_DAYS = 45;

const FULL_DATE = "2019-02-09".length;

/**
 * The days of the event differ. Each side names one day and no other: a day that was only inferred is no difference, unless the report was
 * out before the page's day. A night allows for a day, as do the clocks of two countries; the days to which two counts go are none.
 */
export function findDate(pair: ComparedPair): Difference | null {
  const { claim, stored } = pair;
  const [ours, theirs] = [claim.eventDate, stored.claim.eventDate];
  if (ours?.length !== FULL_DATE || theirs?.length !== FULL_DATE) return null;
  const [page, corpus] = [dayRange(ours), dayRange(theirs)];
  if (!page || !corpus) return null;
  const gap = gapInDays(page, corpus);
  if (gap < 1 || gap > MOST_DAYS) return null;
  const { report } = stored;
  const here = onlyDay(claim.text, claim.language, claim.published);
  const there = onlyDay(stored.claim.text, report.language, report.published);
  if (here?.date !== ours || goesOn(pair)) return null;
  if (gap === 1 && [here, there].some((day) => day?.night)) return null;
  if (there?.date === theirs) return { kind: "date", page: here.side, corpus: there.side };
  if (there !== null || !wasOutBefore(pair, corpus, page)) return null;
  return { kind: "date", page: here.side, corpus: { text: theirs, span: null } };
}

/** Counts that run on, told on a day or two stages of them: their days differ because the counts do. */
function goesOn(pair: ComparedPair): boolean {
  const { claim, page } = pair;
  const told = page.figures.some(({ unit }) => RUNNING.has(unit)) && TOLD_ON.test(fold(claim.text));
  return told || pairFigures(pair).some((each) => RUNNING.has(each.page.unit));
}

/** The day is that of the telling: "said on Wednesday that 100 people had been killed". */
const TOLD_ON =
  /\b(?:said|says|told|reported|announced|confirmed|dijo|informo|anuncio|confirmo|disse|informou|anunciou|confirmou)\b.{0,12}\b(?:on|el|este|na|no|nesta|neste)\b/;

/** The report names no day, but came out before the day on which the page says it happened. */
function wasOutBefore({ stored: { report } }: ComparedPair, corpus: DayRange, page: DayRange): boolean {
  if (report.dateBasis === "inferred") return false;
  const published = dayRange(report.published);
  return published !== null && corpus.last <= published.last && published.last < page.first;
}

interface NamedDay {
  readonly date: string;
  readonly side: Difference["page"];
  readonly night: boolean;
}

/** The one day that a text names; null where it names none or several. */
function onlyDay(text: string, language: string, published: string | null): NamedDay | null {
  const days = findDates(text, spokenLanguage(language) ?? "en", published).filter(
    ({ date }) => date.length === FULL_DATE,
  );
  const [first] = days;
  if (!first || days.some(({ date }) => date !== first.date)) return null;
  const near = fold(text.slice(Math.max(0, first.start - NEAR), first.end + NEAR));
  return { date: first.date, side: sideAt(text, first.start, first.end), night: NIGHT.test(near) };
}

/** Words of a night, which belongs to two days: "on Friday night", "de madrugada". */
const NIGHT = /\b(?:night|midnight|late|overnight|noche|medianoche|madrugada|noite|meia-noite)\b/;

/** Characters around a day in which its hour is named. */
const NEAR = 16;
