import { fold } from "../text/fold";
import type { Worth } from "./claim";
import { cuesOf, outsideQuotes, type ReadSentence, type WorthCue } from "./worth-cues";
import { WEIGHTS } from "./worth-weights";
import { FORECAST, OPINION, THREAT } from "./worth-words";

/** How check-worthy a sentence is, its kind, and the features that decided, strongest first. */
export function worthOf(sentence: ReadSentence): Worth {
  const folded = fold(sentence.text);
  const own = outsideQuotes(folded, sentence.quotes);
  const why = cuesOf(sentence, folded, own);
  let sum = WEIGHTS.start;
  for (const cue of why) sum += WEIGHTS[cue];
  why.sort(byWeight);
  return {
    score: Math.round(1000 / (1 + Math.exp(-sum))) / 1000,
    kind: kindOf(sentence, folded, own, why),
    why,
  };
}

function byWeight(a: WorthCue, b: WorthCue): number {
  return Math.abs(WEIGHTS[b]) - Math.abs(WEIGHTS[a]);
}

/** A threat or forecast may also stand in a quotation, so what was seen outside them only shortens the look. */
function kindOf(
  { attribution }: ReadSentence,
  folded: string,
  own: string,
  seen: readonly WorthCue[],
): Worth["kind"] {
  const whole = own.length === folded.length;
  if (seen.includes("threat") || (!whole && THREAT.test(folded))) return "threat";
  if (seen.includes("future") || (!whole && FORECAST.test(folded))) return "forecast";
  if (attribution.length === 0 && (seen.includes("opinion") || OPINION.test(own))) return "opinion";
  return "fact";
}
