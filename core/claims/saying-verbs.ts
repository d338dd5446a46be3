import type { Token } from "../text/tokens";
import type { Cue } from "./cue-words";
import { gapBefore, type Walk } from "./numbers";
import { STRONG_GAP } from "./source-phrases";
import type { Scene } from "./spoken-scene";

/** Tells whether the verb of saying at a token, whose group begins at `group`, says something here: active, not a noun, not idle. */
export function saysHere(scene: Scene, group: number, at: number, cue: Cue): boolean {
  const { walk } = scene;
  if (isPassive(walk, group, at) || (cue.form === "past-participle" && group === at)) return false;
  if (cue.weak && !introduces(scene, at)) return false;
  if (cue.form === "bare" && !isBareVerb(walk, group, at)) return false;
  return !isNominal(walk, at) && !(scene.language === "en" && isPluralNoun(walk, group, at));
}

/** Not a name ("United States"), nor a part of a compound ("self-proclaimed"), nor an adjective ("alleged", "believed to be"). */
export function isVerbHere({ walk, mentions, found, language }: Scene, at: number): boolean {
  const token = walk.list[at];
  if (!token) return false;
  if (language === "en" && at > 0 && /^\p{Lu}/u.test(token.text)) return false;
  if (mentions.some(({ start, end }) => token.start >= start && token.end <= end)) return false;
  if (/[-\u2011]$/.test(gapBefore(walk, at)) || /^[-\u2011]/.test(gapBefore(walk, at + 1))) return false;
  const next = `${walk.words[at + 1] ?? ""} ${walk.words[at + 2] ?? ""}`;
  if (walk.words[at] === "alleged" || /^to (be|have|the)$/.test(next)) return false;
  return found[found.length - 1]?.cueEnd !== token.start - 1;
}

/** Steps back over auxiliaries and adverbs to where the verb group begins: "has also repeatedly said". */
export function groupStart(walk: Walk, at: number): number {
  let first = at;
  while (first > 0 && isAuxiliary(walk.list[first - 1]) && !STRONG_GAP.test(gapBefore(walk, first)))
    first -= 1;
  return first;
}

function isAuxiliary(token: Token | undefined): boolean {
  const word = token?.word ?? "";
  return (
    AUXILIARIES.has(word) ||
    (word.length > 4 &&
      !/^\p{Lu}/u.test(token?.text ?? "") &&
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
  if (/^(out|for|on)$/.test(next) && /^(point|call)(s|ed|ing)$/.test(walk.words[at] ?? "")) return true;
  const end = walk.list[at]?.end ?? 0;
  return (
    quotes.some(({ start }) => start >= end && start - end < REACH) ||
    quotes.some((quote) => quote.end <= end && end - quote.end < REACH)
  );
}

/** Characters between a weak verb and the quotation it introduces. */
const REACH = 60;

/** A base form is a finite verb after no auxiliary; one that may be a noun only after a plural or a pronoun. */
function isBareVerb(walk: Walk, group: number, at: number): boolean {
  if (group < at || /^(to|please|let|ll)$/.test(walk.words[group - 1] ?? "")) return false;
  if (SURE_BARE.has(walk.words[at] ?? "")) return group > 0;
  const word = walk.words[group - 1] ?? "";
  return (
    /^(they|we|i|you|people|some|many|others|critics|police|who)$/.test(word) ||
    (/[^s]s$/.test(word) && gapBefore(walk, group) === " ")
  );
}

const SURE_BARE: ReadonlySet<string> = new Set(
  "say believe think argue insist allege contend acknowledge deny describe admit announce tell write".split(
    " ",
  ),
);

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
  return !before || !(/^\p{Lu}/u.test(before.text) || isSpeaker(before.word));
}

const NOUN_FORMS: ReadonlySet<string> = new Set(
  "states comments remarks reports claims plans charges questions answers tweets posts notes quotes orders promises threats demands views shows calls fears hopes".split(
    " ",
  ),
);

/** A common noun that is or speaks for somebody who can say things. */
export function isSpeaker(word: string): boolean {
  return SPEAKERS.test(word);
}

const SPEAKERS =
  /^(he|she|it|who|report|poll|survey|study|statement|source|official|president|minister|ministry|government|spokes(man|woman|person)|party|group|administration|paper|newspaper|agency)$/;
