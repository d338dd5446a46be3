import type { GazetteerEntry } from "../../corpus/gazetteer";
import { isWholeDay } from "../../corpus/whole-day";
import type { StoredClaim } from "../../index/corpus-reader";
import { latin } from "../../text/letters";
import { WholeWords } from "../../text/whole-words";

/** A named speaker and the day on which the speaker said it. */
export interface PublicSpeaker {
  readonly mention: string;
  readonly name: string;
  readonly date: string;
  /** A person, a named occasion or a body with a voice of its own. A government that "said" may be an official who told an agency. */
  readonly sure: boolean;
  /** Whom the speaker told, where that is one programme or paper ("to Hugh Hewitt"): a statement apart from all others. */
  readonly told: string | null;
}

const SPEAKERS = new Set<GazetteerEntry["kind"]>([
  "person",
  "government",
  "organisation",
  "company",
  "group",
]);

/** Sources without a name: what they say is no public statement. */
const UNNAMED = new WholeWords(
  "unnamed|anonymous|officials?|sources?|familiar|insider|reportedly|unspecified|authorities",
);

/** Where a public statement is made. */
const OCCASION = new WholeWords(
  "twitter|tweet(?:ed)?|facebook|instagram|statement|communiqué|press conference|news conference|briefing|tv address|televised|speech|video",
);

/** Governments as a whole have many mouths. */
const MANY_MOUTHS = new Set([
  "white-house",
  "united-states",
  "maduro-government",
  "venezuelan-interim-government",
  "us-intelligence-community",
]);
const GOVERNMENT = new WholeWords("government|administration|regime");

/** Tells whether an attribution names nobody ("senior official, unnamed"). */
export function isUnnamed(attributedTo: string): boolean {
  return UNNAMED.test(attributedTo);
}

/** "…, to Hugh Hewitt". A body that hears many ("to Congress") is an occasion, not a paper. */
const TOLD = latin(/, to ((?:the )?\p{Lu}[\p{L}\p{N}.'’ ]*)$/u);
const ASSEMBLIES = /\b(Congress|Senate|Council|Parliament|Assembly|Commission|House|lawmakers)\b/;

/**
 * The named person or body to whom a claim is attributed, when the day is known: a public statement is one origin, whoever
 * carries it. Without a day two occasions could not be told apart, so there is no answer.
 */
export function publicSpeaker(
  { claim, proposition, report }: StoredClaim,
  entries: ReadonlyMap<string, GazetteerEntry>,
): PublicSpeaker | null {
  const { attributedTo, eventDate } = claim;
  if (attributedTo === null || !isWholeDay(eventDate)) return null;
  if (isUnnamed(attributedTo) && !OCCASION.test(attributedTo)) return null;
  const mention = proposition.sources.find((id) => SPEAKERS.has(entries.get(id)?.kind ?? "outlet"));
  if (mention === undefined) return null;
  const { label = mention, kind } = entries.get(mention) ?? {};
  const occasion = OCCASION.exec(attributedTo)?.[0];
  const many = kind === "group" || MANY_MOUTHS.has(mention) || GOVERNMENT.test(attributedTo);
  const told = TOLD.exec(attributedTo)?.[1];
  const apart = told !== undefined && !ASSEMBLIES.test(told) ? told : null;
  return {
    mention,
    name: apart ? `${label}, to ${apart}` : occasion ? `${label}, ${occasion}` : label,
    date: spokenOn(eventDate, report.published),
    sure: occasion !== undefined || kind === "person" || !many,
    told: apart,
  };
}

/** What is said of a day to come was said when it was reported. */
function spokenOn(eventDate: string, published: string | null): string {
  return published !== null && published < eventDate ? published : eventDate;
}
