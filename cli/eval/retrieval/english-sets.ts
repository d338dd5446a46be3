import { stems } from "../../../core/text/stems";
import { articleLikeness } from "./article-likeness";
import { fieldScores } from "./field-scores";
import { meanAveragePrecision, recallAtDepth, successAt } from "./figures";
import { findPassages } from "./find-passages";
import { letterRuns, plainBm25, scaled, tellingOf } from "./plain-bm25";
import { type Found, learnToRerank } from "./rerank";
import { type RowOf, rowsOver } from "./rerank-features";
import type { Query, Rankings, RetrievalSet } from "./retrieval-set";
import { readEventSentences, readHeadlines, readVerifiedClaims } from "./sets";

/** CT20: MAP@5, P@1, R@5 on dev, re-ranker fitted on train; and on train, which has four times the queries, in five folds by claim. */
export async function printVerifiedClaims(folder: string): Promise<void> {
  const set = readVerifiedClaims(folder);
  const found = await findPassages(set, 60);
  const [train, dev] = [part(set, found, "train"), part(set, found, "dev")];
  const print = (name: string, { queries }: Found, rankings: Rankings) =>
    line(name, [
      ["MAP@5", meanAveragePrecision(queries, rankings, 5)],
      ["P@1", successAt(queries, rankings, 1)],
      ["R@5", recallAtDepth(queries, rankings, 5)],
    ]);
  const documents = set.passages.map(({ text, title: head = "" }) => stems(`${text} ${head}`, "en"));
  const words = plainBm25(documents);
  const runs = plainBm25(set.passages.map(({ text, title: head = "" }) => letterRuns(`${text} ${head}`)));
  const rowOf = fieldScores(set);
  for (const [name, side, reranked] of [
    ["dev", dev, () => learnToRerank(train, rowOf)(dev)],
    ["train, five folds by claim", train, () => inFolds(train, rowOf)],
  ] as const) {
    title({ ...set, name: `CT20 verified claims, ${name}` }, side.queries);
    const asPosted = ({ posted, text }: Query) => posted ?? text;
    const asText = ({ text }: Query) => text;
    const withRuns = (text: string) =>
      added(scaled(words(stems(text, "en"))), scaled(runs(letterRuns(text))), 0.5);
    print(
      "yardstick: BM25, stop words, Snowball, title",
      side,
      rankBy(set, side.queries, (query) => words(stems(asPosted(query), "en"))),
    );
    for (const [what, textOf] of [
      ["", asPosted],
      [", posts read as ours", asText],
    ] as const) {
      print(
        `yardstick: + 0.5 letter runs${what}`,
        side,
        rankBy(set, side.queries, (query) => withRuns(textOf(query))),
      );
    }
    print("our search", side, firstStage(side));
    print("our search, re-ranked", side, reranked());
  }
}

/** Ranks each fifth by what the other four teach; queries of one claim stay together. */
function inFolds({ queries, found }: Found, rowOf: RowOf): Rankings {
  const claims = [...new Set(queries.map(claimOf))].sort();
  const foldOf = new Map(claims.map((claim, at) => [claim, String(at % FOLDS)]));
  const sided = { queries, sideOf: (query: Query) => foldOf.get(claimOf(query)) ?? "" };
  const rankings = new Map<string, readonly string[]>();
  for (const fold of new Set(foldOf.values())) {
    const own = part(sided, found, fold);
    const ranked = learnToRerank(rest(sided, found, fold), rowOf)(own);
    for (const [at, { id }] of own.queries.entries()) rankings.set(id, ranked[at] ?? []);
  }
  return queries.map(({ id }) => rankings.get(id) ?? []);
}

const FOLDS = 5;

function claimOf({ id, relevant }: Query): string {
  return [...relevant].sort()[0] ?? id;
}

/** More rivals than elsewhere, as whole rankings are judged. */
const DEEP_RIVALS = 60;

/** ECB+: mean average precision over judged sentences of the dev topics, re-ranker fitted on the train topics. */
export async function printEventSentences(folder: string): Promise<void> {
  const [train, dev] = [readEventSentences(folder, "train"), readEventSentences(folder, "dev")];
  title(dev, dev.queries);
  const print = (name: string, rankings: Rankings) =>
    line(name, [
      ["MAP", meanAveragePrecision(dev.queries, rankings)],
      ["P@1", successAt(dev.queries, rankings, 1)],
      ["R@5", recallAtDepth(dev.queries, rankings, 5)],
    ]);
  const words = plainBm25(dev.passages.map(({ text }) => stems(text, "en")));
  print(
    "yardstick: BM25, stop words, Snowball",
    rankBy(dev, dev.queries, (query) => words(stems(query.text, "en"))),
  );
  const alike = articleLikeness(dev.articles ?? new Map(), "en");
  print(
    "yardstick: + 0.6 likeness of the articles",
    rankBy(dev, dev.queries, (query) =>
      added(
        scaled(words(stems(query.text, "en"))),
        Float64Array.from(dev.passages, ({ article }) => alike(query.article, article)),
        0.6,
      ),
    ),
  );
  const [learnt, judged] = [
    { queries: train.queries, found: await findPassages(train, train.passages.length) },
    { queries: dev.queries, found: await findPassages(dev, dev.passages.length) },
  ];
  print("our search", firstStage(judged));
  print("our search, re-ranked", learnToRerank(learnt, rowsOver(train), DEEP_RIVALS)(judged, rowsOver(dev)));
}

/** Emergent: retrieval of headlines, re-ranker fitted on four fifths of the claims, five times. */
export async function printHeadlines(folder: string): Promise<void> {
  const set = readHeadlines(folder);
  title(set, set.queries);
  const print = (name: string, queries: readonly Query[], rankings: Rankings) =>
    line(name, [
      ["MAP", meanAveragePrecision(queries, rankings)],
      ["P@1", successAt(queries, rankings, 1)],
      ["R@5", recallAtDepth(queries, rankings, 5)],
    ]);
  const documents = set.passages.map(({ text }) => stems(text, "en"));
  const words = plainBm25(documents);
  print(
    "yardstick: BM25, stop words, Snowball",
    set.queries,
    rankBy(set, set.queries, (query) => words(stems(query.text, "en"))),
  );
  const telling = tellingOf(documents);
  print(
    "yardstick: + relevance feedback, 10 hits, 20 terms",
    set.queries,
    rankBy(set, set.queries, (query) => withFeedback(stems(query.text, "en"), words, documents, telling)),
  );
  const found = await findPassages(set, 300);
  print("our search", set.queries, firstStage({ queries: set.queries, found }));
  const rowOf = rowsOver(set);
  const folds = [...new Set(set.queries.map(set.sideOf))];
  const judged: { query: Query; ranking: readonly string[] }[] = [];
  for (const fold of folds) {
    const own = part(set, found, fold);
    const rankings = learnToRerank(rest(set, found, fold), rowOf)(own);
    judged.push(...own.queries.map((query, at) => ({ query, ranking: rankings[at] ?? [] })));
  }
  print(
    "our search, re-ranked (five folds by claim)",
    judged.map(({ query }) => query),
    judged.map(({ ranking }) => ranking),
  );
}

type SidedFound = { readonly sideOf: (query: Query) => string } & Pick<RetrievalSet, "queries">;

function part({ queries, sideOf }: SidedFound, found: Found["found"], side: string): Found {
  return pick(queries, found, (query) => sideOf(query) === side);
}

function rest({ queries, sideOf }: SidedFound, found: Found["found"], side: string): Found {
  return pick(queries, found, (query) => sideOf(query) !== side);
}

function pick(queries: readonly Query[], found: Found["found"], keep: (query: Query) => boolean): Found {
  const places = queries.flatMap((query, at) => (keep(query) ? [at] : []));
  return {
    queries: places.flatMap((at) => queries[at] ?? []),
    found: places.map((at) => found[at] ?? []),
  };
}

function firstStage({ found }: Found): Rankings {
  return found.map((own) => own.map(({ passage }) => passage.id));
}

/** Ranks all passages by a plain score; those without one are left out. */
function rankBy(
  { passages }: RetrievalSet,
  queries: readonly Query[],
  scoresOf: (query: Query) => Float64Array,
): Rankings {
  return queries.map((query) => {
    const scores = scoresOf(query);
    return passages
      .map((passage, at) => ({ passage, score: scores[at] ?? 0 }))
      .filter(({ passage, score }) => score > 0 && !query.barred?.(passage))
      .sort((a, b) => b.score - a.score)
      .map(({ passage }) => passage.id);
  });
}

function added(one: Float64Array, other: Float64Array, weight: number): Float64Array {
  return one.map((value, at) => value + weight * (other[at] ?? 0));
}

function withFeedback(
  terms: readonly string[],
  words: ReturnType<typeof plainBm25>,
  documents: readonly (readonly string[])[],
  telling: (term: string) => number,
): Float64Array {
  const first = words(terms);
  const best = [...first.keys()].sort((a, b) => (first[b] ?? 0) - (first[a] ?? 0)).slice(0, 10);
  const weights = new Map<string, number>();
  for (const doc of best) {
    for (const term of new Set(documents[doc])) {
      weights.set(term, (weights.get(term) ?? 0) + (first[doc] ?? 0) * telling(term));
    }
  }
  const fed = [...weights].sort((a, b) => b[1] - a[1]).slice(0, 20);
  const most = fed[0]?.[1] ?? 1;
  const known = new Map(fed.map(([term, weight]) => [term, (0.4 * weight) / most]));
  return words(
    [...terms, ...known.keys()],
    (term) => (terms.includes(term) ? 1 : 0) + (known.get(term) ?? 0),
  );
}

function title({ name, passages }: RetrievalSet, queries: readonly Query[]): void {
  console.log(`\n## ${name}: ${queries.length} queries, ${passages.length} passages`);
}

function line(name: string, figures: readonly (readonly [string, number])[]): void {
  console.log(
    `${name.padEnd(52)} ${figures.map(([what, value]) => `${what} ${value.toFixed(3)}`).join("  ")}`,
  );
}
