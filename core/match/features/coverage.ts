import type { TermSide, WeighedTerm } from "./term-side";

/** A share of the one side's terms that the other carries. */
export interface Coverage {
  readonly share: number;
  /** The share among the terms of what is said, without who said it. */
  readonly core: number;
  readonly total: number;
  readonly matched: number;
  readonly heaviestMissing: number;
}

/** Strength of a term met by the same concept in other words, against 1 for the same stem. Chosen on the training events. */
const CONCEPT_STRENGTH = 0.7;

/** Least probability at which a learnt translation counts as the same word. */
const SURE_TRANSLATION = 0.3;

/** How much of each side stands in the other. */
export interface Coverages {
  readonly forward: Coverage;
  readonly backward: Coverage;
}

/** Both ways at once. */
export function coverBoth(page: TermSide, corpus: TermSide): Coverages {
  return { forward: coverPage(page, corpus), backward: coverCorpus(page, corpus) };
}

/** The geometric mean of the two shares. */
export function coverProduct({ forward, backward }: Coverages): number {
  return Math.sqrt(forward.share * backward.share);
}

/** How much of `page` stands in `corpus`, weighed by how telling each term is. */
export function coverPage(page: TermSide, corpus: TermSide): Coverage {
  return cover(page.own, (term) => strengthInCorpus(term, page, corpus));
}

/** How much of `corpus` stands in `page`. */
export function coverCorpus(page: TermSide, corpus: TermSide): Coverage {
  const sameLanguage = page.language === corpus.language;
  const known = sameLanguage ? page.ownStems : page.englishStems;
  return cover(sameLanguage ? corpus.own : corpus.english, (term) => {
    if (known.has(term.stem) || (!sameLanguage && page.ownStems.has(term.stem))) return 1;
    return standsFor(term, page.concepts) ? CONCEPT_STRENGTH : 0;
  });
}

function strengthInCorpus(term: WeighedTerm, page: TermSide, corpus: TermSide): number {
  if (page.language === corpus.language && corpus.ownStems.has(term.stem)) return 1;
  if (corpus.englishStems.has(term.stem)) return 1;
  let best = standsFor(term, corpus.concepts) ? CONCEPT_STRENGTH : 0;
  for (const { stem, probability } of term.english) {
    if (corpus.englishStems.has(stem)) best = Math.max(best, Math.min(1, probability / SURE_TRANSLATION));
  }
  return best;
}

function standsFor({ concepts }: WeighedTerm, known: ReadonlySet<number>): boolean {
  for (const concept of concepts) if (known.has(concept)) return true;
  return false;
}

function cover(terms: readonly WeighedTerm[], strengthOf: (term: WeighedTerm) => number): Coverage {
  let total = 0;
  let matched = 0;
  let heaviestMissing = 0;
  let coreTotal = 0;
  let coreMatched = 0;
  for (const term of terms) {
    const strength = strengthOf(term);
    total += term.weight;
    matched += term.weight * strength;
    if (term.core) {
      coreTotal += term.weight;
      coreMatched += term.weight * strength;
    }
    if (strength <= 0) heaviestMissing = Math.max(heaviestMissing, term.weight);
  }
  const core = coreTotal === 0 ? 0 : coreMatched / coreTotal;
  return { share: total === 0 ? 0 : matched / total, core, total, matched, heaviestMissing };
}
