import { fold } from "../../text/fold";
import { beginsWithCapital, latin } from "../../text/letters";
import { alignWords } from "./align-words";
import type { ComparedPair } from "./compared-pair";

/** The one who speaks in the report speaks on the page, too, or the same words are quoted: then both tell the same statement. */
export function isOwnStatement(pair: ComparedPair): boolean {
  if (isSameSpeaker(pair)) return true;
  const theirs = pair.stored.claim.quote?.text;
  return theirs !== undefined && pair.claim.quotes.some((own) => isOneUtterance(own.text, theirs));
}

/** The same source is named on both sides, by its entry in the gazetteer or by its last name. */
export function isSameSpeaker(pair: ComparedPair): boolean {
  const { claim, page, stored } = pair;
  if (speakersOf(pair).some((id) => page.sources.includes(id))) return true;
  const sources = claim.attribution.map(({ source }) => fold(source)).join(" ");
  return isNamedIn(sources, stored.claim.attributedTo);
}

/** Who speaks in the report: an outlet only where nobody else does. */
export function speakersOf({ stored, entries }: ComparedPair): readonly string[] {
  const { sources } = stored.proposition;
  const people = sources.filter((id) => entries.get(id)?.kind !== "outlet");
  return people.length > 0 ? people : sources;
}

/** The last name of one of the report's speakers stands in the folded words. */
export function isNamedIn(folded: string, attributedTo: string | null): boolean {
  const names = (attributedTo ?? "").split(/[,;]| to | and /).map((part) => part.trim());
  return names.some((name) => {
    if (!beginsWithCapital(name)) return false;
    const last = LAST_NAME.exec(name)?.[0];
    return last !== undefined && name.includes(" ") && new RegExp(`\\b${fold(last)}\\b`).test(folded);
  });
}

const LAST_NAME = latin(/\p{Lu}[\p{L}'’-]{3,}$/u);

function isOneUtterance(ours: string, theirs: string): boolean {
  const { equal, corpusWords } = alignWords(ours, theirs);
  return equal >= LEAST_EQUAL && equal >= corpusWords / 2;
}

const LEAST_EQUAL = 3;
