import { analyseClaim } from "../../../core/claims/analyse";
import type { Claim } from "../../../core/claims/claim";
import { createRecogniser, type Recogniser } from "../../../core/claims/recogniser";
import type { Report } from "../../../core/corpus/report";
import { rankDocumentsForAll } from "../../../core/index/bm25";
import type { Reference, Translation } from "../../../core/index/corpus-reader";
import { compareClaims } from "../../../core/match/features/compare-claims";
import { type CorpusSide, corpusSide, pageSide } from "../../../core/match/features/compared-claims";
import type { Features } from "../../../core/match/features/feature-vector";
import { queryTerms } from "../../../core/match/index-terms";
import { proposeClaim } from "../../../core/match/propose";
import type { Translate } from "../../../core/match/translate";
import { memoryCorpus } from "../../../test/core/match/memory-corpus";
import { articleLikeness } from "./article-likeness";
import type { Passage, RetrievalSet } from "./retrieval-set";

/** A passage that our search found, with what our comparison makes of it. */
export interface FoundPassage {
  readonly passage: Passage;
  readonly share: number;
  readonly score: number;
  readonly place: number;
  readonly features: Features;
}

/** A learnt lexicon from the queries' language. */
export type Lexicon = ReadonlyMap<string, readonly Translation[]>;

const REFERENCE: Reference = {
  gazetteer: [],
  outlets: [
    {
      id: "any",
      name: "Any",
      domains: ["any.example"],
      country: null,
      language: "en",
      family: null,
      kind: "newspaper",
    },
  ],
  carriers: [],
  credits: [],
};

/**
 * Finds the passages of each query the way a page's claims find reports: the same terms (stems, translations, numbers), the same index
 * and BM25, the same comparison of both sides. Names are not known here, as no gazetteer covers these sets.
 */
export async function findPassages(
  { passages, queries, from, to, articles }: RetrievalSet,
  depth: number,
  lexicon: Lexicon = new Map(),
): Promise<readonly (readonly FoundPassage[])[]> {
  const recogniser = createRecogniser([]);
  const reports = passages.map((passage, at) => reportOf(passage, at, to, recogniser));
  const reader = memoryCorpus(reports, REFERENCE);
  const translate: Translate = (language, stem) => (language === to ? [] : (lexicon.get(stem) ?? []));
  const claims = queries.map((query) =>
    analyseClaim({ id: query.id, text: query.text, language: from }, recogniser),
  );
  const propositions = claims.map((claim) => proposeClaim(claim, translate));
  const terms = propositions.map((proposition) => queryTerms(proposition, [], translate));
  const ranked = await rankDocumentsForAll(terms, reader, depth + MOST_BARRED);
  const stored = await reader.claims(passages.map((_, doc) => doc));
  const sides = new Map<number, CorpusSide>();
  const sideOf = (doc: number): CorpusSide | null => {
    const claim = stored.get(doc);
    const side = sides.get(doc) ?? (claim ? corpusSide(claim) : null);
    if (side) sides.set(doc, side);
    return side;
  };
  const alike = articles ? articleLikeness(articles, to) : null;
  return queries.map((query, at) => {
    const [claim, proposition] = [claims[at], propositions[at]];
    if (!claim || !proposition) return [];
    const page = pageSide(claim, proposition, translate);
    const hits = (ranked[at] ?? []).filter(({ doc }) => {
      const passage = passages[doc];
      return passage !== undefined && !query.barred?.(passage);
    });
    const best = hits[0]?.score ?? 0;
    const context = alike ? inLikeArticles(query, passages, hits, alike) : [];
    return [...hits, ...context].slice(0, depth).flatMap(({ doc, score }, place) => {
      const [passage, side] = [passages[doc], sideOf(doc)];
      if (!passage || !side) return [];
      const features = compareClaims(page, side, { score, best, place });
      return [{ passage, share: score / best, score, place, features }];
    });
  });
}

/** Passages that share no word with the query but stand in an article like its own, the likest first. */
function inLikeArticles(
  { article, barred }: RetrievalSet["queries"][number],
  passages: readonly Passage[],
  hits: readonly { readonly doc: number }[],
  alike: ReturnType<typeof articleLikeness>,
): { doc: number; score: number }[] {
  const known = new Set(hits.map(({ doc }) => doc));
  return passages
    .map((passage, doc) => ({ passage, doc, likeness: alike(article, passage.article) }))
    .filter(({ passage, doc, likeness }) => likeness > 0 && !known.has(doc) && !barred?.(passage))
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ doc }) => ({ doc, score: 0 }));
}

/** Passages of a query's own article that may stand before others. */
const MOST_BARRED = 60;

function reportOf({ text, title }: Passage, at: number, language: string, recogniser: Recogniser): Report {
  const id = `r-${String(at).padStart(10, "0")}`;
  const { figures }: Claim = analyseClaim({ id, text, language }, recogniser);
  return {
    id,
    url: `https://any.example/${at}`,
    outlet: "any",
    carrier: null,
    language,
    headline: title === undefined ? null : { text: title, basis: "published" },
    published: null,
    publishedMonth: null,
    dateBasis: null,
    credits: [],
    claims: [
      {
        id: `${id}#0`,
        text,
        attributedTo: null,
        entities: [],
        figures: figures.map(({ value, unit, bound, what }) => ({ value, unit, bound, what })),
        eventDate: null,
        stance: "asserts",
        quote: null,
      },
    ],
  };
}
