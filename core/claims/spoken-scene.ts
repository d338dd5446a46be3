import type { GazetteerEntry } from "../corpus/gazetteer";
import type { Language } from "../text/span";
import type { Token } from "../text/tokens";
import type { Attribution, Mention } from "./claim";
import type { Walk } from "./numbers";
import type { QuotedSpan } from "./quotes";
import type { Run } from "./source-phrases";

/** What is known of a sentence already, for reading who says it. */
export interface Spoken {
  readonly language: Language;
  readonly mentions: readonly Mention[];
  readonly quotes: readonly QuotedSpan[];
  readonly kindOf: (id: string) => GazetteerEntry["kind"] | undefined;
  readonly list?: readonly Token[];
}

/** An attribution with the place of its cue; a `wide` one tells a stance and may have no source (an empty one). */
export interface CuedAttribution extends Attribution {
  readonly cueStart: number;
  readonly cueEnd: number;
  readonly wide: boolean;
}

/** A sentence while its attributions are being read, those found so far among it. */
export interface Scene extends Spoken {
  readonly walk: Walk;
  readonly wide: boolean;
  /** A headline in which nearly every word has a capital. */
  readonly titled: boolean;
  readonly found: CuedAttribution[];
}

/** Tells whether a token stands in quotation marks. */
export function isQuoted({ walk, quotes }: Scene, at: number): boolean {
  const token = walk.list[at];
  return token !== undefined && quotes.some(({ start, end }) => token.start >= start && token.end <= end);
}

/** The words of a phrase as they stand in the sentence. */
export function sourceText(walk: Walk, { first, next }: Run): string {
  return walk.text.slice(walk.list[first]?.start, walk.list[next - 1]?.end);
}

/** The entity a source phrase is: a person in it, else one that its last words name. */
export function mentionIn({ walk, mentions, kindOf }: Scene, { first, next }: Run): string | null {
  const start = walk.list[first]?.start ?? 0;
  const end = walk.list[next - 1]?.end ?? 0;
  const inside = mentions.filter((each) => each.start >= start && each.end <= end + 1);
  const person = inside.findLast(({ id }) => kindOf(id) === "person");
  return (person ?? inside.find((each) => each.end >= end))?.id ?? null;
}

/** Tells whether a phrase names a person. */
export function holdsPerson({ walk, mentions, kindOf }: Scene, { first, next }: Run): boolean {
  const start = walk.list[first]?.start ?? 0;
  const end = walk.list[next - 1]?.end ?? 0;
  return mentions.some((each) => each.start >= start && each.end <= end && kindOf(each.id) === "person");
}
