import { tokens } from "../text/tokens";
import type { Attribution } from "./claim";
import { type Cue, cueOf } from "./cue-words";
import { PHRASE_STARTS, SOURCE_PHRASES } from "./naming-phrases";
import { gapBefore, type Walk, walkOf } from "./numbers";
import { groupStart, isVerbHere, saysHere } from "./saying-verbs";
import { isAnonymous } from "./source-kinds";
import { phraseAfter, type Run } from "./source-phrases";
import { channelAfter, inverted, subjectBefore, subjectOf } from "./speakers";
import {
  type CuedAttribution,
  isQuoted,
  mentionIn,
  type Scene,
  type Spoken,
  sourceText,
} from "./spoken-scene";
import { nounAt, stanceHolder, takesStance } from "./stance";
import { HEARSAY } from "./stance-words";

/**
 * Who is said to have said what a sentence states, the nearest to the reader first. Reads verbs of saying with their
 * subject on either side, phrases like "according to", and whom an official told ("told Reuters"). Spans are of the source's words.
 */
export function findAttribution(text: string, spoken: Spoken): Attribution[] {
  return findCues(text, spoken, false).map(
    ({ cueStart: _, cueEnd: __, wide: ___, ...attribution }) => attribution,
  );
}

/** The same with the place of each cue; `wide` also finds who is said to hold, wish or decide something. */
export function findCues(text: string, spoken: Spoken, wide: boolean): CuedAttribution[] {
  const walk = walkOf(text, spoken.language, spoken.list ?? tokens(text));
  const scene: Scene = { ...spoken, walk, wide, found: [] };
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
    if (cue && (wide || !cue.wide) && isVerbHere(scene, at)) readVerb(scene, at, cue);
    if (wide && scene.language === "en") readNoun(scene, at);
  }
  return scene.found;
}

/** "Maduro: “…”", "Poll: Half of voters …": a short name and a colon before a quotation or a sentence. */
function readLabel(scene: Scene): void {
  const { walk, quotes } = scene;
  const next = walk.list.findIndex((_, at) => at > 0 && gapBefore(walk, at).startsWith(":"));
  const [first, last] = [walk.list[0], walk.list[next - 1]];
  if (next < 1 || next > LONGEST_LABEL || !first || !last || isQuoted(scene, 0)) return;
  const colon = walk.text.indexOf(":", last.end);
  const quoted = quotes.some(({ start }) => start > colon && start - colon < 4);
  const capitals = walk.list.slice(0, next).every(({ text }) => /^[\p{Lu}\d]/u.test(text));
  if (!/^\p{Lu}/u.test(first.text) || !(quoted || (capitals && walk.list.length - next >= LEAST_AFTER)))
    return;
  if (cueOf(last.word, walk.language) || NO_SPEAKERS.has(first.word)) return;
  add(scene, { first: 0, next }, { first: 0, next }, "said", false, colon);
}

/** What stands before a colon and says nothing. */
const NO_SPEAKERS: ReadonlySet<string> = new Set(
  "note photo image update updated more read watch video related see source sources fuente foto nota fonte tags by".split(
    " ",
  ),
);

/** A label without a quotation stands before at least so many words. */
const LEAST_AFTER = 4;

/** A label before a colon has at most so many words: "Security Council member Peru: “…”". */
const LONGEST_LABEL = 6;

function sourcePhraseAt({ words, language }: Walk, at: number): readonly string[] | undefined {
  const first = words[at] ?? "";
  if (!PHRASE_STARTS[language].has(first)) return undefined;
  return SOURCE_PHRASES[language].find(
    (phrase) =>
      phrase[0] === first &&
      phrase.every((word, k) => words[at + k] === word) &&
      !(language !== "en" && cueOf(words[at + phrase.length] ?? "", language)),
  );
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
  if (cue.wide || !saysHere(scene, group, at, cue)) {
    if (scene.wide) readStance(scene, group, at, cue);
    return;
  }
  const source =
    cue.form === "participle"
      ? subjectOf(scene, group)
      : (inverted(scene, group, at) ?? subjectBefore(scene, group));
  if (!source) {
    if (scene.wide) add(scene, { first: at, next: at }, { first: at, next: at + 1 }, cue.strength, true);
    return;
  }
  const channel = channelAfter(scene, at) ?? channelAfter(scene, source.next - 1);
  if (channel) add(scene, channel, { first: at, next: at + 1 }, "reported");
  add(scene, source, { first: at, next: at + 1 }, cue.strength);
}

/** A verb of stance, or one of saying that reports nothing here ("is expected", "did not say"). */
function readStance(scene: Scene, group: number, at: number, cue: Cue): void {
  if (!takesStance(scene, group, at, cue)) return;
  const source = stanceHolder(scene, group, at, cue);
  add(scene, source ?? { first: at, next: at }, { first: at, next: at + 1 }, cue.strength, true);
}

/** A noun of saying or an adverb of hearsay, where no verb was read at the token. */
function readNoun(scene: Scene, at: number): void {
  const { walk, found } = scene;
  if (found[found.length - 1]?.cueStart === walk.list[at]?.start) return;
  const noun = nounAt(scene, at);
  const cue = { first: at, next: at + 1 };
  if (noun) add(scene, noun.holder ?? { first: at, next: at }, cue, "claimed", true);
  else if (HEARSAY.has(walk.words[at] ?? "")) add(scene, { first: at, next: at }, cue, "reported", true);
}

const CITING: ReadonlySet<string> = new Set(["citing", "quoting", "citando"]);

/** A phrase that stops within a name goes on to the name's end ("la ONG Médicos por la Salud"). */
function wholeNames({ walk, mentions }: Scene, { first, next }: Run): Run {
  const end = walk.list[next - 1]?.end ?? 0;
  const cut = mentions.find((mention) => mention.start < end && mention.end > end);
  let last = next;
  while (cut && (walk.list[last]?.end ?? Number.POSITIVE_INFINITY) <= cut.end) last += 1;
  return { first, next: last };
}

function add(
  scene: Scene,
  phrase: Run,
  cue: Run,
  strength: Attribution["strength"],
  wide = false,
  colon?: number,
): void {
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
    wide,
    anonymous,
    start,
    end,
    cueStart: colon ?? walk.list[cue.first]?.start ?? 0,
    cueEnd: colon === undefined ? (walk.list[cue.next - 1]?.end ?? 0) : colon + 1,
  });
}
