import { lazily } from "../../lazily";
import { CONCEPTS } from "../concepts/concepts";
import { MATCH_MEMORY } from "../loops/match-memory";
import { MENTION_COUNTS, weightOfMentionCount } from "./mention-weight";
import { STEM_COUNTS, weightOfStemCount } from "./stem-weight";
import { isReporting } from "./term-side";
import { textNumber } from "./text-number";

/** In bytes: an entry, what stands before the languages' tables, and one's description. */
const ENTRY = 24;
const HEAD = 16;
const DESCRIPTION = 12;

/** A table has at least so many places for each entry, so that a number is found after few steps. */
const ROOM = 2;

const LANGUAGES = ["en", "es", "pt"] as const;

/** Where the tables lie, and the most concepts that any stem has. */
export interface TermTables {
  readonly address: number;
  readonly mostConcepts: number;
}

/**
 * The tables that `compareSketch` looks terms up in: how telling each known mention and stem is, which concepts a stem may stand for and whether it belongs to what is said. Laid into the
 * loops' memory at the first call. A name or stem that is in none is as telling as can be.
 */
export const termTables = lazily((): TermTables => {
  const memory = MATCH_MEMORY();
  const address = memory.take(HEAD + DESCRIPTION * LANGUAGES.length);
  const mentions = new TermTable(Object.keys(MENTION_COUNTS).length);
  mentions.weigh(MENTION_COUNTS, weightOfMentionCount);
  const stems = LANGUAGES.map((language) => {
    const [counts, concepts] = [STEM_COUNTS[language] ?? {}, CONCEPTS[language] ?? {}];
    const table = new TermTable(Object.keys(counts).length + Object.keys(concepts).length);
    table.weigh(counts, weightOfStemCount);
    return { table, most: table.relate(concepts) };
  });
  const described = stems.flatMap(({ table }, at) => [
    textNumber(LANGUAGES[at] ?? ""),
    table.address,
    table.places,
  ]);
  const head = [mentions.address, mentions.places, textNumber("en"), LANGUAGES.length];
  memory.kernel.integers.set([...head, ...described], address >> 2);
  return { address, mostConcepts: Math.max(...stems.map(({ most }) => most)) };
});

/** Entries by their names' numbers, each at the first free place from its number on. Plain loops: this runs in a worker that has just woken, before anything is compared. */
class TermTable {
  readonly address: number;
  readonly places: number;

  /** With room for so many entries. */
  constructor(entries: number) {
    let places = 1;
    while (places < ROOM * entries + 1) places *= 2;
    this.places = places;
    this.address = MATCH_MEMORY().take(ENTRY * places);
  }

  /** Enters names with the weights of their counts. */
  weigh(counts: Readonly<Record<string, number>>, weightOf: (count: number) => number): void {
    const { floats, integers } = MATCH_MEMORY().kernel;
    const known: number[] = [];
    for (const name in counts) {
      const count = counts[name] ?? 0;
      const weight = known[count] ?? weightOf(count);
      known[count] = weight;
      const entry = this.#entryOf(textNumber(name), integers);
      floats[entry >> 3] = weight;
      integers[(entry + 20) >> 2] = 1;
    }
  }

  /** Enters which concepts names may stand for, and gives the most that any has. A name without a count has that of none. */
  relate(concepts: Readonly<Record<string, readonly number[]>>): number {
    let total = 0;
    for (const name in concepts) total += concepts[name]?.length ?? 0;
    let place = MATCH_MEMORY().take(4 * total);
    const { floats, integers } = MATCH_MEMORY().kernel;
    let most = 0;
    for (const name in concepts) {
      const own = concepts[name] ?? [];
      const entry = this.#entryOf(textNumber(name), integers);
      if (floats[entry >> 3] === 0) floats[entry >> 3] = weightOfStemCount(0);
      integers[(entry + 12) >> 2] = place;
      integers[(entry + 16) >> 2] = own.length;
      integers[(entry + 20) >> 2] = own.some(isReporting) ? 0 : 1;
      for (const concept of own) {
        integers[place >> 2] = concept;
        place += 4;
      }
      most = Math.max(most, own.length);
    }
    return most;
  }

  #entryOf(number: number, integers: Int32Array): number {
    let place = (number >>> 1) & (this.places - 1);
    for (;;) {
      const entry = this.address + ENTRY * place;
      const known = integers[(entry + 8) >> 2];
      if (known === number) return entry;
      if (known === 0) {
        integers[(entry + 8) >> 2] = number;
        return entry;
      }
      place = (place + 1) & (this.places - 1);
    }
  }
}
