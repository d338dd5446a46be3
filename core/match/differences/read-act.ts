import { lazily } from "../../lazily";
import { fold } from "../../text/fold";
import type { Language } from "../../text/span";
import { stems } from "../../text/stems";
import { conceptsOf } from "../concepts/concepts";
import type { Act } from "./acts";

/** A text with the language that it is in. */
export interface Read {
  readonly text: string;
  readonly language: Language;
}

/** How a text tells of an act. */
export interface Told {
  /** Null where a "not" stands further off, which may go with it or with something else. */
  readonly done: boolean | null;
  readonly words: string;
  /** The names and the other words right after: to whom or what it is done. */
  readonly names: readonly string[];
  readonly objects: readonly string[];
}

/** Whether a text has an act as done or not; null where it does not tell, or tells both. */
export function readAct(read: Read, { done, undone }: Act): Told | null {
  const told = [...tellings(read, done, true), ...(undone ? tellings(read, undone, false) : [])];
  const [first] = told;
  return first && first.done !== null && told.every((each) => each.done === first.done) ? first : null;
}

function tellings({ text, language }: Read, words: RegExp, done: boolean): Told[] {
  const folded = fold(text);
  const { here: negated, anywhere: anyNot } = language.startsWith("pt") ? NEGATED.pt() : NEGATED.other();
  return [...folded.matchAll(new RegExp(words, "giu"))].flatMap<Told>(({ 0: found, index }) => {
    const before = clauseBefore(folded, index);
    if (OPEN.test(before)) return [];
    const end = index + found.length;
    const isNot = negated.test(before);
    if (!isNot && anyNot.test(folded)) return [{ done: null, words: "", names: [], objects: [] }];
    return [{ done: done !== isNot, words: text.slice(index, end), ...after(text, end, language) }];
  });
}

/** The few words before a place, back to a mark or a joint. */
function clauseBefore(text: string, at: number): string {
  return (
    text
      .slice(Math.max(0, at - NEAR), at)
      .split(JOINT)
      .at(-1) ?? ""
  );
}

/** Characters before a word in which its "not" stands, and after it in which its object does. */
const NEAR = 48;
const JOINT =
  /[,;:.()"“”«»]|\b(?:and|but|that|which|who|because|when|while|as|y|e|pero|mas|que|porque|quien|quem|cuando|quando|mientras|enquanto|how|where|why|what|como|donde|onde)\b/u;

/** The names after a place, and the other words there as stems and concepts, up to a mark or a joint. */
function after(text: string, end: number, language: Language): Pick<Told, "names" | "objects"> {
  const clause = text.slice(end, end + NEAR).split(AFTER)[0] ?? "";
  const names = (clause.match(NAME) ?? []).map(fold).filter((name) => !OF_THE_COUNTRY.test(name));
  const words = stems(clause.replace(NAME, ""), language);
  const concepts = words.flatMap((word) => conceptsOf(word, language).map(String));
  return { names, objects: [...words.map((word) => `${language} ${word}`), ...concepts] };
}

const AFTER = /[,;:.]| (?:and|but|as|when|y|e|pero|mas|como|cuando|quando) /u;
const NAME = /(?<=[\s'’])\p{Lu}[\p{L}-]+/gu;
const OF_THE_COUNTRY = /^venez/;

/** Verbs that the "not" goes with, and not with what follows them. */
const OTHER_VERBS =
  "(?:exclu|descart|rul(?:e|ing)\\b|say|said|dec[il]|dijo|di(?:ce|z)|diss|coment|comment|expla|explic|know|sab|expect|esper|believ|think|mean|confirm|verif|specif|precis)";

/** "Not" and its like, with some small words at most before what is not so; in Portuguese "no" is "in the". */
const NEGATED = { pt: lazily(() => negated("")), other: lazily(() => negated("no|")) } as const;

function negated(no: string): { readonly here: RegExp; readonly anywhere: RegExp } {
  const words = `${no}not|never|neither|nor|nobody|none|nothing|without|lack(?:s|ed|ing)?|(?:fail|refus|declin)(?:s|es|ed|ing)(?: on [\\p{L}\\d ]{3,20})? to|unable to|yet to|avoid(?:s|ed)|rather than|instead of|nunca|jamas|jamais|ni|nem|sin|sem|nao|tampoco|tampouco|nadie|ninguem|ningun[oa]?|nenhuma?|carec(?:e|en|ia)|falta de|evit(?:o|a|ou)|en vez de|em vez de|se neg(?:o|aron) a|(?:se )?recus(?:ou|aram)(?:-se)? a`;
  const not = `(?:\\b(?:${words})|n't)(?! (?:only|just|solo|so|apenas)\\b)`;
  return {
    here: new RegExp(`${not}(?: (?!${OTHER_VERBS})[\\p{L}'’-]+){0,3} $`, "u"),
    anywhere: new RegExp(`${not}(?![\\p{L}\\d])`, "u"),
  };
}

/** What is asked, wished or supposed is told neither way. */
const OPEN = /\b(?:if|unless|whether|si|caso|should|deberia|deveria)\b/u;
