import { candidatesIn } from "./candidates";
import type { DocId } from "./corpus-reader";
import { exactScores } from "./exact-scores";
import { type ChunkPlace, lookupsOf, unreadOf } from "./postings";
import { RankedDocument } from "./ranked-document";
import { RoughScores } from "./rough-scores";
import type { Saturation } from "./saturation";
import { type Accepts, scoreOf, type Tally, type WeighedList } from "./score-lists";
import { leastOf } from "./top-scored";

/** What a query found: its best, and how many in all where all was read. */
export interface Found {
  readonly ranked: readonly RankedDocument[];
  readonly total: number;
}

/** What is asked of a scorer. `exhaustive` leaves nothing unread; a scorer that is `alone` shares its scores with no other. */
export interface ScorerOptions {
  readonly limit: number;
  readonly accepts: Accepts | undefined;
  readonly exhaustive: boolean;
  readonly alone: boolean;
}

/** Chunks that are read with one wait, as long as no more are needed: what one list rules out, the next need not be read for. */
const CHUNKS_AT_ONCE = 32;

/**
 * Scores one query over lists of which some are not read yet: yields the chunks it needs next, until it returns what it found. First what is there,
 * then whole lists, those that can give most before others, as long as a document which only the others hold could be among the best
 * (MaxScore); then, of the others, the chunks in which documents lie that are still in the running. All that by rough scores; what is left is
 * scored exactly. Scorers of one page share a tally, and leave its scores zero whenever they wait.
 */
export function* scoreQuery(
  lists: readonly WeighedList[],
  saturation: Saturation,
  tally: Tally,
  { limit, accepts, exhaustive, alone }: ScorerOptions,
): Generator<ChunkPlace[], Found> {
  const { scores, lengths } = tally;
  const rough = new RoughScores(saturation, tally, lists);
  const bounds = new Map(lists.map((each) => [each, rough.bound(each)]));
  const bound = (each: WeighedList): number => bounds.get(each) ?? 0;
  const boundOf = (all: readonly WeighedList[]): number => all.reduce((sum, each) => sum + bound(each), 0);
  const touched: DocId[] = [];
  /** Rough scores are too high by less than one for each list. */
  const bar = (docs: ArrayLike<DocId>): number => leastOf(docs, scores, limit) - lists.length;

  let unread = lists.filter(({ list }) => isUnread(list));
  for (const each of lists) if (!unread.includes(each)) rough.add(each, touched, accepts);
  unread.sort((a, b) => bound(b) - bound(a));

  let known: Uint32Array | null = null;
  while (unread.length > 0) {
    const least = bar(known ?? touched);
    const rest = boundOf(unread);
    let whole = 0;
    if (exhaustive) whole = unread.length;
    else if (known === null) whole = essential(unread, bound, rest, least, limit);
    if (whole === 0) known = prune(known ?? touched, scores, least - rest);
    const chunks: ChunkPlace[] = [];
    let batch = 0;
    for (const each of unread) {
      const own: { docs: Uint32Array | null; chunks: readonly ChunkPlace[] } =
        known === null
          ? { docs: known, chunks: batch < whole || least <= 0 ? unreadOf(each.list) : lookupsOf(each.list) }
          : candidatesIn(each, known, rough, scores, rest - bound(each), least);
      known = own.docs;
      if (batch >= Math.max(1, whole) && chunks.length + own.chunks.length > CHUNKS_AT_ONCE) break;
      chunks.push(...own.chunks);
      batch++;
    }
    if (chunks.length > 0) {
      const waiting = alone ? null : (known ?? Uint32Array.from(touched));
      const kept = waiting && setAside(waiting, scores);
      yield chunks;
      if (waiting && kept) putBack(waiting, kept, scores);
    }
    const added = least <= 0 ? batch : whole;
    for (const each of unread.slice(0, added)) rough.add(each, touched, accepts);
    if (added < batch) {
      known ??= prune(touched, scores, bar(touched) - boundOf(unread.slice(added)));
      for (const each of unread.slice(added, batch)) rough.addToKnown(each, known);
    }
    unread = unread.slice(batch);
  }

  const left = prune(known ?? touched, scores, bar(known ?? touched));
  for (const doc of left) scores[doc] = 0;
  const partsOf = (doc: DocId) =>
    lists.flatMap((each) => {
      const score = scoreOf(each, doc, lengths[doc] ?? 0, saturation);
      return score > 0 ? [{ term: each.term, score }] : [];
    });
  const exact = exactScores(lists, left, lengths, saturation);
  const ranked = Array.from(left, (doc, at) => new RankedDocument(doc, exact[at] ?? 0, partsOf));
  ranked.sort((a, b) => b.score - a.score || a.doc - b.doc);
  return { ranked: ranked.slice(0, limit), total: touched.length };
}

/**
 * How many of the unread lists, those with the highest bound first, must be read whole: a document that only the others hold cannot reach
 * `least`. Before there is anything to reach, as many as should find as many as are asked for.
 */
function essential(
  unread: readonly WeighedList[],
  bound: (list: WeighedList) => number,
  all: number,
  least: number,
  limit: number,
): number {
  let rest = all;
  let found = 0;
  let needed = 0;
  for (const each of unread) {
    if (rest < least || (least <= 0 && found >= limit)) break;
    found += each.list.count;
    rest -= bound(each);
    needed++;
  }
  return needed;
}

function isUnread({ parts }: WeighedList["list"]): boolean {
  return parts.some(({ loaded, lasts }) => {
    for (let at = 0; at < lasts.length; at++) if (loaded[at] === undefined) return true;
    return false;
  });
}

/** The documents that score at least `needed`, ascending; the others lose their scores. */
function prune(docs: ArrayLike<DocId>, scores: Int32Array, needed: number): Uint32Array {
  const kept: DocId[] = [];
  for (let at = 0; at < docs.length; at++) {
    const doc = docs[at] ?? 0;
    const score = scores[doc] ?? 0;
    if (score >= needed && score > 0) kept.push(doc);
    else scores[doc] = 0;
  }
  return Uint32Array.from(kept).sort();
}

/** Takes the scores of documents out of the shared ones. */
function setAside(docs: Uint32Array, scores: Int32Array): Int32Array {
  const kept = new Int32Array(docs.length);
  for (let at = 0; at < docs.length; at++) {
    const doc = docs[at] ?? 0;
    kept[at] = scores[doc] ?? 0;
    scores[doc] = 0;
  }
  return kept;
}

function putBack(docs: Uint32Array, kept: Int32Array, scores: Int32Array): void {
  for (let at = 0; at < docs.length; at++) scores[docs[at] ?? 0] = kept[at] ?? 0;
}
