import { analyseClaim } from "../../core/claims/analyse";
import type { Recogniser } from "../../core/claims/recogniser";
import { WORTH_CUES, type WorthCue } from "../../core/claims/worth-cues";
import { tokens } from "../../core/text/tokens";

/** A sentence as the learner sees it: the cues that hold, and its words and pairs of words. */
export interface SeenSentence {
  readonly cues: readonly WorthCue[];
  readonly terms: readonly string[];
}

/** Reads a sentence by itself, with the very cues that the product reads. */
export function see(text: string, language: string, recogniser: Recogniser): SeenSentence {
  const { worth } = analyseClaim({ id: "s", text, language, published: "2019-02-10" }, recogniser);
  const held = new Set(worth.why);
  const words = tokens(text).map(({ word }) => (/\d/.test(word) ? "#" : word));
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  return { cues: WORTH_CUES.filter((cue) => held.has(cue)), terms: [...new Set([...words, ...pairs])] };
}
