import type { Bound } from "../corpus/report";
import { gapBefore, type Walk, wordAt } from "./numbers";
import { addWords, emptyTrie } from "./trie";

/** A bound with the token from which its words stand. */
export interface BoundRead {
  readonly bound: Bound;
  readonly first: number;
}

/** The bound that the words right before the token `at` set ("at least", "más de"); exact where none does. */
export function boundBefore(walk: Walk, at: number): BoundRead {
  let node = BEFORE;
  let best: BoundRead = { bound: "exact", first: at };
  for (let back = at - 1; back >= 0 && back >= at - LONGEST; back -= 1) {
    if (!/^[ \u00a0$\u20ac\u00a3~-]{0,4}$/.test(gapBefore(walk, back + 1))) break;
    const next = node.next.get(wordAt(walk, back));
    if (!next) break;
    const bound = next.payloads[0];
    if (bound) best = { bound, first: back };
    node = next;
  }
  return best;
}

/** The bound that words right after a number set ("or more"), with how many tokens they take. */
export function boundAfter(walk: Walk, at: number): { bound: Bound; length: number } | null {
  const words = walk.words.slice(at, at + 2).join(" ");
  if (/^(or|o|ou) (more|mas|mais)$/.test(words)) return { bound: "atLeast", length: 2 };
  if (/^(or|o|ou) (less|fewer|menos)$/.test(words)) return { bound: "atMost", length: 2 };
  return null;
}

const PHRASES: Readonly<Record<Exclude<Bound, "exact">, readonly string[]>> = {
  about: [
    ..."about|around|some|roughly|approximately|nearly|almost|close to|an estimated|up to about|circa|in the region of|as many as about".split(
      "|",
    ),
    ..."cerca de|unos|unas|alrededor de|aproximadamente|casi|en torno a|aproximadamente unos|un aproximado de|cerca de unos|cercano a|se estima que".split(
      "|",
    ),
    ..."quase|por volta de|em torno de|aproximadamente|uns|umas|perto de|cerca das|cerca dos|em cerca de".split(
      "|",
    ),
  ],
  atLeast: [
    ..."at least|at least the|minimum|no fewer than|no less than|not less than|a minimum of".split("|"),
    ..."al menos|al menos a|al menos en|por lo menos|minimo de|minimo|como minimo|no menos de|cuando menos|al menos unos|al menos unas".split(
      "|",
    ),
    ..."ao menos|pelo menos|no minimo|nao menos de|nao menos que".split("|"),
  ],
  moreThan: [
    ..."more than|over|upwards of|greater than|above|in excess of|well over|exceeding|exceeded|surpassed".split(
      "|",
    ),
    ..."mas de|mas del|mas de los|mas de las|mas que|superior a|por encima de|supera los|superan los|supera las|supero los".split(
      "|",
    ),
    ..."mais de|mais da|mais das|mais dos|mais do que|superior a|acima de|passa de|passam de".split("|"),
  ],
  atMost: [
    ..."up to|at most|as many as|as much as|no more than|not more than|a maximum of".split("|"),
    ..."hasta|a lo sumo|como maximo|no mas de|ate|no maximo|nao mais de".split("|"),
  ],
  lessThan: [
    ..."less than|fewer than|under|below|just under".split("|"),
    ..."menos de|menos que|por debajo de|inferior a|abaixo de|menos do que".split("|"),
  ],
};

/** The phrases by their words in reverse, read from the number backwards. */
const BEFORE = reversedTrie();

/** The longest phrase has five words. */
const LONGEST = 5;

function reversedTrie() {
  const root = emptyTrie<Bound>();
  for (const [bound, phrases] of Object.entries(PHRASES) as [Bound, readonly string[]][]) {
    for (const phrase of phrases) addWords(root, phrase.split(" ").reverse(), bound);
  }
  return root;
}
