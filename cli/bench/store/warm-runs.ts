import { percentile } from "../statistics";
import { ask } from "./ask-page";
import { agreement, COMPARED } from "./exact-answers";
import type { Filled } from "./fill-stores";
import { generatedQuery, type QueryKind } from "./generated-text";

const WARM_QUERIES = 200;
const WARM_LIMIT_MS = 20_000;

/** Claims of a page that are asked together. */
export const PAGE_CLAIMS = 40;
const PAGE_ROUNDS = 20;
/** Pages before them that do not count. */
const PAGE_WARM_UPS = 5;
/** An engine this slow for one query is not asked for a page of them over and over. */
const SLOW_QUERY_MS = 50;

/** Median and 95th percentile, in milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly count: number;
}

/** Queries one after the other in a worker that stays awake, after twenty that do not count. */
export async function warmTimes({ page }: Filled, kind: QueryKind): Promise<Spread> {
  const queries = (first: number, count: number) =>
    Array.from({ length: count }, (_, at) => generatedQuery(kind, first + at));
  await ask(page, { kind: "warm", queries: queries(1_000, 20), limitMs: WARM_LIMIT_MS / 4 });
  const asked = { kind: "warm", queries: queries(2_000, WARM_QUERIES), limitMs: WARM_LIMIT_MS } as const;
  return spreadOf((await ask(page, asked)).value as number[]);
}

/** All claims of a page, half content and half common-word queries, in one batch where the engine has one; page after page, each with other queries, after a few that do not count. */
export async function pageTimes({ page }: Filled, slowest: number): Promise<Spread> {
  const claimsOf = (first: number) =>
    Array.from({ length: PAGE_CLAIMS }, (_, at) =>
      generatedQuery(at % 2 === 0 ? "content" : "common", first + at),
    );
  const slow = slowest > SLOW_QUERY_MS;
  const pages = Array.from({ length: slow ? 1 : PAGE_WARM_UPS + PAGE_ROUNDS }, (_, round) =>
    claimsOf(3_000 + round * PAGE_CLAIMS),
  );
  const times = (await ask(page, { kind: "page", pages })).value as number[];
  return spreadOf(slow ? times : times.slice(PAGE_WARM_UPS));
}

/** How many of the exact answers the engine gives. */
export async function agreementOf(
  { page }: Filled,
  kind: QueryKind,
  exact: readonly (readonly number[])[],
): Promise<number> {
  const given: number[][] = [];
  for (let at = 0; at < COMPARED; at++) {
    given.push((await ask(page, { kind: "search", terms: generatedQuery(kind, at) })).value as number[]);
  }
  return agreement(exact, given);
}

function spreadOf(times: readonly number[]): Spread {
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), count: times.length };
}
