import { type Token, tokens } from "../text/tokens";

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

/** Adds a name; a name without a word in it adds nothing. */
export function addName<T>(root: TrieNode<T>, name: string, payload: T): void {
  let node = root;
  for (const { word } of tokens(name)) {
    const next = node.next.get(word) ?? emptyTrie<T>();
    node.next.set(word, next);
    node = next;
  }
  if (node !== root) node.payloads.push(payload);
}

/** Every known run that begins at token `first`, longest first. */
export function hitsAt<T>(
  root: TrieNode<T>,
  words: readonly string[],
  first: number,
  joined: (token: number) => boolean,
): readonly TrieHit<T>[] {
  let node = root.next.get(words[first] ?? "");
  if (!node) return NO_HITS;
  const hits: TrieHit<T>[] = [];
  for (let last = first + 1; node; last += 1) {
    if (node.payloads.length > 0) hits.unshift({ first, last, payloads: node.payloads });
    if (node.next.size === 0 || last >= words.length || !joined(last)) break;
    node = node.next.get(words[last] ?? "");
  }
  return hits;
}

const NO_HITS: readonly TrieHit<never>[] = [];

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
