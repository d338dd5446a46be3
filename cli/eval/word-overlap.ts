import type { Claim } from "../../core/claims/claim";
import type { StoredClaim } from "../../core/index/corpus-reader";
import { spokenLanguage } from "../../core/match/spoken-language";
import { stems } from "../../core/text/stems";

/**
 * The baseline of matching: Jaccard's coefficient of the stems of both claims' words, stop words out. Of the record's claim the text counts or
 * its English text, whichever is more alike, so that an English page is not without words to share.
 */
export function wordOverlap(
  page: Pick<Claim, "text" | "language">,
  { claim, report }: Pick<StoredClaim, "claim" | "report">,
): number {
  const own = stemsOf(page.text, page.language);
  const texts = [stemsOf(claim.text, report.language), stemsOf(claim.textEn ?? "", "en")];
  return Math.max(...texts.map((theirs) => jaccard(own, theirs)));
}

/** Languages that are none of ours are read as English. */
function stemsOf(text: string, language: string): ReadonlySet<string> {
  return new Set(stems(text, spokenLanguage(language) ?? "en"));
}

/** The share of the words of either that both have, 0 where neither has any. */
function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return both === 0 ? 0 : both / (one.size + other.size - both);
}
