import { lazily } from "../../lazily";
import { fold } from "../../text/fold";
import { type Beginnings, beginningsOf, type FoldedWords } from "../../text/folded-words";
import { latin } from "../../text/letters";
import type { Language } from "../../text/span";
import { stems } from "../../text/stems";
import { conceptsOf } from "../concepts/concepts";
import type { Act } from "./acts";

/** A text that is read for many acts: as it stands, folded, where its "not"s are, and how its words begin. */
export interface ActText {
  readonly text: string;
  readonly language: Language;
  readonly folded: string;
  readonly nots: readonly Place[];
  readonly beginnings: () => Beginnings;
}

/** Prepares a text in a language. */
export function actText(text: string, language: Language): ActText {
  const folded = fold(text);
  return {
    text,
    language,
    folded,
    nots: notsIn(folded, language),
    beginnings: lazily(() => beginningsOf(folded)),
  };
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
export function readAct(text: ActText, { done, undone }: Act): Told | null {
  const told = [...tellings(text, done, true), ...(undone ? tellings(text, undone, false) : [])];
  const [first] = told;
  return first && first.done !== null && told.every((each) => each.done === first.done) ? first : null;
}

function tellings(
  { text, language, folded, nots, beginnings }: ActText,
  words: FoldedWords,
  done: boolean,
): Told[] {
  if (!words.mayBeAmong(beginnings())) return [];
  return placesOf(words, folded).flatMap<Told>(({ start, end }) => {
    const from = clauseStart(folded, start);
    if (OPEN.test(folded.slice(from, start)) && !INDEED.test(text.slice(from, start))) return [];
    const isNot = nots.some(
      (not) => not.start >= from && not.end <= start && REACHES.test(folded.slice(not.end, start)),
    );
    const mayBeNot = nots.some(
      (not) => not.start < start || (not.start >= end && !LATER.test(folded.slice(end, not.start))),
    );
    if (!isNot && mayBeNot) return [{ done: null, words: "", names: [], objects: [] }];
    return [{ done: done !== isNot, words: text.slice(start, end), ...after(text, end, language) }];
  });
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where the words stand in a text, one place after the other. */
function placesOf(words: FoldedWords, text: string): Place[] {
  const places: Place[] = [];
  for (let from = 0, found = words.exec(text); found; found = words.exec(text.slice(from))) {
    const start = from + found.index;
    from = start + found[0].length;
    places.push({ start, end: from });
  }
  return places;
}

/** The places of "not" and its like, without "not only"; in Portuguese "no" is "in the". */
function notsIn(text: string, language: Language): Place[] {
  return [...text.matchAll(NOT)].flatMap(({ 0: not, index }) =>
    (not === "no" && language === "pt") || ONLY.test(text.slice(index + not.length))
      ? []
      : [{ start: index, end: index + not.length }],
  );
}

const NOT = latin(
  /\b(?:no|not|never|neither|nor|nobody|none|nothing|without|lack(?:s|ed|ing)?|(?:fail|refus|declin)(?:s|es|ed|ing)(?: on [\p{L}\d ]{3,20})? to|unable to|yet to|avoid(?:s|ed)|rather than|instead of|nunca|jamas|jamais|ni|nem|sin|sem|nao|tampoco|tampouco|nadie|ninguem|ningun[oa]?|nenhuma?|carec(?:e|en|ia)|falta de|evit(?:o|a|ou)|en vez de|em vez de|se neg(?:o|aron) a|(?:se )?recus(?:ou|aram)(?:-se)? a)(?![\p{L}\d])|n't(?![\p{L}\d])/gu,
);
const ONLY = /^ (?:only|just|solo|so|apenas)\b/;

/** Some small words at most between a "not" and what is not so, and no verb that the "not" goes with. */
const REACHES = latin(
  /^(?: (?!exclu|descart|rul(?:e|ing)\b|say|said|dec[il]|dijo|di(?:ce|z)|diss|coment|comment|expla|explic|know|sab|expect|esper|believ|think|mean|confirm|verif|specif|precis)[\p{L}'’-]+){0,3} $/u,
);

/** Where the few words before a place begin, back to a mark or a joint. */
function clauseStart(text: string, at: number): number {
  const near = text.slice(Math.max(0, at - NEAR), at);
  return at - (near.split(JOINT).at(-1) ?? "").length;
}

/** Characters before a word in which its "not" stands, and after it in which its object does. */
const NEAR = 48;
const JOINT =
  /[,;:.()"“”«»]|\b(?:and|but|that|which|who|because|when|while|as|y|e|pero|mas|que|porque|quien|quem|cuando|quando|mientras|enquanto|how|where|why|what|como|donde|onde)\b/u;

/** The names after a place, and the other words there as stems and concepts, up to a mark or a joint. */
function after(text: string, end: number, language: Language): Pick<Told, "names" | "objects"> {
  const clause = text.slice(end, end + NEAR).split(AFTER)[0] ?? "";
  const names = (clause.match(NAME) ?? []).map(fold).filter((name) => !OF_ALL.test(name));
  const words = stems(clause.replace(NAME, ""), language);
  const concepts = words.flatMap((word) => conceptsOf(word, language).map(String));
  return { names, objects: [...words.map((word) => `${language} ${word}`), ...concepts] };
}

const AFTER = /[,;:.]| (?:and|but|as|when|y|e|pero|mas|como|cuando|quando) /u;
const NAME = latin(/(?<=[\s'’])\p{Lu}[\p{L}-]+/gu);

/** Names that tell nobody apart: of the country, and of bodies that each language has its own word for. */
const OF_ALL =
  /^(?:venez|corte?$|court$|tribunal|consejo|conselho|council|asamblea|assembl|icc$|cpi$|tpi$|union$|uniao$|ue$|eu$|onu$|un$)/;

/** Of what stands between an act and a "not" after it: the "not" is of another clause, which tells of something else. */
const LATER = /[;:.]|, | (?:and|y|e) \S+ | (?:but|pero|mas) /u;

/** "Brasil sí sopesa", which without its accent would ask whether. */
const INDEED = /(?<!\S)sí /u;

/** What is asked, wished or supposed is told neither way. */
const OPEN = /\b(?:if|unless|whether|si|caso|should|deberia|deveria)\b/u;
