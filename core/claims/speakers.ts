import type { Attribution } from "./claim";
import { gapBefore, type Walk } from "./numbers";
import { isOutletName } from "./source-kinds";
import { phraseAfter, phraseBefore, type Run, STRONG_GAP } from "./source-phrases";
import { holdsPerson, isQuoted, mentionIn, type Scene, sourceText } from "./spoken-scene";
import { FINITE } from "./worth-words";

/** '," said John Bolton', ", dijo el ministro": the verb follows a mark and its subject follows the verb. */
export function inverted(scene: Scene, group: number, at: number): Run | null {
  const { walk, language } = scene;
  const gap = group === 0 ? "," : gapBefore(walk, group);
  const afterMark =
    STRONG_GAP.test(gap) ||
    isQuoted(scene, group - 1) ||
    /^(segun|segundo|conforme|como|asi)$/.test(walk.words[group - 1] ?? "");
  if (!afterMark || STRONG_GAP.test(gapBefore(walk, at + 1)) || isQuoted(scene, at + 1)) return null;
  const next = walk.words[at + 1] ?? "";
  if (/^(that|que|to|in|on|at|him|her|them|his|me|so|en|em|no|na|al|ao)$/.test(next) || next === "")
    return null;
  if (walk.list[at + 1]?.text === "us") return null;
  const name = /^\p{Lu}/u.test(walk.list[at + 1]?.text ?? "");
  const determiner = /^(the|a|an|one|another|el|la|los|las|un|una|o|os|as|um|uma|su|sus|he|she|they)$/.test(
    next,
  );
  if (!name && !determiner && language === "en") return null;
  if (language === "en" && !INVERTIBLE.has(walk.words[at] ?? "")) return null;
  const source = phraseAfter(walk, at + 1, walk.words.length);
  return source && isAppositionEnd(scene, group) && !holdsPerson(scene, source) ? null : source;
}

/** English verbs whose subject may follow them: "said Bolton"; not "urged the military". */
const INVERTIBLE: ReadonlySet<string> = new Set(
  "said says added adds wrote writes noted notes explained explains tweeted reported reports announced claimed claims argued insisted recalled remarked commented replied responded observed quipped declared stated concluded asserted revealed confirmed acknowledged admitted warned predicted complained joked lamented according".split(
    " ",
  ),
);

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
  return isQuoted(scene, group - 1) ? null : phraseBefore(walk, group, sentenceFrom(scene, group));
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
  const last = found[found.length - 1];
  if (last && !isOutlet(scene, last)) {
    const first = walk.list.findIndex(({ start }) => start >= last.start);
    const next = walk.list.findIndex(({ end }) => end >= last.end) + 1;
    if (first >= 0 && next > first) return { first, next };
  }
  const opening = scene.mentions.find(
    ({ start }) => start < (walk.list[group]?.start ?? 0) && start < OPENING,
  );
  const phrase = openingPhrase(walk, group);
  const before = phrase ? (walk.list[phrase.next - 1]?.end ?? 0) : Number.POSITIVE_INFINITY;
  if (!opening || opening.start >= before) return phrase;
  const first = walk.list.findIndex(({ start }) => start >= opening.start);
  const next = walk.list.findIndex(({ end }) => end >= opening.end) + 1;
  return first >= 0 && next > first ? { first, next } : null;
}

/** What a sentence opens with, up to its first verb: "The billionaire began by …, saying". */
function openingPhrase(walk: Walk, group: number): Run | null {
  let next = 0;
  while (next < Math.min(group, LONGEST_OPENING)) {
    if (next > 0 && STRONG_GAP.test(gapBefore(walk, next))) break;
    if (FINITE.test(walk.words[next] ?? "")) break;
    next += 1;
  }
  return next < Math.min(group, LONGEST_OPENING) ? phraseBefore(walk, next, 0) : null;
}

/** Words in which a sentence's subject ends. */
const LONGEST_OPENING = 10;

/** Characters from the start within which a sentence's subject is looked for. */
const OPENING = 40;

function sentenceFrom(scene: Scene, group: number): number {
  let at = group - 1;
  while (at > 0 && !isQuoted(scene, at - 1)) at -= 1;
  return at;
}

/** "told Reuters", "divulged to Reuters": the outlet through which the words came. */
export function channelAfter(scene: Scene, at: number): Run | null {
  const { walk } = scene;
  const told = /^(tells?|told|telling)$/.test(walk.words[at] ?? "");
  const to = /^(to|a|ao|para)$/.test(walk.words[at + 1] ?? "");
  if (!told && !to) return null;
  const first = told ? at + 1 : at + 2;
  const source = phraseAfter(walk, first, Math.min(walk.words.length, first + 5));
  return source && isOutletName(sourceText(walk, source), mentionIn(scene, source), scene.kindOf)
    ? source
    : null;
}

function isOutlet(scene: Scene, { mention, source }: Attribution): boolean {
  return isOutletName(source, mention, scene.kindOf);
}
