import { beginsWithCapital } from "../text/letters";
import { clauseSubject, subjectAfterOpening } from "./clause-subject";
import { type Cue, particleOf, stanceOf } from "./cue-words";
import { gapBefore, type Walk } from "./numbers";
import { isSpeaker } from "./saying-verbs";
import { phraseAfter, phraseBefore, type Run, STRONG_GAP } from "./source-phrases";
import { participleSubject, subjectBefore } from "./speakers";
import type { Scene } from "./spoken-scene";
import { STANCE_ADJECTIVES, STANCE_NOUNS } from "./stance-words";

/** Tells whether a verb of saying or stance stands as a verb at a token, whatever it reports. */
export function takesStance(scene: Scene, group: number, at: number, own: Cue): boolean {
  const { walk } = scene;
  const cue = stanceOf(walk.words[at] ?? "", own);
  const word = walk.words[at] ?? "";
  const before = walk.words[at - 1] ?? "";
  const next = walk.words[at + 1] ?? "";
  if (DETERMINERS.test(before) && !STRONG_GAP.test(gapBefore(walk, at))) return false;
  const particle = cue.wide ? particleOf(word) : undefined;
  if (particle && !particle.test(walk.words.slice(at + 1, at + 4).join(" "))) return false;
  if (cue.weak && !INTRODUCED.test(next)) return false;
  if (cue.form === "bare") return isBareVerb(walk, group, at);
  if (cue.form === "finite" && word.endsWith("s")) return isThirdPerson(scene, group, at);
  return true;
}

/** A bare form is a verb after a pronoun; after "to", an auxiliary or a plural only before words of its own. */
function isBareVerb(walk: Walk, group: number, at: number): boolean {
  const { words } = walk;
  const before = words[group - 1] ?? "";
  if (group === at && PRONOUNS.test(before)) return true;
  if (group === at && HOLDING.test(words[at] ?? "") && HOLDERS.test(before)) return true;
  if (NOUNY.test(words[at] ?? "") && (group < at || MODALS.test(before))) return false;
  return hasObject(walk, at) && (group < at || /[^s]s$/.test(before) || MODALS.test(words[at - 1] ?? ""));
}

function hasObject({ list, words }: Walk, at: number): boolean {
  const next = words[at + 1] ?? "";
  return (
    OBJECTS.test(next) ||
    beginsWithCapital(list[at + 1]?.text ?? "") ||
    (next.length > 5 && next.endsWith("ing"))
  );
}

/** Verbs of holding and wishing, whose base form after many people needs nothing after it: "voters want more". */
const HOLDING =
  /^(want|see|think|know|feel|consider|favor|favour|view|prefer|hope|believe|expect|oppose|find)$/;
const HOLDERS = /^(percent|most|all|both|majority|half|third|quarter|people|many|some|who)$|[^s]s$/;

/** Verbs whose base form tells a deed to come rather than a stance taken, or is a noun: "to support", "will vote". */
const NOUNY =
  /^(support|back|vote|attack|plan|comment|request|demand|view|state|address|maintain|feel|offer|seek|speak|name)$/;

const MODALS = /^(to|would|will|could|may|might|did|does|do|can|should|must|t|not|never)$/;

/** A form in -s is a verb after a name, a pronoun or a speaker, before something. */
function isThirdPerson({ walk }: Scene, group: number, at: number): boolean {
  const before = walk.list[group - 1];
  if (!before || STRONG_GAP.test(gapBefore(walk, at + 1))) return false;
  if (PRONOUNS.test(before.word)) return true;
  return (beginsWithCapital(before.text) || isSpeaker(before.word)) && hasObject(walk, at);
}

const PRONOUNS = /^(he|she|it|they|we|i|you|who|that|some|many|others)$/;
const OBJECTS =
  /^(the|a|an|his|her|their|its|this|that|these|those|any|no|some|him|them|it|us|me|himself|herself|to|how|whether|why|what|for|against|about|if)$/;
const INTRODUCED =
  /^(that|to|as|how|whether|why|if|for|about|against|of|out|it|him|her|them|himself|herself|he|she|they|we|there)$/;
const DETERMINERS = /^(the|a|an|this|its|his|her|their|our|my|your|of|in|on|at|for|with)$/;

/** Whose stance it is: the agent of a passive, else the subject; null where nobody is named. */
export function stanceHolder(scene: Scene, group: number, at: number, cue: Cue): Run | null {
  const { walk } = scene;
  const feels = STANCE_ADJECTIVES.has(walk.words[at] ?? "");
  if (!feels && isPassive(walk.words.slice(group, at), walk.words[at] ?? "")) {
    const by = walk.words.slice(at + 1, at + 4).indexOf("by");
    return by < 0 ? null : phraseAfter(walk, at + 2 + by, walk.words.length);
  }
  const own = cue.form === "participle" ? participleSubject(scene, group, at) : subjectBefore(scene, group);
  return own ?? mainSubject(walk, at);
}

/** Who does what a sentence tells, for a word of it that names nobody of its own: the subject before it, else the one after the opening. */
export function mainSubject(walk: Walk, at: number): Run | null {
  return clauseSubject(walk, at) ?? subjectAfterOpening(walk, at);
}

function isPassive(group: readonly string[], verb: string): boolean {
  return !verb.endsWith("ing") && group.some((word) => /^(is|was|are|were|be|been|being)$/.test(word));
}

/** Who is "eager to", "concerned that" or "critical of", where the adjective at a token stands after a form of "be"; null where it does not. */
export function feelerAt(scene: Scene, at: number): { holder: Run | null } | null {
  const { walk } = scene;
  if (!STANCE_ADJECTIVES.has(walk.words[at] ?? "") || !ABOUT.test(walk.words[at + 1] ?? "")) return null;
  if (STRONG_GAP.test(gapBefore(walk, at + 1))) return null;
  const be = walk.words.slice(Math.max(0, at - BE_BACK), at).findLastIndex((word) => BE.test(word));
  if (be < 0) return null;
  return { holder: subjectBefore(scene, Math.max(0, at - BE_BACK) + be) ?? mainSubject(walk, at) };
}

const ABOUT = /^(to|that|about|of|in|on|at|with|over|by|whether|if|how|he|she|they|it|for)$/;
const BE =
  /^(is|was|are|were|be|been|am|m|s|re|remain|remains|remained|seems?|seemed|felt|feels?|became|becomes?)$/;
/** Words from the adjective back to its verb: "is not very eager". */
const BE_BACK = 4;

/** A noun of saying with its complement: "Trump's criticism of", "calls for"; null where there is none at the token. */
export function nounAt({ walk }: Scene, at: number): { holder: Run | null } | null {
  if (!STANCE_NOUNS.has(walk.words[at] ?? "") || !COMPLEMENTS.test(walk.words[at + 1] ?? "")) return null;
  if (STRONG_GAP.test(gapBefore(walk, at + 1))) return null;
  const before = walk.words[at - 1] ?? "";
  const own = OWN_COMPLEMENTS[walk.words[at] ?? ""];
  if ((own && own !== walk.words[at + 1]) || MODALS.test(before)) return null;
  if (POSSESSIVES.test(before)) return { holder: { first: at - 1, next: at } };
  if (before === "s") return { holder: phraseBefore(walk, at - 1, 0) };
  const by = walk.words.indexOf("by", at + 1);
  return { holder: by > 0 && by - at < 6 ? phraseAfter(walk, by + 1, walk.words.length) : null };
}

/** Nouns that say something before one preposition only. */
const OWN_COMPLEMENTS: Readonly<Record<string, string>> = {
  support: "for",
  attack: "on",
  attacks: "on",
  call: "for",
  calls: "for",
  question: "of",
  questions: "about",
  opposition: "to",
};

const COMPLEMENTS = /^(of|that|about|for|to|on|against|over)$/;
const POSSESSIVES = /^(his|her|their|its|my|our|your|whose)$/;
