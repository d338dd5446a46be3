import type { NewReport } from "../store/saved-report";
import { askBackground } from "./client";
import { type Failure, MOST_CHANGED } from "./protocol";

/** Reports to keep and ids to forget. */
export interface SavedChange {
  readonly put: readonly NewReport[];
  readonly remove: readonly string[];
}

/** Reports that go in one step: some hundreds of claims, a second or two of indexing. */
const STEP = Math.min(50, MOST_CHANGED);

/** How long one step may take on a busy machine, in milliseconds. */
const PATIENCE = 120_000;

/**
 * Changes saved reports step by step, saying after each how many are done. Stops at the first step that fails; `inverse` undoes what was done
 * until then.
 */
export async function changeInSteps(
  { put, remove }: SavedChange,
  onProgress: (done: number) => void = () => undefined,
): Promise<{ readonly inverse: SavedChange; readonly failure: Failure | null }> {
  const before = new Map<string, NewReport>();
  const added = new Set<string>();
  const undoing = (): SavedChange => ({ put: [...before.values()], remove: [...added] });
  for (let at = 0; at === 0 || at < put.length; at += STEP) {
    const some = put.slice(at, at + STEP);
    const gone = at === 0 ? [...remove] : [];
    const answer = await askBackground("changeSaved", { put: some, remove: gone }, PATIENCE);
    if (!answer.ok) return { inverse: undoing(), failure: answer.error };
    const known = new Map(answer.value.before.map((each) => [each.report.id, each]));
    for (const id of [...gone, ...some.map(({ report }) => report.id)]) {
      const earlier = known.get(id);
      if (earlier !== undefined && !before.has(id) && !added.has(id)) before.set(id, earlier);
      else if (earlier === undefined && !gone.includes(id)) added.add(id);
    }
    onProgress(Math.min(at + STEP, put.length));
  }
  return { inverse: undoing(), failure: null };
}
