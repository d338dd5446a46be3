import type { Searcher } from "../engine";

/** A worker that knows nothing and answers at once: what waking costs by itself. */
export async function build(): Promise<Record<string, number>> {
  return {};
}

export async function open(): Promise<Searcher> {
  return { search: async () => [] };
}
