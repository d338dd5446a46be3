import type { GazetteerEntry } from "../../corpus/gazetteer";
import type { StoredClaim } from "../../index/corpus-reader";

/** A named speaker and the day on which the speaker said it. */
export interface PublicSpeaker {
  readonly mention: string;
  readonly name: string;
  readonly date: string;
  /** A person, or a named occasion. A government that "said" may be an official who told an agency. */
  readonly sure: boolean;
}

const SPEAKERS = new Set<GazetteerEntry["kind"]>([
  "person",
  "government",
  "organisation",
  "company",
  "group",
]);

/** Sources without a name: what they say is no public statement. */
const UNNAMED = /\b(unnamed|anonymous|officials?|sources?|familiar|insider|reportedly|unspecified)\b/i;

/** Where a public statement is made. */
const OCCASION =
  /\b(twitter|tweet(?:ed)?|facebook|instagram|statement|communiqué|press conference|news conference|briefing|TV address|televised|speech|video)\b/i;

/**
 * The named person or body to whom a claim is attributed, when the day is known: a public statement is one origin, whoever
 * carries it. Without a day two occasions could not be told apart, so there is no answer.
 */
export function publicSpeaker(
  { claim, proposition, report }: StoredClaim,
  entries: ReadonlyMap<string, GazetteerEntry>,
): PublicSpeaker | null {
  const { attributedTo, eventDate } = claim;
  if (attributedTo === null || eventDate === null || eventDate.length < FULL_DATE) return null;
  if (UNNAMED.test(attributedTo) && !OCCASION.test(attributedTo)) return null;
  const mention = proposition.sources.find((id) => SPEAKERS.has(entries.get(id)?.kind ?? "outlet"));
  if (mention === undefined) return null;
  const label = entries.get(mention)?.label ?? mention;
  const occasion = OCCASION.exec(attributedTo)?.[0];
  const sure = occasion !== undefined || entries.get(mention)?.kind === "person";
  const name = occasion ? `${label}, ${occasion}` : label;
  return { mention, name, date: spokenOn(eventDate, report.published), sure };
}

/** What is said of a day to come was said when it was reported. */
function spokenOn(eventDate: string, published: string | null): string {
  return published !== null && published < eventDate ? published : eventDate;
}

const FULL_DATE = "2019-02-09".length;
