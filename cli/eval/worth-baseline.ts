import { FOLDS, foldsOf } from "../../training/worth/cross-validate";
import { type Example, fitLogistic, probability } from "../../training/worth/logistic";

/** A sentence of a public set with its label. */
export interface LabelledText {
  readonly y: 0 | 1;
  readonly text: string;
}

/** Scores of a linear model on twelve things that anyone can count in a sentence, four-fold on the folds of our own design. */
export function scoreBySurface(set: readonly LabelledText[]): number[] {
  return crossFit(set, (texts) => {
    const rows = texts.map(surfaceOf);
    return { rows, columns: SURFACE };
  });
}

/** Scores of TF-IDF over words and pairs of words with the same twelve, four-fold on the same folds. */
export function scoreByWords(set: readonly LabelledText[]): number[] {
  return crossFit(set, (texts, train) => {
    const bags = texts.map(termsOf);
    const documents = new Map<string, number>();
    for (const [at, bag] of bags.entries()) {
      if (train[at]) for (const term of bag.keys()) documents.set(term, (documents.get(term) ?? 0) + 1);
    }
    const known = [...documents].filter(([, count]) => count >= LEAST_SENTENCES);
    const columnOf = new Map(known.map(([term], at) => [term, SURFACE + at] as const));
    const total = train.filter(Boolean).length;
    const rows = bags.map((bag, at) => {
      const terms = [...bag].flatMap(([term, count]) => {
        const column = columnOf.get(term);
        if (column === undefined) return [];
        const idf = Math.log((1 + total) / (1 + (documents.get(term) ?? 0))) + 1;
        return [{ column, value: (1 + Math.log(count)) * idf }];
      });
      const length = Math.hypot(...terms.map(({ value }) => value)) || 1;
      const surface = surfaceOf(texts[at] ?? "");
      return [...surface, ...terms.map(({ column, value }) => ({ column, value: value / length }))];
    });
    return { rows, columns: SURFACE + known.length };
  });
}

type Row = readonly { readonly column: number; readonly value: number }[];
type Design = (
  texts: readonly string[],
  train: readonly boolean[],
) => { readonly rows: readonly Row[]; readonly columns: number };

/** The weakest prior of a penalised fit, as by default in scikit-learn. */
const STRENGTH = 1;
const START_STRENGTH = 0.01;
const LEAST_SENTENCES = 2;

function crossFit(set: readonly LabelledText[], design: Design): number[] {
  const fold = foldsOf(set.length);
  const scores = new Array<number>(set.length).fill(0);
  for (let held = 0; held < FOLDS; held += 1) {
    const train = fold.map((each) => each !== held);
    const { rows, columns } = design(
      set.map(({ text }) => text),
      train,
    );
    const examples = rows.map((row, at): Example => {
      const { y = 0 } = set[at] ?? {};
      return {
        y,
        columns: [0, ...row.map(({ column }) => column + 1)],
        values: [1, ...row.map(({ value }) => value)],
      };
    });
    const strength = new Float64Array(columns + 1).fill(STRENGTH);
    strength[0] = START_STRENGTH;
    const prior = { mean: new Float64Array(columns + 1), strength };
    const weights = fitLogistic(
      examples.filter((_, at) => train[at]),
      prior,
    );
    for (const [at, example] of examples.entries())
      if (!train[at]) scores[at] = probability(weights, example);
  }
  return scores;
}

/** The twelve, each about 0 to 1. */
const SURFACE = 12;

function surfaceOf(text: string): Row {
  const words = text.match(/[\p{L}\p{N}'%$]+/gu) ?? [];
  const capitals = words.slice(1).filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length;
  const has = (pattern: RegExp) => (pattern.test(text) ? 1 : 0);
  const values = [
    Math.min(1, words.length / 40),
    words.length < 6 ? 1 : 0,
    has(/\d/),
    has(/[%$]|percent|million|billion|thousand/i),
    Math.min(1, capitals / 5),
    has(/\?\s*$/),
    has(/!\s*$/),
    has(/["\u201c]/),
    has(/\b(I|we|my|our)\b/i),
    has(/\byou\b/i),
    has(/\b\w+ed\b|\b(was|were|had|did)\b/i),
    has(/\b(more|less|most|than|every|never|highest|lowest)\b/i),
  ];
  return values.map((value, column) => ({ column, value })).filter(({ value }) => value !== 0);
}

function termsOf(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? [];
  const bag = new Map<string, number>();
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    for (const term of next === undefined ? [word] : [word, `${word} ${next}`]) {
      bag.set(term, (bag.get(term) ?? 0) + 1);
    }
  }
  return bag;
}
