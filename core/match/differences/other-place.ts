import type { Claim } from "../../claims/claim";
import { fold } from "../../text/fold";
import type { CountedFigure } from "../figures";
import type { ComparedPair } from "./compared-pair";
import { recordOf } from "./corpus-figure";
import { nameIn } from "./name-in";

/**
 * The counts are of other places, or one is of a part of the other's place: then only a part that outgrows the whole is a difference. The
 * report's place is that of its number's own record ("at the border"), or of its text where the page's clause names another.
 */
export function isOfOtherPlace(
  pair: ComparedPair,
  { value }: CountedFigure,
  corpus: CountedFigure,
  [from, to]: readonly [number, number],
): boolean {
  const { page, stored } = pair;
  const places = placesOf(pair);
  const wide = between(pair.claim.text, from, to);
  const around = places.filter(({ start, end }) => start >= wide[0] && end <= wide[1]);
  const ofNumber = placesOfNumber(pair, corpus);
  if (ofNumber.length > 0 && !ofNumber.some((id) => page.mentions.includes(id)))
    return around.length > 0 || corpus.value < value;
  if (ofNumber.length > 0 && isOfOtherClause(pair, ofNumber, [from, to])) return true;
  const theirs = stored.proposition.mentions.filter((id) => isPlace(pair, id));
  const near = places.filter(({ start, end }) => start >= from && end <= to);
  if (theirs.length > 0) return near.length > 0 && !near.some(({ id }) => theirs.includes(id));
  return around.length > 0 && value < corpus.value;
}

/** From the comma before a clause to the one after it. */
function between(text: string, from: number, to: number): [number, number] {
  const before = Math.max(...[", ", "; ", ": "].map((mark) => text.lastIndexOf(mark, from - 1)));
  const after = /[,;:] /.exec(text.slice(to));
  return [Math.max(0, before), after ? to + after.index : text.length];
}

/** The page names the place with another of its numbers. */
function isOfOtherClause(
  { claim }: ComparedPair,
  places: readonly string[],
  [from, to]: readonly [number, number],
): boolean {
  const named = claim.mentions.filter(({ id }) => places.includes(id));
  const within = (start: number) => start >= from && start < to;
  return (
    !named.some(({ start }) => within(start)) &&
    claim.figures.filter(({ start }) => !within(start)).length > 0
  );
}

/** Of several numbers of the report the one whose record names a place of the page. */
export function atSamePlace(pair: ComparedPair, figures: readonly CountedFigure[]): CountedFigure | null {
  const [only, ...others] = figures.filter((figure) =>
    placesOfNumber(pair, figure).some((id) => pair.page.mentions.includes(id)),
  );
  return only && others.length === 0 ? only : null;
}

/** The places in which the page says that something happened. */
function placesOf(pair: ComparedPair): Claim["mentions"] {
  const { text, mentions } = pair.claim;
  const before = (start: number) => fold(text.slice(Math.max(0, start - FAR), start));
  return mentions.filter(({ id, start }) => isPlace(pair, id) && AT.test(before(start)));
}

/** The places that the record names with the number. */
function placesOfNumber(pair: ComparedPair, corpus: CountedFigure): readonly string[] {
  const own = recordOf(pair.stored, corpus);
  if (!own) return [];
  return pair.stored.proposition.mentions.filter((id) => {
    const name = isPlace(pair, id) ? nameIn(own.what, id, pair.entries) : null;
    return name !== null && !/\b(?:by|per|to)\s$/.test(own.what.slice(0, own.what.indexOf(name)));
  });
}

function isPlace({ entries }: ComparedPair, id: string): boolean {
  return entries.get(id)?.kind === "place" && !WIDE.has(id);
}

/** Countries that reports name whatever a number counts. */
const WIDE: ReadonlySet<string> = new Set(["venezuela", "united-states"]);

/** Letters in which the words before a name stand, and the one before them. */
const FAR = 40;

/** Words before the name of a place in which something happened. */
const AT =
  /\b(?:in|at|near|on|along|outside|side of|en|em|no|na|nos|nas|junto a|ao lado d[aeo]|cerca de|perto d[aeo]|frontera(?: con)?|fronteira(?: com)?|border with)(?: the| la| el| las| los| a| o)? ?$/;
