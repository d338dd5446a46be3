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
): TrieHit<T>[] {
  const hits: TrieHit<T>[] = [];
  let node: TrieNode<T> | undefined = root;
  for (let at = first; at < words.length; at += 1) {
    if (at > first && !joined(at)) break;
    node = node.next.get(words[at] ?? "");
    if (!node) break;
    if (node.payloads.length > 0) hits.unshift({ first, last: at + 1, payloads: node.payloads });
  }
  return hits;
}

/** Tells whether a token stands so close to the one before that both can be parts of one name. */
export function joinedTo(text: string, list: readonly Token[]): (token: number) => boolean {
  return (at) => {
    const before = list[at - 1];
    const here = list[at];
    if (!before || !here) return false;
    const gap = text.slice(before.end, here.start);
    return gap.length <= MAX_GAP && !BREAK.test(gap);
  };
}

/** ". " and " - " join the words of a name ("EE. UU.", "Jean - Yves"); more is another phrase. */
const MAX_GAP = 3;
const BREAK = /[,;:!?()[\]"\u201c\u201d\u00ab\u00bb]|\n\s*\n/;
