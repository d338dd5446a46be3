import { fold } from "../text/fold";
import type { Worth } from "./claim";
import { cuesOf, outsideQuotes, type ReadSentence } from "./worth-cues";
import { WEIGHTS } from "./worth-weights";
import { FORECAST, OPINION, THREAT } from "./worth-words";

/** How check-worthy a sentence is, its kind, and the features that decided, strongest first. */
export function worthOf(sentence: ReadSentence): Worth {
  const cues = cuesOf(sentence);
  const sum = cues.reduce<number>((total, cue) => total + WEIGHTS[cue], WEIGHTS.start);
  return {
    score: Number((1 / (1 + Math.exp(-sum))).toFixed(3)),
    kind: kindOf(sentence),
    why: cues.toSorted((a, b) => Math.abs(WEIGHTS[b]) - Math.abs(WEIGHTS[a])),
  };
}

function kindOf({ text, quotes, attribution }: ReadSentence): Worth["kind"] {
  const folded = fold(text);
  if (THREAT.test(folded)) return "threat";
  if (FORECAST.test(folded)) return "forecast";
  if (attribution.length === 0 && OPINION.test(outsideQuotes(folded, quotes))) return "opinion";
  return "fact";
}
