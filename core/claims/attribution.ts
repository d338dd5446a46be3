import type { GazetteerEntry } from "../corpus/gazetteer";
import type { Language } from "../text/span";
import { type Token, tokens } from "../text/tokens";
import type { Attribution, Mention } from "./claim";
import { type Cue, cueOf, SOURCE_PHRASES } from "./cue-words";
import { gapBefore, type Walk, walkOf } from "./numbers";
import type { QuotedSpan } from "./quotes";
import { isAnonymous, isOutletName } from "./source-kinds";
import { phraseAfter, phraseBefore, type Run, STRONG_GAP } from "./source-phrases";

/** What is known of a sentence already, for reading who says it. */
export interface Spoken {
  readonly language: Language;
  readonly mentions: readonly Mention[];
  readonly quotes: readonly QuotedSpan[];
  readonly kindOf: (id: string) => GazetteerEntry["kind"] | undefined;
  readonly list?: readonly Token[];
}

/** An attribution with the place of its cue. */
export interface CuedAttribution extends Attribution {
  readonly cueStart: number;
  readonly cueEnd: number;
}

/**
 * Who is said to have said what a sentence states, the nearest to the reader first. Reads verbs of saying with their
 * subject on either side, phrases like "according to", and whom an official told ("told Reuters"). Spans are of the source's words.
 */
export function findAttribution(text: string, spoken: Spoken): Attribution[] {
  return findCues(text, spoken).map(({ cueStart: _, cueEnd: __, ...attribution }) => attribution);
}

/** The same with the place of each cue. */
export function findCues(text: string, spoken: Spoken): CuedAttribution[] {
  const walk = walkOf(text, spoken.language, spoken.list ?? tokens(text));
  const scene: Scene = { ...spoken, walk, found: [] };
  readLabel(scene);
  for (let at = 0; at < walk.words.length; at += 1) {
    if (isQuoted(scene, at)) continue;
    const phrase = sourcePhraseAt(walk, at);
    if (phrase) {
      const source = phraseAfter(walk, at + phrase.length, walk.words.length);
      if (source && !isQuoted(scene, source.first) && !/^(turno|the|lugar)$/.test(sourceText(walk, source))) {
        add(scene, source, { first: at, next: at + phrase.length }, "said");
        at = source.next - 1;
      }
      continue;
    }
    const cue = cueOf(walk.words[at] ?? "", spoken.language);
    if (cue && isVerbHere(scene, at)) readVerb(scene, at, cue);
  }
  return scene.found;
}

/** "Maduro: “…”": a short name, a colon, a quotation. */
function readLabel(scene: Scene): void {
  const { walk, quotes } = scene;
  const quote = quotes[0];
  const next = walk.list.findIndex(({ start }) => quote !== undefined && start >= quote.start);
  if (!quote || next < 1 || next > LONGEST_LABEL) return;
  const colon = walk.text.indexOf(":", walk.list[next - 1]?.end);
  if (colon < 0 || colon >= quote.start || !/^\p{Lu}/u.test(walk.list[0]?.text ?? "")) return;
  if (cueOf(walk.words[next - 1] ?? "", walk.language)) return;
  add(scene, { first: 0, next }, { first: 0, next }, "said", colon);
}

/** A label before a colon has at most so many words: "Security Council member Peru: “…”". */
const LONGEST_LABEL = 6;

interface Scene extends Spoken {
  readonly walk: Walk;
  readonly found: CuedAttribution[];
}

function sourcePhraseAt({ words, language }: Walk, at: number): readonly string[] | undefined {
  const first = words[at];
  return SOURCE_PHRASES[language].find(
    (phrase) => phrase[0] === first && phrase.every((word, k) => words[at + k] === word),
  );
}

/** Not a name ("United States"), nor a part of a compound ("self-proclaimed"), nor an adjective ("alleged", "believed to be"). */
function isVerbHere({ walk, mentions, found, language }: Scene, at: number): boolean {
  const token = walk.list[at];
  if (!token) return false;
  if (language === "en" && at > 0 && /^\p{Lu}/u.test(token.text)) return false;
  if (mentions.some(({ start, end }) => token.start >= start && token.end <= end)) return false;
  if (/[-\u2011]$/.test(gapBefore(walk, at)) || /^[-\u2011]/.test(gapBefore(walk, at + 1))) return false;
  const next = `${walk.words[at + 1] ?? ""} ${walk.words[at + 2] ?? ""}`;
  if (walk.words[at] === "alleged" || /^to (be|have|the)$/.test(next)) return false;
  return found[found.length - 1]?.cueEnd !== token.start - 1;
}

function readVerb(scene: Scene, at: number, cue: Cue): void {
  const { walk } = scene;
  const cite = CITING.has(walk.words[at] ?? "");
  if (cite) {
    const source = phraseAfter(
      walk,
      walk.words[at + 1] === "a" && scene.language !== "en" ? at + 2 : at + 1,
      walk.words.length,
    );
    if (source) add(scene, source, { first: at, next: at + 1 }, "said");
    return;
  }
  const group = groupStart(walk, at);
  if (isPassive(walk, group, at) || (cue.form === "past-participle" && group === at)) return;
  if (cue.weak && !introduces(scene, at)) return;
  if (cue.form === "bare" && !isPluralSubject(walk, group)) return;
  if (isNominal(walk, at) || (scene.language === "en" && isPluralNoun(walk, group, at))) return;
  const source =
    cue.form === "participle"
      ? subjectOf(scene, group)
      : (inverted(scene, group, at) ?? subjectBefore(scene, group));
  if (!source) return;
  const channel = channelAfter(scene, at) ?? channelAfter(scene, source.next - 1);
  if (channel) add(scene, channel, { first: at, next: at + 1 }, "reported");
  add(scene, source, { first: at, next: at + 1 }, cue.strength);
}

const CITING: ReadonlySet<string> = new Set(["citing", "quoting", "citando"]);

/** Steps back over auxiliaries and adverbs to where the verb group begins: "has also repeatedly said". */
function groupStart(walk: Walk, at: number): number {
  let first = at;
  while (first > 0 && isAuxiliary(walk.words[first - 1] ?? "") && !STRONG_GAP.test(gapBefore(walk, first)))
    first -= 1;
  return first;
}

function isAuxiliary(word: string): boolean {
  return (
    AUXILIARIES.has(word) ||
    (word.length > 4 &&
      (word.endsWith("ly") || word.endsWith("mente")) &&
      word !== "family" &&
      word !== "assembly" &&
      word !== "italy")
  );
}

const AUXILIARIES: ReadonlySet<string> = new Set(
  `has have had is was are were be been also later further then once again reportedly earlier first ha han habia habian hubo
  tambien ya lo le se les asi tem tinha havia ja tambem recently often never not no nao did does do would will could may might
  himself herself itself themselves`.split(/\s+/),
);

function isPassive(walk: Walk, group: number, at: number): boolean {
  const words = walk.words.slice(group, at);
  const negated = words.some((word) => /^(not|never|no|nao)$/.test(word));
  const be =
    words.some((word) => /^(is|was|are|were|be|been)$/.test(word)) && !(walk.words[at] ?? "").endsWith("ing");
  return negated || be;
}

/** A weak verb counts where it introduces words: "that", a quotation, an infinitive, "as". */
function introduces(scene: Scene, at: number): boolean {
  const { walk, quotes } = scene;
  const next = walk.words[at + 1] ?? "";
  if (/^(that|que|to|how|whether|why)$/.test(next)) return true;
  const end = walk.list[at]?.end ?? 0;
  return (
    quotes.some(({ start }) => start >= end && start - end < REACH) ||
    quotes.some((quote) => quote.end <= end && end - quote.end < REACH)
  );
}

/** Characters between a weak verb and the quotation it introduces. */
const REACH = 60;

/** In English a base form is a verb only after a plural or a pronoun. */
function isPluralSubject(walk: Walk, group: number): boolean {
  const word = walk.words[group - 1] ?? "";
  return (
    /^(they|we|i|you|people|some|many|others|critics|police)$/.test(word) ||
    (/[^s]s$/.test(word) && gapBefore(walk, group) === " ")
  );
}

/** "the report", "a statement", "el informe": nouns that look like verbs. */
function isNominal(walk: Walk, at: number): boolean {
  return /^(the|a|an|this|its|his|her|their|of|el|la|una|un|su|sus|uma|um|sua|seu|to|de|del)$/.test(
    walk.words[at - 1] ?? "",
  );
}

/** "swing states", "his comments": a form in -s that may be a noun is a verb only after a name, a pronoun or a speaker. */
function isPluralNoun(walk: Walk, group: number, at: number): boolean {
  if (!NOUN_FORMS.has(walk.words[at] ?? "")) return false;
  const before = walk.list[group - 1];
  return !before || !(/^\p{Lu}/u.test(before.text) || SPEAKERS.test(before.word));
}

const NOUN_FORMS: ReadonlySet<string> = new Set(
  "states comments remarks reports claims plans charges questions answers tweets posts notes quotes orders promises threats demands views shows calls fears hopes".split(
    " ",
  ),
);
const SPEAKERS =
  /^(he|she|it|who|report|poll|survey|study|statement|source|official|president|minister|ministry|government|spokes(man|woman|person)|party|group|administration|paper|newspaper|agency)$/;

/** '," said John Bolton', ", dijo el ministro": the verb follows a mark and its subject follows the verb. */
function inverted(scene: Scene, group: number, at: number): Run | null {
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

function holdsPerson({ walk, mentions, kindOf }: Scene, { first, next }: Run): boolean {
  const start = walk.list[first]?.start ?? 0;
  const end = walk.list[next - 1]?.end ?? 0;
  return mentions.some((each) => each.start >= start && each.end <= end && kindOf(each.id) === "person");
}

function subjectBefore(scene: Scene, group: number): Run | null {
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
function subjectOf(scene: Scene, group: number): Run | null {
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
  if (!opening) return openingName(walk, group);
  const first = walk.list.findIndex(({ start }) => start >= opening.start);
  const next = walk.list.findIndex(({ end }) => end >= opening.end) + 1;
  return first >= 0 && next > first ? { first, next } : null;
}

/** The capitals or the pronoun that a sentence opens with: "Nancy Pelosi …, saying". */
function openingName(walk: Walk, group: number): Run | null {
  if (/^(he|she|they|el|ella|ele|ela)$/.test(walk.words[0] ?? "")) return { first: 0, next: 1 };
  let next = 0;
  while (next < Math.min(group, 6) && /^\p{Lu}/u.test(walk.list[next]?.text ?? "")) next += 1;
  return next >= 2 ? { first: 0, next } : null;
}

/** Characters from the start within which a sentence's subject is looked for. */
const OPENING = 40;

function sentenceFrom(scene: Scene, group: number): number {
  let at = group - 1;
  while (at > 0 && !isQuoted(scene, at - 1)) at -= 1;
  return at;
}

/** "told Reuters", "divulged to Reuters": the outlet through which the words came. */
function channelAfter(scene: Scene, at: number): Run | null {
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

/** A phrase that stops within a name goes on to the name's end ("la ONG Médicos por la Salud"). */
function wholeNames({ walk, mentions }: Scene, { first, next }: Run): Run {
  const end = walk.list[next - 1]?.end ?? 0;
  const cut = mentions.find((mention) => mention.start < end && mention.end > end);
  let last = next;
  while (cut && (walk.list[last]?.end ?? Number.POSITIVE_INFINITY) <= cut.end) last += 1;
  return { first, next: last };
}

function add(scene: Scene, phrase: Run, cue: Run, strength: Attribution["strength"], colon?: number): void {
  const { walk } = scene;
  const source = wholeNames(scene, phrase);
  const start = walk.list[source.first]?.start ?? 0;
  const end = walk.list[source.next - 1]?.end ?? start;
  const words = walk.text.slice(start, end);
  const mention = mentionIn(scene, source);
  const person = mention !== null && scene.kindOf(mention) === "person";
  const anonymous = !person && isAnonymous(words);
  scene.found.push({
    source: words,
    mention: anonymous ? null : mention,
    cue:
      colon === undefined ? walk.text.slice(walk.list[cue.first]?.start, walk.list[cue.next - 1]?.end) : ":",
    strength,
    anonymous,
    start,
    end,
    cueStart: colon ?? walk.list[cue.first]?.start ?? 0,
    cueEnd: colon === undefined ? (walk.list[cue.next - 1]?.end ?? 0) : colon + 1,
  });
}

/** The entity a source phrase is: a person in it, else one that its last words name. */
function mentionIn({ walk, mentions, kindOf }: Scene, { first, next }: Run): string | null {
  const start = walk.list[first]?.start ?? 0;
  const end = walk.list[next - 1]?.end ?? 0;
  const inside = mentions.filter((each) => each.start >= start && each.end <= end + 1);
  const person = inside.findLast(({ id }) => kindOf(id) === "person");
  return (person ?? inside.find((each) => each.end >= end))?.id ?? null;
}

function isOutlet(scene: Scene, { mention, source }: Attribution): boolean {
  return isOutletName(source, mention, scene.kindOf);
}

function isQuoted({ walk, quotes }: Scene, at: number): boolean {
  const token = walk.list[at];
  return token !== undefined && quotes.some(({ start, end }) => token.start >= start && token.end <= end);
}

function sourceText(walk: Walk, { first, next }: Run): string {
  return walk.text.slice(walk.list[first]?.start, walk.list[next - 1]?.end);
}
