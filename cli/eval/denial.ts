import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DENIAL_CUES, denialCue } from "../../core/match/differences/denial-cues";
import { stems } from "../../core/text/stems";
import { type Example, fitLogistic, probability } from "../../training/worth/logistic";

/** A claim of online news with a headline that covers it: whether it is for the claim, against it, or only observes it. */
interface Stance {
  readonly cid: number;
  readonly claim: string;
  readonly headline: string;
  readonly label: "for" | "against" | "observing";
}

/** Folds by claim, so that no claim is both learnt from and judged. */
const FOLDS = 10;

/** Prints how well headlines that deny a claim are told (Emergent), by our cue lists and by all words, cross-validated by claim. */
export function printDenials(): void {
  const folder = process.env.CAREO_EVAL;
  if (folder === undefined) {
    console.log("\ndenial: set CAREO_EVAL to the folder with emergent/train.jsonl");
    return;
  }
  const lines = readFileSync(join(folder, "emergent/train.jsonl"), "utf8").split("\n");
  const pairs = lines.filter((line) => line !== "").map((line): Stance => JSON.parse(line));
  console.log(`\n## denial, Emergent train (${pairs.length} headlines), ${FOLDS} folds by claim`);
  report("all words (baseline)", pairs, wordsOf);
  report("our cue lists and overlap", pairs, cuesOf);
}

type Features = (pair: Stance) => ReadonlyMap<string, number>;

function report(name: string, pairs: readonly Stance[], featuresOf: Features): void {
  const columns = new Map<string, number>();
  const examples = pairs.map((pair): Example => {
    const features = [...featuresOf(pair), ["bias", 1] as const];
    for (const [feature] of features) if (!columns.has(feature)) columns.set(feature, columns.size);
    return {
      columns: features.map(([feature]) => columns.get(feature) ?? 0),
      values: features.map(([, value]) => value),
      y: pair.label === "against" ? 1 : 0,
    };
  });
  const prior = { mean: new Float64Array(columns.size), strength: new Float64Array(columns.size).fill(1) };
  let [right, found] = [0, 0];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isHeld = (at: number) => (pairs[at]?.cid ?? 0) % FOLDS === fold;
    const weights = fitLogistic(
      examples.filter((_, at) => !isHeld(at)),
      prior,
    );
    for (const [at, example] of examples.entries()) {
      if (!isHeld(at) || probability(weights, example) < HALF) continue;
      found += 1;
      right += example.y;
    }
  }
  const truth = examples.filter(({ y }) => y === 1).length;
  const figures = [right / found, right / truth, (2 * right) / (found + truth)].map((each) =>
    each.toFixed(3),
  );
  console.log(`${name}: against precision ${figures[0]}, recall ${figures[1]}, F1 ${figures[2]}`);
}

const HALF = 0.5;

function wordsOf({ headline }: Stance): ReadonlyMap<string, number> {
  return new Map(stems(headline, "en").map((term) => [term, 1]));
}

/** Headlines leave the verb out: "Students not in mass grave". */
const NEGATION = /\b(?:no|not|nope|none|nobody)\b/i;

/** Each kind of cue in the headline, and in it but not in the claim; whether the headline asks; how much of the claim it repeats. */
function cuesOf({ claim, headline }: Stance): ReadonlyMap<string, number> {
  const features = new Map<string, number>();
  for (const cue of DENIAL_CUES) {
    const has = denialCue(headline, cue) !== null;
    if (has) features.set(cue, 1);
    if (has && denialCue(claim, cue) === null) features.set(`${cue} alone`, 1);
  }
  if (NEGATION.test(headline) && !NEGATION.test(claim)) features.set("negation alone", 1);
  if (/\?\s*$/.test(headline)) features.set("asks", 1);
  const told = new Set(stems(headline, "en"));
  const own = stems(claim, "en");
  features.set("overlap", own.filter((term) => told.has(term)).length / Math.max(1, own.length));
  return features;
}
