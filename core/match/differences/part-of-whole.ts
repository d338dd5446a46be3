import type { Claim } from "../../claims/claim";
import { fold } from "../../text/fold";
import { latin } from "../../text/letters";
import type { CountedFigure } from "../figures";
import type { ComparedPair } from "./compared-pair";
import { recordOf } from "./corpus-figure";
import { sameKind } from "./count-kind";
import { TOLLS } from "./figure-traits";

type Own = Claim["figures"][number];

/**
 * One number is a part of what the other counts: the page's parts add up to the report's ("four generals and two police chiefs" are six
 * officers), or the report's lesser one is of a group that the page does not name.
 */
export function isPartOfWhole(pair: ComparedPair, own: Own, corpus: CountedFigure): boolean {
  if (addsUp(pair.claim, own, corpus)) return true;
  return corpus.value < own.value && isOfGroup(pair, corpus);
}

/** With the page's other numbers of the kind, or with the one that is named after it, it makes the report's. */
function addsUp({ text, figures }: Claim, own: Own, { value, unit }: CountedFigure): boolean {
  if (TOLLS.has(unit)) return false;
  const others = figures.filter((each) => each !== own && sameKind(each.unit, unit));
  const sum = others.reduce((all, each) => all + each.value, own.value);
  if (others.length > 0 && sum === value) return true;
  return own.value + 1 === value && ONE_MORE.test(text.slice(own.end));
}

/** "… and PDVSA's president", "y al ministro". */
const ONE_MORE = latin(/^[^,;.:]{0,24} (?:and|y|e) (?:(?:the|a|an|al|el|la|o|a|ao) )?[\p{L}][\p{L}'’-]*/u);

/** The record counts soldiers, Cubans or children, of whom the page does not speak. */
function isOfGroup({ claim, stored }: ComparedPair, corpus: CountedFigure): boolean {
  const what = fold(recordOf(stored, corpus)?.what ?? "").replace(/\bper .*/, "");
  const page = fold(claim.text);
  return GROUPS.some((group) => group.test(what) && !group.test(page));
}

const GROUPS = [
  /\b(?:militar\w*|military|soldiers?|soldados?|troops|army|tropas|officers|armed forces|(?:fuerzas|forcas) armadas)\b/,
  /\b(?:cuban\w*)\b/,
  /\b(?:civilians?|civiles|civis)\b/,
  /\b(?:polic\w*)\b/,
  /\b(?:ue|eu|europe\w*|union europea)\b/,
] as const;
