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
  readonly terms: {
    readonly leastSentences: number;
    readonly strength: number;
    readonly pairs: boolean;
  } | null;
}

/** Fitted weights: of the start and the cues by name, of terms by term (already with their idf). */
export interface WorthModel {
  readonly weights: Float64Array;
  readonly columnOf: ReadonlyMap<string, number>;
  readonly idf: ReadonlyMap<string, number>;
}

/** Fits a logistic regression to judged sentences. */
export function fitWorth(judged: readonly Judged[], settings: WorthSettings): WorthModel {
  const columnOf = new Map<string, number>([["start", 0]]);
  for (const cue of WORTH_CUES) columnOf.set(`cue:${cue}`, columnOf.size);
  const cues = columnOf.size;
  const idf = new Map<string, number>();
  if (settings.terms) {
    const { leastSentences, pairs } = settings.terms;
    const counts = new Map<string, number>();
    for (const { terms } of judged) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      if (count < leastSentences || (!pairs && term.includes(" "))) continue;
      columnOf.set(term, columnOf.size);
      idf.set(term, Math.log(judged.length / count) + 1);
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
  const shape = { columnOf, idf };
  const examples = judged.map((each) => ({ ...row(each, shape), y: each.y }));
  return { weights: fitLogistic(examples, { mean, strength }), ...shape };
}

/** The probability that a sentence is worth checking. */
export function scoreWorth(model: WorthModel, seen: SeenSentence): number {
  return probability(model.weights, row(seen, model));
}

const START_STRENGTH = 0.01;

function row(
  { cues, terms }: SeenSentence,
  { columnOf, idf }: Pick<WorthModel, "columnOf" | "idf">,
): { columns: number[]; values: number[] } {
  const columns = [0];
  const values = [1];
  for (const cue of cues) {
    columns.push(columnOf.get(`cue:${cue}`) ?? 0);
    values.push(1);
  }
  let square = 0;
  const from = values.length;
  for (const term of terms) {
    const weight = idf.get(term);
    if (weight === undefined) continue;
    columns.push(columnOf.get(term) ?? 0);
    values.push(weight);
    square += weight * weight;
  }
  for (let at = from; at < values.length; at += 1) values[at] = (values[at] ?? 0) / Math.sqrt(square);
  return { columns, values };
}
