import { fold } from "../../text/fold";
import { beginsWithCapital } from "../../text/letters";
import type { Language } from "../../text/span";
import { stem } from "../../text/stems";
import { tokens } from "../../text/tokens";
import { conceptsOf } from "../concepts/concepts";
import type { Difference } from "../match";
import { spokenLanguage } from "../spoken-language";
import type { ComparedPair } from "./compared-pair";

/**
 * Both days are of one act, and not of two steps of a story ("was held on Wednesday and then deported", "flew home on Thursday"): where a text of
 * one language tells of steps, the clauses of the two days (or the whole report, where it names none) have to share a word that is no name.
 */
export function isSameAct({ claim, stored }: ComparedPair, here: Place, there: Place): boolean {
  const language = spokenLanguage(claim.language) ?? "en";
  if (here === null || language !== spokenLanguage(stored.report.language)) return true;
  const texts = [claim.text, stored.claim.text] as const;
  if (!texts.some((text) => STEPS.test(fold(text)))) return true;
  const ours = clauseWords(texts[0], language, here);
  const theirs =
    there === null
      ? wordsOf(texts[1], language, NO_DAY, [0, texts[1].length])
      : clauseWords(texts[1], language, there);
  const concepts = new Set(theirs.flatMap((word) => conceptsOf(word, language)));
  return ours.some(
    (word) => theirs.includes(word) || conceptsOf(word, language).some((each) => concepts.has(each)),
  );
}

type Place = Difference["page"]["span"];
type Span = NonNullable<Place>;

const NO_DAY: Span = { start: 0, end: 0 };

/** Words between two steps of a story. */
const STEPS = /\b(?:then|after|later|before|luego|despues|tras|antes|depois|apos)\b/;

function clauseWords(text: string, language: Language, day: Span): string[] {
  const before = [...text.slice(0, day.start).matchAll(JOINT)]
    .filter(({ index }) => index < day.start - 2)
    .at(-1);
  const after = JOINT_ONCE.exec(text.slice(day.end));
  const [from, to] = [before ? before.index : 0, after ? day.end + after.index : text.length];
  return wordsOf(text, language, day, [from, to]);
}

/** The stems of the words between two places, without names, small words and the day itself. */
function wordsOf(
  text: string,
  language: Language,
  day: Span,
  [from, to]: readonly [number, number],
): string[] {
  return tokens(text.slice(from, to)).flatMap((token) => {
    const at = from + token.start;
    const isName = beginsWithCapital(text.slice(at)) && at > 0;
    return isName || (at >= day.start && at < day.end) || SMALL.test(fold(token.word))
      ? []
      : [stem(token.word, language)];
  });
}

const SMALL = /^(?:.{1,3}|\d.*|with|from|that|this|were|para|como|desde|este|esta|said|says|dijo|disse)$/;
const JOINT = /[,;:] | (?:and|then|after|before|y|luego|tras|después|e|depois|após) /g;
const JOINT_ONCE = /[,;:] | (?:and|then|after|before|y|luego|tras|después|e|depois|após) /;
