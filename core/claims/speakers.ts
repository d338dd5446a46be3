import { beginsWithCapital, beginsWithCapitalOrDigit } from "../text/letters";
import { MONTHS, WEEKDAYS } from "./calendar";
import type { Attribution } from "./claim";
import { clauseSubject, isFiniteAt, subjectAfterOpening } from "./clause-subject";
import { gapBefore, type Walk } from "./numbers";
import { isOutletName } from "./source-kinds";
import { phraseAfter, phraseBefore, type Run, STRONG_GAP } from "./source-phrases";
import { holdsPerson, isQuoted, mentionIn, type Scene, sourceText } from "./spoken-scene";
import { FINITE } from "./worth-words";

/** '," said John Bolton', ", dijo el ministro": the verb follows a mark and its subject follows the verb. */
export function inverted(scene: Scene, group: number, at: number, verb = at): Run | null {
  const { walk, language } = scene;
  const quoted = group > 0 && isQuoted(scene, group - 1);
  const gap = group === 0 ? "," : gapBefore(walk, group);
  const afterMark = STRONG_GAP.test(gap) || quoted || AS_SAYS.test(walk.words[group - 1] ?? "");
  if (!afterMark || STRONG_GAP.test(gapBefore(walk, at + 1)) || isQuoted(scene, at + 1)) return null;
  const from = language === "en" ? at + 1 : (channelAfter(scene, at)?.next ?? at + 1);
  const next = walk.words[from] ?? "";
  if (next === "" || NO_SUBJECTS.test(next) || WEEKDAYS.has(next) || MONTHS.has(next)) return null;
  if (walk.list[at + 1]?.text === "us") return null;
  if (language === "en") {
    if (!INVERTIBLE.has(walk.words[verb] ?? "")) return null;
    const named = beginsWithCapital(walk.list[at + 1]?.text ?? "");
    if (!quoted && !named && !DETERMINERS.test(next)) return null;
  }
  if (!quoted && isApposed(walk, group)) return null;
  const source = phraseAfter(walk, from, walk.words.length);
  if (!source || (isAppositionEnd(scene, group) && !holdsPerson(scene, source))) return null;
  return language === "en" && !quoted && hasClause(scene, source) ? null : source;
}

/** "said she could not", "said the vote was": what follows the verb is what was said, not who said it. */
function hasClause({ walk }: Scene, { first, next }: Run): boolean {
  if (PRONOUNS.test(walk.words[first] ?? "") && next > first + 1) return true;
  for (let at = first + 1; at < next; at += 1) if (FINITE.test(walk.words[at] ?? "")) return true;
  const after = walk.words[next] ?? "";
  return after !== "" && !STRONG_GAP.test(gapBefore(walk, next)) && FINITE.test(after);
}

const AS_SAYS = /^(segun|segundo|conforme|como|asi|as)$/;
const NO_SUBJECTS = /^(that|que|to|in|on|at|him|her|them|his|me|so|en|em|no|na|al|ao|of|it|s|nothing|yes)$/;
const DETERMINERS =
  /^(the|a|an|one|another|several|some|many|former|senior|he|she|they|officials|sources|experts|critics|analysts)$/;
const PRONOUNS = /^(he|she|they|it|there|this|we|i|el|ella|ellos|ele|ela|eles)$/;

/** English verbs whose subject may follow them: "said Bolton"; not "urged the military". */
const INVERTIBLE: ReadonlySet<string> = new Set(
  `said says added adds asked asks wrote writes noted notes explained explains tweeted reported reports announced claimed claims
  argued insisted recalled remarked commented replied responded observed quipped declared stated concluded asserted revealed
  confirmed acknowledged admitted warned predicted proposed suggested promised pledged vowed estimated complained joked lamented continued read reads shouted`.split(
    /\s+/,
  ),
);

/** "Ana Ruiz, a lawyer in Lima, said": the verb goes on after an insertion between commas, right after what opens the sentence. */
function isApposed(walk: Walk, group: number): boolean {
  if (!gapBefore(walk, group).includes(",")) return false;
  for (let at = group - 1; at > 0 && group - at < APPOSITION; at -= 1) {
    if (!gapBefore(walk, at).includes(",")) continue;
    const opening = clauseSubject(walk, at);
    if (opening && opening.next === at) return true;
  }
  return false;
}

/** "El ministro, Jorge Rodríguez, denunció un ataque": the verb goes on after a person's name between commas. */
function isAppositionEnd({ walk, mentions, kindOf }: Scene, group: number): boolean {
  const before = walk.list[group - 1];
  if (!before || !gapBefore(walk, group).includes(",")) return false;
  const person = mentions.find(({ id, end }) => end === before.end && kindOf(id) === "person");
  return person !== undefined && walk.text.slice(Math.max(0, person.start - 3), person.start).includes(",");
}

/** The subject of a verb that stands before it, over an insertion where there is one. */
export function subjectBefore(scene: Scene, group: number): Run | null {
  const { walk } = scene;
  if (group === 0) return null;
  const comma = STRONG_GAP.test(gapBefore(walk, group));
  if (comma && !isQuoted(scene, group - 1)) return beforeApposition(scene, group) ?? subjectOf(scene, group);
  if (/^(and|y|e|but|pero|mas|or)$/.test(walk.words[group - 1] ?? "")) return subjectOf(scene, group);
  if (/^(who|quien|quem|que|which)$/.test(walk.words[group - 1] ?? ""))
    return phraseBefore(walk, group - 1, 0);
  if (isQuoted(scene, group - 1)) return null;
  const phrase = phraseBefore(walk, group, sentenceFrom(scene, group));
  return phrase && overRelative(walk, phrase);
}

/** "Un funcionario que pidió el anonimato dijo": the one of whom the words after "que" tell something. */
function overRelative(walk: Walk, phrase: Run): Run {
  if (!/^(who|quien|quem|que|which)$/.test(walk.words[phrase.first - 1] ?? "")) return phrase;
  for (let at = phrase.first; at < phrase.next; at += 1)
    if (isFiniteAt(walk, at)) return phraseBefore(walk, phrase.first - 1, 0) ?? phrase;
  return phrase;
}

/** "Eric Farnsworth, vice president of the Council, noted": over the words between the commas. */
function beforeApposition(scene: Scene, group: number): Run | null {
  const { walk } = scene;
  for (let at = group - 1; at > 0 && group - at < APPOSITION; at -= 1) {
    const gap = gapBefore(walk, at);
    if (!/[,(\u2014"\u201d\u00bb]|\s[-\u2013]\s/.test(gap)) continue;
    return isQuoted(scene, at - 1) ? phraseAfter(walk, at, group) : phraseBefore(walk, at, 0);
  }
  return null;
}

/** The longest insertion between a subject and its verb, in words. */
const APPOSITION = 20;

/** The subject that a participle or a second verb shares: that of the verb before, else what opens the sentence. */
export function subjectOf(scene: Scene, group: number): Run | null {
  const { walk, found } = scene;
  const own = withSubject(scene, group);
  if (own) return own;
  const last = found.findLast((each) => each.end > each.start);
  if (last && !isOutlet(scene, last)) {
    const first = walk.list.findIndex(({ start }) => start >= last.start);
    const next = walk.list.findIndex(({ end }) => end >= last.end) + 1;
    if (first >= 0 && next > first) return { first, next };
  }
  return clauseSubject(walk, group);
}

/** The subject of a participle: its own where an auxiliary stands before it ("is seeking") or nothing does ("voters asking"). */
export function participleSubject(scene: Scene, group: number, at: number): Run | null {
  const { walk } = scene;
  if (group < at && BE.test(walk.words.slice(group, at).join(" "))) return subjectBefore(scene, group);
  const before = walk.words[group - 1] ?? "";
  const bare = group > 0 && !STRONG_GAP.test(gapBefore(walk, group)) && !isQuoted(scene, group - 1);
  if (bare && !NO_HEAD.test(before))
    return withSubject(scene, group) ?? phraseBefore(walk, group, sentenceFrom(scene, group));
  return subjectOf(scene, group) ?? subjectAfterOpening(walk, at);
}

const BE = /\b(is|are|was|were|be|been|esta|estan|estaba|estao|estava)\b/;

/** What may stand right before a participle without being its subject. */
const NO_HEAD =
  /^(by|while|when|before|after|in|of|for|from|without|and|or|but|than|about|on|with|as|start(s|ed)?|began|begins?|kept|keeps?|stop(s|ped)?|al|y|e|sin|sem|sigue|segue|then|also|even|still|not|instead)$/;

/** "with 47 percent of them saying": the participle right after its own subject. */
function withSubject({ walk }: Scene, group: number): Run | null {
  if (STRONG_GAP.test(gapBefore(walk, group))) return null;
  for (let at = group - 1; at >= 0 && group - at < LONGEST_OWN; at -= 1) {
    if (STRONG_GAP.test(gapBefore(walk, at + 1)) && at + 1 < group) return null;
    if (/^(with|and|con|com)$/.test(walk.words[at] ?? "")) return phraseBefore(walk, group, at + 1);
  }
  return null;
}

/** Words between "with" and the participle. */
const LONGEST_OWN = 8;

/** Where a subject may begin: after the last quotation, and after the last cue of the same sentence. */
function sentenceFrom(scene: Scene, group: number): number {
  const { walk, found } = scene;
  const cue = found.at(-1)?.cueEnd ?? 0;
  let at = group - 1;
  while (at > 0 && !isQuoted(scene, at - 1) && (walk.list[at - 1]?.end ?? 0) > cue) at -= 1;
  return at;
}

/** "told Reuters", "divulged to Reuters": the outlet through which the words came. */
export function channelAfter(scene: Scene, at: number): Run | null {
  const { walk } = scene;
  const told = /^(tells?|told|telling)$/.test(walk.words[at] ?? "");
  const to = TO[walk.language].test(walk.list[at + 1]?.text ?? "");
  if (!told && !to) return null;
  const first = told ? at + 1 : at + 2;
  const source = nameAt(walk, first);
  return source && isOutletName(sourceText(walk, source), mentionIn(scene, source), scene.kindOf)
    ? source
    : null;
}

/** The words with capitals from a token on, after an article and over small words within a name. */
function nameAt(walk: Walk, at: number): Run | null {
  const { list, words } = walk;
  const first = /^(the|el|la|o|a)$/.test(words[at] ?? "") ? at + 1 : at;
  let next = first;
  for (let to = first; to < list.length && to - first < LONGEST_NAME; to += 1) {
    if (to > first && STRONG_GAP.test(gapBefore(walk, to))) break;
    if (beginsWithCapitalOrDigit(list[to]?.text ?? "") && !WEEKDAYS.has(words[to] ?? "")) next = to + 1;
    else if (!/^(de|do|da|of|the|s)$/.test(words[to] ?? "")) break;
  }
  return next > first ? { first, next } : null;
}

/** Words of an outlet's name. */
const LONGEST_NAME = 6;

/** In Portuguese the accent alone tells "to the" from "the". */
const TO = { en: /^to$/i, es: /^(a|para)$/i, pt: /^(\u00e0|ao|para)$/i } as const;

function isOutlet(scene: Scene, { mention, source }: Attribution): boolean {
  return isOutletName(source, mention, scene.kindOf);
}
