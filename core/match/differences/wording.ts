import type { StoredClaim } from "../../index/corpus-reader";
import type { Difference } from "../match";
import { spokenLanguage } from "../spoken-language";
import { type ComparedPair, sideAt } from "./compared-pair";
import { LABELLED, type Label } from "./labels";

/**
 * Another label for the same person, body or act, one of the two a loaded one. Only where both are the outlets' own words: the page outside of
 * quotation marks, against a published headline or a recorded label. Side by side, never scored.
 */
export function findWording({ claim, page, stored }: ComparedPair): Difference | null {
  const theirs = ownWords(stored);
  if (theirs === null) return null;
  for (const { mentions, ways } of LABELLED) {
    if (mentions.length > 0 && !named(mentions, page.mentions, stored.proposition.mentions)) continue;
    const ours = used(withoutQuotes(claim), ways);
    const others = used(theirs, ways);
    const [own, other] = [ours[0], others[0]];
    if (!own || !other || ours.some(({ way }) => others.some((each) => each.way === way))) continue;
    if (!own.way.loaded && !other.way.loaded) continue;
    return {
      kind: "wording",
      page: sideAt(claim.text, own.start, own.end),
      corpus: { text: other.text, span: null },
    };
  }
  return null;
}

/** One side names it: a headline need not, where its claim is the same. */
function named(mentions: readonly string[], page: readonly string[], corpus: readonly string[]): boolean {
  return mentions.some((id) => page.includes(id) || corpus.includes(id));
}

/** What of a corpus claim is the outlet's own words, in a language whose labels are known: a translation of them is ours. */
function ownWords({ claim, report }: StoredClaim): string | null {
  if (spokenLanguage(report.language) === null) return null;
  if (claim.framing === true || (claim.words === "outlet" && claim.quote === null)) return claim.text;
  return report.headline?.basis === "published" ? report.headline.text : null;
}

/** The page's words with those in quotation marks blanked out, so that places stay. */
function withoutQuotes({ text, quotes }: ComparedPair["claim"]): string {
  return quotes.reduce(
    (rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end),
    text,
  );
}

/** The labels that a text uses, in the order of the list: loaded ones first. */
function used(text: string, ways: readonly Label[]) {
  return ways.flatMap((way) => {
    const found = way.words.exec(text);
    return found ? [{ way, text: found[0], start: found.index, end: found.index + found[0].length }] : [];
  });
}
