import { firstWord, type Token, tokens } from "../text/tokens";

/** A tree of names by their folded words; `payloads` are what the words up to here name. */
export interface TrieNode<T> {
  readonly next: Map<string, TrieNode<T>>;
  readonly payloads: T[];
}

/** A run of tokens that the tree knows, from token `first` up to, not including, token `last`. */
export interface TrieHit<T> {
  readonly first: number;
  readonly last: number;
  readonly payloads: readonly T[];
}

export function emptyTrie<T>(): TrieNode<T> {
  return { next: new Map(), payloads: [] };
}

/** Adds what a run of folded words names; no words add nothing. */
export function addWords<T>(root: TrieNode<T>, words: readonly string[], payload: T): void {
  let node = root;
  for (const word of words) {
    const next = node.next.get(word) ?? emptyTrie<T>();
    node.next.set(word, next);
    node = next;
  }
  if (node !== root) node.payloads.push(payload);
}

/** A tree of names that is laid out word by word, as texts have the words that names begin with: a page has few of a gazetteer's. */
export class NameTrie<N extends { readonly name: string }, T> {
  readonly #root = emptyTrie<T>();
  readonly #waiting = new Map<string, N[]>();

  /** `payloadOf` tells what a name stands for; it is asked when the name is laid out. */
  constructor(private readonly payloadOf: (name: N) => T) {}

  /** Adds a name; one without a word in it is never found. */
  add(name: N): void {
    const word = firstWord(name.name);
    const waiting = this.#waiting.get(word);
    if (waiting) waiting.push(name);
    else this.#waiting.set(word, [name]);
  }

  /** Every known run that begins at token `first`, longest first. */
  hitsAt(words: readonly string[], first: number, joined: (token: number) => boolean): readonly TrieHit<T>[] {
    let node = this.#from(words[first] ?? "");
    if (!node) return NO_HITS;
    const hits: TrieHit<T>[] = [];
    for (let last = first + 1; node; last += 1) {
      if (node.payloads.length > 0) hits.unshift({ first, last, payloads: node.payloads });
      if (node.next.size === 0 || last >= words.length || !joined(last)) break;
      node = node.next.get(words[last] ?? "");
    }
    return hits;
  }

  #from(word: string): TrieNode<T> | undefined {
    for (const name of this.#waiting.get(word) ?? NO_NAMES) {
      const run = tokens(name.name).map((token) => token.word);
      addWords(this.#root, run, this.payloadOf(name));
    }
    this.#waiting.delete(word);
    return this.#root.next.get(word);
  }
}

const NO_HITS: readonly TrieHit<never>[] = [];
const NO_NAMES: readonly never[] = [];

/** Tells whether a token stands so close to the one before that both can be parts of one name. */
export function joinedTo(text: string, list: readonly Token[]): (token: number) => boolean {
  return (at) => {
    const before = at > 0 ? list[at - 1] : undefined;
    const here = list[at];
    if (!before || !here) return false;
    if (here.start - before.end === 1 && text.charCodeAt(before.end) === SPACE) return true;
    return here.start - before.end <= MAX_GAP && !BREAK.test(text.slice(before.end, here.start));
  };
}

/** ". " and " - " join the words of a name ("EE. UU.", "Jean - Yves"); more is another phrase. */
const MAX_GAP = 3;
const SPACE = 32;
const BREAK = /[,;:!?()[\]"\u201c\u201d\u00ab\u00bb]|\n\s*\n/;
