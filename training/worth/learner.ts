import { WORTH_CUES, type WorthCue } from "../../core/claims/worth-cues";
import type { Judged } from "./cross-validate";
import type { SeenSentence } from "./design";
import { fitLogistic, probability } from "./logistic";

/** What the learner may use and how tightly it is held. */
export interface WorthSettings {
  /** What the weights of cues start from and are drawn to: nothing, or the weights set by hand. */
  readonly towards: Partial<Record<WorthCue | "start", number>>;
  readonly cueStrength: number;
  /** Words and pairs of words in fewer sentences are left out; null for cues alone. */
  readonly terms: { readonly leastSentences: number; readonly strength: number } | null;
}

/** Fitted weights, and the column of the start, of each cue (`cue:…`) and of each term. */
export interface WorthModel {
  readonly weights: Float64Array;
  readonly columnOf: ReadonlyMap<string, number>;
}

/** Fits a logistic regression to judged sentences. */
export function fitWorth(judged: readonly Judged[], settings: WorthSettings): WorthModel {
  const columnOf = new Map<string, number>([["start", 0]]);
  for (const cue of WORTH_CUES) columnOf.set(`cue:${cue}`, columnOf.size);
  const cues = columnOf.size;
  if (settings.terms) {
    const { leastSentences } = settings.terms;
    const counts = new Map<string, number>();
    for (const { terms } of judged) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      if (count >= leastSentences) columnOf.set(term, columnOf.size);
    }
  }
  const mean = new Float64Array(columnOf.size);
  const strength = new Float64Array(columnOf.size).fill(settings.terms?.strength ?? 1);
  mean[0] = settings.towards.start ?? 0;
  strength[0] = START_STRENGTH;
  for (let at = 1; at < cues; at += 1) {
    const cue = WORTH_CUES[at - 1];
    mean[at] = (cue && settings.towards[cue]) ?? 0;
    strength[at] = settings.cueStrength;
  }
  const examples = judged.map((each) => ({ ...row(each, columnOf), y: each.y }));
  return { weights: fitLogistic(examples, { mean, strength }), columnOf };
}

/** The probability that a sentence is worth checking. */
export function scoreWorth(model: WorthModel, seen: SeenSentence): number {
  return probability(model.weights, row(seen, model.columnOf));
}

const START_STRENGTH = 0.01;

/** A cue counts 1; a term one over the root of how many the sentence has, so that length alone weighs nothing. */
function row(
  { cues, terms }: SeenSentence,
  columnOf: ReadonlyMap<string, number>,
): { columns: number[]; values: number[] } {
  const columns = [0, ...cues.map((cue) => columnOf.get(`cue:${cue}`) ?? 0)];
  const values = columns.map(() => 1);
  for (const term of terms) {
    const column = columnOf.get(term);
    if (column === undefined) continue;
    columns.push(column);
    values.push(1 / Math.sqrt(terms.length));
  }
  return { columns, values };
}
