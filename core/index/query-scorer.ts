import { candidatesIn } from "./candidates";
import type { DocId } from "./corpus-reader";
import { type ChunkPlace, unreadOf, unreadTablesOf } from "./postings";
import { RankedDocument } from "./ranked-document";
import { scoreOf, type WeighedList } from "./score-lists";
import type { Accepts, Tally } from "./tally";

/** What a query found: its best, and how many in all where all was read. */
export interface Found {
  readonly ranked: readonly RankedDocument[];
  readonly total: number;
}

/** What is asked of a scorer. `exhaustive` leaves nothing unread. */
export interface ScorerOptions {
  readonly limit: number;
  readonly accepts: Accepts | undefined;
  readonly exhaustive: boolean;
}

/** Sums of the same parts in another order differ by less than this share of them: each addition rounds by 2⁻⁵³. */
const ROUNDING = 1e-9;

/** Chunks that are read with one wait, as long as no more are needed: what one list rules out, the next need not be read for. */
const CHUNKS_AT_ONCE = 32;

/**
 * Scores one query over lists of which some are not read yet: yields the chunks it needs next, until it returns what it found. First what is there,
 * then whole lists, those that can give most before others, as long as a document which only the others hold could be among the best
 * (MaxScore); then, of the others, the chunks in which documents lie that are still in the running. Where lists were not added in the order of the query, what is left
 * is scored anew in that order. All scorers over a reader share a tally, and leave it empty whenever they wait.
 */
export function* scoreQuery(
  lists: readonly WeighedList[],
  tally: Tally,
  { limit, accepts, exhaustive }: ScorerOptions,
): Generator<ChunkPlace[], Found> {
  let unread = lists.filter(({ list }) => isUnread(list));
  const inOrder = unread.length === 0;
  const bounds = new Map(unread.map((each) => [each, tally.bound(each)]));
  const bound = (each: WeighedList): number => bounds.get(each) ?? 0;
  const boundOf = (all: readonly WeighedList[]): number => all.reduce((sum, each) => sum + bound(each), 0);
  const bar = (): number => tally.least(limit) * (1 - ROUNDING);

  for (const each of lists) if (!unread.includes(each)) tally.add(each, accepts);
  unread.sort((a, b) => bound(b) - bound(a));

  /** No document that is not in the running can be among the best. */
  let closed = false;
  while (unread.length > 0) {
    const least = bar();
    const rest = boundOf(unread);
    let whole = 0;
    if (exhaustive) whole = unread.length;
    else if (!closed) whole = essential(unread, bound, rest, least, limit);
    if (whole === 0) {
      tally.prune(least - rest);
      closed = true;
    }
    const chunks: ChunkPlace[] = [];
    let batch = 0;
    for (const each of unread) {
      let own: readonly ChunkPlace[];
      if (closed) own = candidatesIn(each, tally, rest - bound(each), least);
      else own = batch < whole || least <= 0 ? unreadOf(each.list) : unreadTablesOf(each.list);
      if (batch >= Math.max(1, whole) && chunks.length + own.length > CHUNKS_AT_ONCE) break;
      chunks.push(...own);
      batch++;
    }
    if (chunks.length > 0) {
      const waiting = tally.takeOut();
      yield chunks;
      tally.putBack(waiting);
    }
    const added = least <= 0 ? batch : whole;
    for (const each of unread.slice(0, added)) tally.add(each, accepts);
    if (added < batch) {
      if (!closed) tally.prune(bar() - boundOf(unread.slice(added)));
      closed = true;
      for (const each of unread.slice(added, batch)) tally.addToKnown(each);
    }
    unread = unread.slice(batch);
  }

  const total = tally.docs.length;
  tally.prune(bar());
  const { docs, scores } = inOrder ? tally.rank() : tally.rankAnew(lists);
  const partsOf = (doc: DocId) =>
    lists.flatMap((each) => {
      const score = scoreOf(each, doc, tally.lengths[doc] ?? 0, tally.norms);
      return score > 0 ? [{ term: each.term, score }] : [];
    });
  const best = docs.subarray(0, limit);
  return { ranked: Array.from(best, (doc, at) => new RankedDocument(doc, scores[at] ?? 0, partsOf)), total };
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
