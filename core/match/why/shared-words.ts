import type { Claim } from "../../claims/claim";
import type { StoredClaim } from "../../index/corpus-reader";
import type { Language, Span } from "../../text/span";
import { stem } from "../../text/stems";
import { STOP_WORDS } from "../../text/stop-words";
import { tokens } from "../../text/tokens";
import { conceptsOf } from "../concepts/concepts";
import type { SharedName, SharedWords } from "../match";
import { spokenLanguage } from "../spoken-language";

/** Most words that are told of one match. */
const MOST = 12;

/** The content words that both sides share, as written on each, in the page's order; names are told apart. Neighbours are told as one. */
export function sharedWords(claim: Claim, stored: StoredClaim, names: readonly SharedName[]): SharedWords[] {
  const theirLanguage = spokenLanguage(stored.report.language);
  if (theirLanguage === null) return [];
  const ourLanguage = spokenLanguage(claim.language) ?? "en";
  const ours = contentWords(
    claim.text,
    ourLanguage,
    names.flatMap(({ page }) => page ?? []),
  );
  const theirs = contentWords(
    stored.claim.text,
    theirLanguage,
    names.flatMap(({ corpus }) => corpus ?? []),
  );
  const taken = new Set<ContentWord>();
  const found: { page: Span; corpus: Span }[] = [];
  for (const word of ours) {
    const twin = theirs.find((other) => !taken.has(other) && isSame(word, ourLanguage, other, theirLanguage));
    if (!twin) continue;
    taken.add(twin);
    const last = found[found.length - 1];
    const next = last && isNext(claim.text, last.page, word) && isNext(stored.claim.text, last.corpus, twin);
    if (last && next) {
      found[found.length - 1] = {
        page: { start: last.page.start, end: word.end },
        corpus: { start: last.corpus.start, end: twin.end },
      };
    } else found.push({ page: spanOf(word), corpus: spanOf(twin) });
  }
  return found.slice(0, MOST).map(({ page, corpus }) => ({
    text: claim.text.slice(page.start, page.end),
    corpusText: stored.claim.text.slice(corpus.start, corpus.end),
    page,
    corpus,
  }));
}

/** A word with its stem. */
interface ContentWord extends Span {
  readonly word: string;
  readonly stem: string;
}

function contentWords(text: string, language: Language, names: readonly Span[]): ContentWord[] {
  return tokens(text).flatMap(({ text: written, word, start, end }) =>
    STOP_WORDS[language].has(word) ||
    word.length < 2 ||
    names.some((name) => start < name.end && name.start < end)
      ? []
      : [{ word, stem: stem(written, language), start, end }],
  );
}

/** The same stem in one language; across languages the same word or a concept that both name. */
function isSame(a: ContentWord, ours: Language, b: ContentWord, theirs: Language): boolean {
  if (a.word === b.word) return true;
  if (ours === theirs) return a.stem === b.stem;
  const concepts = new Set(conceptsOf(a.stem, ours));
  return conceptsOf(b.stem, theirs).some((concept) => concepts.has(concept));
}

function isNext(text: string, before: Span, { start }: Span): boolean {
  return start > before.end && /^[ \u00a0-]$/.test(text.slice(before.end, start));
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
