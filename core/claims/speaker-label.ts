import { beginsWithCapital, beginsWithCapitalOrDigit, latin } from "../text/letters";
import { addAttribution } from "./add-attribution";
import { cueOf } from "./cue-words";
import { gapBefore, type Walk } from "./numbers";
import { isQuoted, type Scene } from "./spoken-scene";

/** "Maduro: “…”", "Poll: Half of voters …": a short name and a colon before a quotation or a sentence. */
export function readLabel(scene: Scene): void {
  const { walk, quotes } = scene;
  const next = walk.list.findIndex((_, at) => at > 0 && gapBefore(walk, at).startsWith(":"));
  const [first, last] = [walk.list[0], walk.list[next - 1]];
  if (next < 1 || next > LONGEST_LABEL || !first || !last || isQuoted(scene, 0)) return;
  const colon = walk.text.indexOf(":", last.end);
  const quoted = quotes.some(({ start }) => start > colon && start - colon < 4);
  const capitals = walk.list.slice(0, next).every(({ text }) => beginsWithCapitalOrDigit(text));
  if (!beginsWithCapital(first.text) || !(quoted || (capitals && walk.list.length - next >= LEAST_AFTER)))
    return;
  if (cueOf(last.word, walk.language) || NO_SPEAKERS.has(first.word)) return;
  addAttribution(scene, { first: 0, next }, { first: 0, next }, "said", false, colon);
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

const LETTER = latin(/^\p{L}/u);

/** "Clinton Says Russians Hacked the Party": of the longer words nearly all have capitals, verbs among them. */
export function isTitled({ list }: Walk): boolean {
  if (list.length > LONGEST_TITLE) return false;
  const long = list.filter(({ text }) => text.length > 3 && LETTER.test(text));
  const capitals = long.filter(({ text }) => beginsWithCapital(text));
  return long.length >= LEAST_AFTER && capitals.length >= long.length * TITLED;
}

/** The longest headline in words, and the share of capitals from which a line is one. */
const LONGEST_TITLE = 30;
const TITLED = 0.85;
