import type { Claim } from "../../claims/claim";
import { dateOf } from "../../corpus/whole-day";
import type { StoredClaim } from "../../index/corpus-reader";
import { lazily } from "../../lazily";
import { stems } from "../../text/stems";
import type { Proposition } from "../proposition";
import { spokenLanguage } from "../spoken-language";
import type { Translate } from "../translate";
import { characterGrams } from "./character-grams";
import { type ClaimSketch, sketchOf } from "./claim-sketch";
import { type DayRange, dayRange } from "./days";
import { layOutPage } from "./lay-out-page";
import { wordsOf } from "./quote-overlap";
import { type TermSide, termSide } from "./term-side";

/** A page claim laid out once for the comparison with all of its candidates. */
export interface PageSide {
  readonly claim: Claim;
  readonly proposition: Proposition;
  /** How many different terms it has in its own language. */
  readonly length: number;
  /** The terms of the article's beginning. */
  readonly context: TermSide;
  /** What it is compared with sketches by. */
  readonly laidOut: Int32Array;
  readonly grams: Int32Array;
  /** The words of its text, lower case. */
  readonly words: () => ReadonlySet<string>;
  readonly event: DayRange | null;
  readonly published: DayRange | null;
}

/** A corpus claim that was not put aside by its sketch, laid out once for the comparison with every page claim that finds it. */
export interface CorpusSide {
  readonly stored: StoredClaim;
  readonly sketch: ClaimSketch;
  readonly grams: () => Int32Array;
  readonly englishGrams: () => Int32Array;
}

/** Lays out a page claim; `context` where another claim of the page has laid out the article's beginning. */
export function pageSide(
  claim: Claim,
  proposition: Proposition,
  translate: Translate,
  context: TermSide = contextSide(claim, translate),
): PageSide {
  const english = (stem: string) => translate(claim.language, stem);
  const terms = termSide(proposition, english, sourceStems(claim));
  const event = dayRange(claim.eventDate);
  const published = dayRange(dateOf(claim.published));
  return {
    claim,
    proposition,
    length: terms.length,
    context,
    laidOut: layOutPage({ proposition, terms, context, event, published }),
    grams: characterGrams(claim.text),
    words: lazily(() => new Set(wordsOf(claim.text))),
    event,
    published,
  };
}

function contextSide({ context, language }: Claim, translate: Translate): TermSide {
  const english = (stem: string) => translate(language, stem);
  const terms = stems(context, spokenLanguage(language) ?? "en");
  const inEnglish = language === "en" ? terms : terms.flatMap((stem) => english(stem)[0]?.stem ?? []);
  return termSide({ language, terms, english: inEnglish }, english);
}

/** Lays out a corpus claim, once for its life: a page is compared twice, and pages on one event find the same claims. */
export function corpusSide(stored: StoredClaim): CorpusSide {
  const known = CORPUS_SIDES.get(stored);
  if (known) return known;
  const side = layOut(stored);
  CORPUS_SIDES.set(stored, side);
  return side;
}

const CORPUS_SIDES = new WeakMap<StoredClaim, CorpusSide>();

function layOut(stored: StoredClaim): CorpusSide {
  const { text, textEn } = stored.claim;
  const grams = lazily(() => characterGrams(text));
  const englishGrams = textEn === undefined ? grams : lazily(() => characterGrams(textEn));
  return { stored, sketch: sketchOf(stored), grams, englishGrams };
}

/** The stems of the words that name a page claim's sources and say that they said it. */
function sourceStems({ attribution, language }: Claim): ReadonlySet<string> {
  const words = attribution.map(({ source, cue }) => `${source} ${cue}`).join(" ");
  return new Set(stems(words, spokenLanguage(language) ?? "en"));
}
