import { dateOf, isWholeDay } from "../../corpus/whole-day";
import { fold } from "../../text/fold";
import { type DayRange, dayRange, gapInDays } from "../features/days";
import type { Difference } from "../match";
import type { ComparedPair } from "./compared-pair";
import { TOLLS } from "./figure-traits";
import { type NamedDay, NIGHT, onlyDay } from "./only-day";
import { isOtherOccasion } from "./other-occasion";
import { otherYear } from "./other-year";
import { isSameSpeaker } from "./own-statement";
import { pairFigures } from "./pair-figures";
import { RUNNING } from "./running-counts";
import { isSameAct } from "./same-act";
import { isSettled } from "./settled";

/** Beyond this many days apart it is another event, not another date of the same. */
const MOST_DAYS = 45;

/**
 * The days of the event differ. Each side names one day and no other: a day that was only inferred is no difference, unless the report was
 * out before the page's day. A night allows for a day, so that clocks ahead or behind do; otherwise outlets give the day of the place (docs/quality.md). The days to which two counts go are none.
 */
export function findDate(pair: ComparedPair): Difference | null {
  const { claim, stored } = pair;
  const { report } = stored;
  const here = onlyDay(claim.text, claim.language, claim.published);
  const there = onlyDay(stored.claim.text, report.language, report.published);
  if (here && there && here.tie !== null && here.tie === there.tie) return otherEnd(pair, here, there);
  const [ours, theirs] = [claim.eventDate, stored.claim.eventDate];
  if (!isWholeDay(ours) || !isWholeDay(theirs)) return otherYear(pair);
  const [page, corpus] = [dayRange(ours), dayRange(theirs)];
  if (!page || !corpus) return null;
  const gap = gapInDays(page, corpus);
  if (gap < 1 || gap > MOST_DAYS) return null;
  if (here?.date !== ours || here.tie || there?.tie || goesOn(pair) || isOtherOccasion(pair)) return null;
  if (isToCome(ours, claim.published) !== isToCome(theirs, report.published)) return null;
  if (gap === 1 && isOneNight(page.first < corpus.first ? [here, there] : [there, here])) return null;
  if (there?.date === theirs) {
    if (
      (here.told ?? there.told) !== (there.told ?? here.told) ||
      !isSameAct(pair, here.side.span, there.side.span)
    )
      return null;
    return { kind: "date", page: here.side, corpus: there.side };
  }
  if (there !== null || !isSameAct(pair, here.side.span, null)) return null;
  if (!wasOutBefore(pair, corpus, page) && !(gap <= FEW_DAYS && isOwnDay(pair, here))) return null;
  return { kind: "date", page: here.side, corpus: { text: theirs, span: null } };
}

/** Both days are those from which, or up to which, one thing goes on, or for which one is set; what is counted until two days may be two counts. */
function otherEnd(pair: ComparedPair, here: NamedDay, there: NamedDay): Difference | null {
  const [ours, theirs] = [dayRange(here.date), dayRange(there.date)];
  const { page, stored } = pair;
  const counts = page.figures.length + stored.proposition.figures.length > 0;
  if (here.tie === "of" || !ours || !theirs || counts) return null;
  if (here.tie === "for" && !isSameAct(pair, here.side.span, there.side.span)) return null;
  const gap = gapInDays(ours, theirs);
  return gap < 1 || gap > MOST_DAYS ? null : { kind: "date", page: here.side, corpus: there.side };
}

/** The night of the earlier day or the dawn of the later one is the same hours under two days. */
function isOneNight([earlier, later]: readonly (NamedDay | null)[]): boolean {
  const [first, second] = [earlier?.hour ?? null, later?.hour ?? null];
  return (
    (first === "night" && second !== "night") ||
    (second === "dawn" && first !== "dawn" && first !== "morning")
  );
}

/** What is still to come has another day than its announcement. */
function isToCome(day: string, published: string | null): boolean {
  return published !== null && day > dateOf(published);
}

/** Counts that run on, told on a day or two stages of them: their days differ because the counts do. */
function goesOn(pair: ComparedPair): boolean {
  const { claim, page, stored } = pair;
  const told = page.figures.some(({ unit }) => RUNNING.has(unit)) && TOLD_ON.test(fold(claim.text));
  const bulletin =
    COUNTED.test(fold(claim.text)) && stored.proposition.figures.some(({ unit }) => OF_OTHER_DAYS.has(unit));
  return (
    told || bulletin || countsOthers(pair) || pairFigures(pair).some((each) => RUNNING.has(each.page.unit))
  );
}

/** Ballots are still being counted. */
const COUNTED = /\b(?:counted|tallied|escrutad\w*|apurad\w*)\b/;

/** One side counts victims of a kind that the other does not: in days of unrest that is another clash, not another day of the same. */
function countsOthers({ page, stored }: ComparedPair): boolean {
  const [ours, theirs] = [page.figures, stored.proposition.figures].map(
    (figures) => new Set(figures.flatMap(({ unit }) => (TOLLS.has(unit) ? [unit] : []))),
  );
  if (!ours?.size || !theirs?.size) return false;
  return ours.size !== theirs.size || [...ours].some((unit) => !theirs.has(unit));
}

/** The day is that of the telling: "said on Wednesday that 100 people had been killed". */
const TOLD_ON =
  /\b(?:said|says|told|reported|announced|confirmed|disclosed|revealed|dijo|informo|anuncio|confirmo|disse|informou|anunciou|confirmou)\b.{0,12}\b(?:on|el|este|na|no|nesta|neste)\b/;

/** The report names no day, but came out before the day on which the page says it happened. */
function wasOutBefore({ stored: { report } }: ComparedPair, corpus: DayRange, page: DayRange): boolean {
  if (report.dateBasis === "inferred") return false;
  const published = dayRange(report.published);
  return published !== null && corpus.last <= published.last && published.last < page.first;
}

/**
 * The day is that of the act which the page tells, and the report tells the same act: nobody else is between ("according to"), nothing is
 * counted or voted on, and the day does not belong to something else ("Sunday's vote", "since Monday").
 */
function isOwnDay(pair: ComparedPair, { side, hour }: NamedDay): boolean {
  const { claim, page, stored } = pair;
  const { text, textEn = text, attributedTo } = stored.claim;
  if (hour !== null || side.span === null || NIGHT.test(fold(claim.text)) || NIGHT.test(fold(textEn)))
    return false;
  const tells =
    TELLING.test(fold(textEn)) || stored.proposition.sources.some((id) => id.startsWith("unnamed-"));
  if (attributedTo !== null && !isSameSpeaker(pair) && tells) return false;
  const [ours, theirs] = [page.figures, stored.proposition.figures].map((figures) =>
    figures.filter(
      ({ unit, value }) =>
        GOES_ON.has(unit) || (OF_OTHER_DAYS.has(unit) && !(unit === "votes" && value < MANY)),
    ),
  );
  if (ours?.length !== theirs?.length || ours?.some((own) => !theirs?.some((other) => isSettled(own, other))))
    return false;
  return !TURNED.test(fold(claim.text));
}

/** Words by which a report tells that somebody tells it. */
const TELLING =
  /\b(?:said|says|told|claim\w*|alleg(?:e|es|ed|ing|ation|ations)|accus\w*|blam\w*|according|announc\w*|report\w*|denounc\w*|dijo|segun|denunci\w*|inform\w*|anunci\w*|afirm\w*|disse|segundo|conta\w*|count\w*|called|calls|describ\w*|descri\w*|attribut\w*|atribu\w*|calific\w*|classific\w*|tild\w*|tach\w*)\b/;

/** Fewer votes than in any election are those of a chamber, given on one day. */
const MANY = 1000;

/** A day that only the page names is a slip of so many at most. */
const FEW_DAYS = 3;

/** What is counted in the days after the one that is named, or for longer than a day. */
const OF_OTHER_DAYS: ReadonlySet<string> = new Set(["votes", "voters", "percent", "seats"]);
const GOES_ON: ReadonlySet<string> = new Set([
  "deaths",
  "injured",
  "detained",
  "people",
  "cases",
  "migrants",
]);

/** Two days are told of. */
const TURNED =
  /\b(?:[a-z]+|\d+) (?:day|days|week|weeks) (?:after|later|before|earlier|on\b)|\b(?:[a-z]+|\d+) (?:dias?|semanas?) (?:despues|antes|depois|mas tarde|mais tarde)\b|\b(?:the (?:day before|eve|next day|previous day)|(?:la|na|a) v(?:i|e)spera|(?:el|al|o|no) dia (?:anterior|siguiente|seguinte))\b/;
