import { fold } from "../text/fold";
import { tokens } from "../text/tokens";
import { addAttribution } from "./add-attribution";
import type { Attribution } from "./claim";
import { cueOf } from "./cue-words";
import { sourcePhraseAt } from "./naming-phrases";
import { walkOf } from "./numbers";
import { readNoun, readVerb } from "./read-verb";
import { isVerbHere } from "./saying-verbs";
import { phraseAfter } from "./source-phrases";
import { isTitled, readLabel } from "./speaker-label";
import { type CuedAttribution, isQuoted, type Scene, type Spoken, sourceText } from "./spoken-scene";

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
  const scene: Scene = { ...spoken, walk, wide, titled: isTitled(walk), found: [] };
  readLabel(scene);
  for (let at = 0; at < walk.words.length; at += 1) {
    const phrase = sourcePhraseAt(walk, at);
    const cue = phrase ? undefined : cueOf(walk.words[at] ?? "", spoken.language);
    if ((!phrase && !cue && !wide) || isQuoted(scene, at)) continue;
    if (phrase) {
      const source = phraseAfter(walk, at + phrase.length, walk.words.length);
      if (source && !isQuoted(scene, source.first) && !NO_SOURCES.test(fold(sourceText(walk, source)))) {
        addAttribution(scene, source, { first: at, next: at + phrase.length }, "said");
        at = source.next - 1;
      }
      continue;
    }
    if (cue && (wide || !cue.wide) && isVerbHere(scene, at)) readVerb(scene, at, cue);
    if (wide && scene.language === "en") readNoun(scene, at);
  }
  return scene.found;
}

/** What "según" and the like go by without anybody's saying so. */
const NO_SOURCES =
  /^the$|^((el|la|los|las|su|sus|o|a|os|as|seu|sua|lo|the|its|their) )?(turno|lugar|caso|casos|nivel|tamano|tamanho|edad|idade|previsto|acordado|plan|necesidad(es)?|necessidades?|size|age|schedule|need)\b/;
