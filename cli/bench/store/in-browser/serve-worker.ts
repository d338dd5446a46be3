import { type Searcher, timed } from "./engine";
import { extensionApi } from "./extension-api";
import { readRaw } from "./raw-reads";
import type { ColdSteps, WorkerRequest } from "./requests";

/** Answers the benchmark's page. Every engine opens as soon as its script has run: a background that was woken will be asked. */
export function serveWorker(open: () => Promise<Searcher>): void {
  const evaluated = performance.now();
  let opened: Promise<Searcher> | undefined;
  const searcher = (): Promise<Searcher> => {
    opened ??= open();
    return opened;
  };
  extensionApi().runtime.onMessage.addListener((message, _sender, reply) => {
    // Sent by the page of this same extension.
    const request = message as WorkerRequest;
    const work =
      request.kind === "search"
        ? searchInSteps(request.terms, searcher, evaluated)
        : answer(request, searcher);
    work.then(
      (value) => reply(request.kind === "search" ? value : { value }),
      (error: unknown) => reply({ error: String(error) }),
    );
    return true;
  });
  // Who asks hears of its failure.
  searcher().catch(() => undefined);
}

/** An answer with the milliseconds of its steps: from the start of the worker until its script ran, opening, searching. */
async function searchInSteps(
  terms: readonly string[],
  searcher: () => Promise<Searcher>,
  evaluated: number,
): Promise<{ value: readonly number[]; steps: ColdSteps }> {
  const asked = performance.now();
  const engine = await searcher();
  const opened = performance.now();
  const value = await engine.search(terms);
  const answered = performance.now();
  return { value, steps: { script: evaluated, open: opened - asked, search: answered - opened } };
}

async function answer(request: WorkerRequest, searcher: () => Promise<Searcher>): Promise<unknown> {
  switch (request.kind) {
    case "floor":
      return readRaw(request.reads);
    case "search":
      return (await searcher()).search(request.terms);
    case "outside":
      return (await searcher()).outside?.() ?? 0;
    case "warm":
      return warm(await searcher(), request.queries, request.limitMs);
    case "page":
      return wholePages(await searcher(), request.pages);
  }
}

/** Milliseconds of each query, until the time is up. The worker yields between them, as a browser expects it to. */
async function warm(
  searcher: Searcher,
  queries: readonly (readonly string[])[],
  limitMs: number,
): Promise<number[]> {
  const times: number[] = [];
  const begin = performance.now();
  for (const terms of queries) {
    const start = performance.now();
    await searcher.search(terms);
    const end = performance.now();
    times.push(end - start);
    if (end - begin > limitMs) break;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return times;
}

/** Milliseconds of each page's queries together, without the moments in which the worker yields. */
async function wholePages(
  searcher: Searcher,
  pages: readonly (readonly (readonly string[])[])[],
): Promise<number[]> {
  const times: number[] = [];
  for (const queries of pages) {
    const { searchAll } = searcher;
    const parts = searchAll
      ? [() => searchAll(queries)]
      : queries.map((terms) => () => searcher.search(terms));
    let time = 0;
    for (const part of parts) {
      time += await timed(part);
      // A browser ends a worker that is busy for half a minute; one that yields it leaves alone.
      await new Promise((resolve) => setTimeout(resolve));
    }
    times.push(time);
  }
  return times;
}
