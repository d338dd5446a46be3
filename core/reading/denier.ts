import type { Difference, Match } from "../match/match";
import { latin } from "../text/letters";
import { displayText } from "./display-text";

/**
 * By whom a claim is denied and when, ready to show: by a `speaker` as the report has it, by the `outlet` in its own voice, or, where the report
 * names nobody, only `told` by it. The day is the event's as told, else the report's.
 */
export interface DenierView {
  readonly by: "speaker" | "outlet" | "told";
  readonly name: string;
  readonly outlet: string;
  readonly day: { readonly of: "event" | "published"; readonly date: string } | null;
}

/** Tells who denies in a report, and when. Words such as ", which Guaidó denied" are not the report's own speaker's. */
export function viewDenier(
  { corpus }: Pick<Difference, "corpus">,
  {
    attributedTo,
    quote,
    outlet,
    eventDate = null,
    published,
  }: Pick<Match, "attributedTo" | "quote" | "outlet" | "eventDate" | "published">,
): DenierView {
  const aside = ASIDE.test(corpus.text);
  const speaker = aside ? namedIn(corpus.text) : (attributedTo ?? quote?.speaker ?? null);
  const by = speaker !== null ? "speaker" : aside ? "told" : "outlet";
  return {
    by,
    name: displayText(speaker ?? ""),
    outlet: displayText(outlet.name),
    day: dayOf(eventDate, published),
  };
}

function dayOf(eventDate: string | null, published: string | null): DenierView["day"] {
  if (eventDate !== null) return { of: "event", date: eventDate };
  return published === null ? null : { of: "published", date: published };
}

/** Words by which another than the report's speaker denies: ", which Washington denies", ", and both denied", " but Maduro denied". */
const ASIDE = /^(?:,| but) [^.]{1,60} denie[sd]$/;

/** Who does so in these words, where they name one alone. */
function namedIn(words: string): string | null {
  const [named, ...others] = words.matchAll(NAME);
  return others.length > 0 ? null : (named?.[1] ?? null);
}

const NAME = latin(/ (\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*)(?= )/gu);
