/** What an engine is built from: texts 0 to `texts` − 1 of the generator, found by their numbers. */
export interface BuildJob {
  readonly texts: number;
}

/** Milliseconds by step. */
export type BuildTimes = Readonly<Record<string, number>>;

/** An engine that is open and answers. */
export interface Searcher {
  /** Numbers of the ten best texts, best first. */
  search(terms: readonly string[]): Promise<readonly number[]>;
  /** All queries of a page at once, where the engine can; otherwise they are asked one after the other. */
  searchAll?(queries: readonly (readonly string[])[]): Promise<readonly (readonly number[])[]>;
  /** Bytes held outside the script's heap. */
  outside?(): number;
}

/** An engine under measurement: `build` fills its store once, `open` is what a worker that has just woken does. */
export interface Engine {
  build(job: BuildJob): Promise<BuildTimes>;
  open(): Promise<Searcher>;
}

/** How many texts an answer has. */
export const ANSWERS = 10;

/** Runs a step and gives its milliseconds. */
export async function timed(step: () => unknown): Promise<number> {
  const start = performance.now();
  await step();
  return performance.now() - start;
}
