import { Stance } from "../../corpus/report";
import type { Proposition } from "../proposition";
import { type DayRange, NO_DAY } from "./days";
import { weightOfMention } from "./mention-weight";
import type { TermSide } from "./term-side";
import { sourceNumber, textNumber } from "./text-number";

/** In integers: what stands before the lists, and a mention. */
const HEAD = 14;
const MENTION = 4;
const BYTES = 4;

/** What a page claim is compared by, beside its proposition. */
export interface PageParts {
  readonly proposition: Proposition;
  readonly terms: TermSide;
  readonly context: TermSide;
  readonly event: DayRange | null;
  readonly published: DayRange | null;
}

/** A page claim as numbers for the loop that compares it with sketches (`compareSketch` in core/match/loops/loops.ts). */
export function layOutPage({ proposition, terms, context, event, published }: PageParts): Int32Array {
  const { mentions, sources } = proposition;
  const afterTerms = HEAD + terms.laidOut.length;
  const afterContext = afterTerms + context.laidOut.length;
  const afterMentions = afterContext + MENTION * mentions.length;
  const length = afterMentions + sources.length;
  const laidOut = new Int32Array(length + (length & 1));
  laidOut.set([
    BYTES * HEAD,
    context.length === 0 ? 0 : BYTES * afterTerms,
    textNumber(terms.language),
    Stance.options.indexOf(proposition.stance),
    ...[event?.first ?? NO_DAY, event?.last ?? NO_DAY, published?.first ?? NO_DAY, published?.last ?? NO_DAY],
    proposition.figures.length,
    ...[mentions.length, BYTES * afterContext],
    ...[sources.length, BYTES * afterMentions],
  ]);
  laidOut.set(terms.laidOut, HEAD);
  laidOut.set(context.laidOut, afterTerms);
  const floats = new Float64Array(laidOut.buffer);
  for (const [at, id] of mentions.entries()) {
    const mention = afterContext + MENTION * at;
    floats[mention >> 1] = weightOfMention(id);
    laidOut[mention + 2] = textNumber(id);
  }
  laidOut.set(sources.map(sourceNumber), afterMentions);
  return laidOut;
}
