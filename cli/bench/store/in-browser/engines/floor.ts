import type { BuildTimes } from "../engine";
import { recordReads } from "../raw-reads";
import type { RawRead } from "../requests";
import { build as install, open as openCareo } from "./careo";

/** Its background is the empty worker's, which repeats raw reads on request. Installs the same pack, and offers the page a function that says what a query, asked cold, reads of IndexedDB. */
export async function build(): Promise<BuildTimes> {
  const times = await install();
  const readsOf = (terms: readonly string[]): Promise<RawRead[]> =>
    recordReads(async () => (await openCareo()).search(terms));
  Object.assign(globalThis, { benchReadsOf: readsOf });
  return times;
}
