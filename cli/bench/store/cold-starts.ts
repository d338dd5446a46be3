import { type Median, medianOf } from "../statistics";
import { ask, readsOf } from "./ask-page";
import type { BenchBrowser } from "./bench-browser";
import type { Filled } from "./fill-stores";
import { generatedQuery, type QueryKind } from "./generated-text";
import type { ColdSteps, WorkerRequest } from "./in-browser/requests";

/** An engine whose starts take longer takes part in every fifth round only. */
const SLOW_MS = 1_000;
const SLOW_EVERY = 5;

/** What is measured beside Careo and does not do what it does. */
export const NO_PEERS: readonly string[] = ["careo", "empty", "floor"];

/** Of so many starts the quickest decides: one slow start says more about the machine than about the engine. */
const TRIALS = 3;

/** Cold starts of one engine: message to answer, and the same less the empty worker's and less Careo's of the round. `failed` where it ceased to answer. */
export interface ColdStarts {
  readonly cold: Median;
  readonly aboveEmpty: Median;
  /** Only of other engines, and where Careo takes part. */
  readonly behindCareo?: Median;
  readonly steps: ColdSteps | null;
  readonly failed: string | null;
}

interface Start {
  readonly round: number;
  readonly ms: number;
  readonly steps?: ColdSteps;
}

/**
 * Starts every engine from a stopped background, round by round in an order that rotates, each round with another
 * query, and the empty worker among them: what the machine does meanwhile falls on all alike. A background lives on until its next turn, as it
 * does for its idle time: in a run in which each was stopped right after its answer, FlexSearch took 80 ms at 10,000 claims in Chromium, and 16 before, as if its database never ended what it had begun.
 */
export async function coldStarts(
  browser: BenchBrowser,
  filled: readonly Filled[],
  kind: QueryKind,
  rounds: number,
  onRound: (round: number) => void,
): Promise<Map<string, ColdStarts>> {
  const times = new Map(filled.map(({ engine }) => [engine.name, [] as Start[]]));
  const failed = new Map<string, string>();
  for (let round = 0; round < rounds; round++) {
    const terms = generatedQuery(kind, round);
    for (let place = 0; place < filled.length; place++) {
      const each = filled[(place + round) % filled.length];
      if (each === undefined || failed.has(each.engine.name)) continue;
      const known = times.get(each.engine.name) ?? [];
      if (isSlow(known) && round % SLOW_EVERY !== 0) continue;
      try {
        const request = await requestFor(each, terms);
        await browser.stop(each.engine);
        const { ms, steps } = await ask(each.page, request);
        known.push({ round, ms, ...(steps && { steps }) });
      } catch (error) {
        failed.set(
          each.engine.name,
          `${kind} query, cold: ${error instanceof Error ? error.message : error}`,
        );
      }
    }
    onRound(round);
  }
  const [empty, careo] = [startsOf(times.get("empty")), startsOf(times.get("careo"))];
  return new Map(
    [...times].map(([name, known]) => [
      name,
      {
        cold: medianOf(known.map(({ ms }) => ms)),
        aboveEmpty: beside(known, empty),
        ...(careo.size > 0 && !NO_PEERS.includes(name) && { behindCareo: beside(known, careo) }),
        steps: mediansOf(known.flatMap(({ steps }) => steps ?? [])),
        failed: failed.get(name) ?? null,
      },
    ]),
  );
}

/** By their rounds. */
function startsOf(starts: readonly Start[] = []): ReadonlyMap<number, number> {
  return new Map(starts.map(({ round, ms }) => [round, ms]));
}

/** The differences from the starts of the same rounds. */
function beside(known: readonly Start[], others: ReadonlyMap<number, number>): Median {
  return medianOf(
    known.flatMap(({ round, ms }) => (others.has(round) ? [ms - (others.get(round) ?? 0)] : [])),
  );
}

function isSlow(known: readonly Start[]): boolean {
  return known.length >= TRIALS && known.slice(0, TRIALS).every(({ ms }) => ms > SLOW_MS);
}

function mediansOf(all: readonly ColdSteps[]): ColdSteps | null {
  if (all.length === 0) return null;
  const middle = (step: keyof ColdSteps) => medianOf(all.map((steps) => steps[step])).median;
  return { script: middle("script"), open: middle("open"), search: middle("search") };
}

async function requestFor({ engine, page }: Filled, terms: readonly string[]): Promise<WorkerRequest> {
  if (engine.name !== "floor") return { kind: "search", terms };
  return { kind: "floor", reads: await readsOf(page, terms) };
}
