import { latin } from "../../text/letters";
import type { Span } from "../../text/span";
import type { QuoteRun } from "../match";

/** A word of a quote: as written, in the form in which it is compared, and its place in the quote. */
interface Word extends Span {
  readonly written: string;
  readonly plain: string;
}

/** Two quotes aligned: the runs, and how many words are equal. */
export interface Alignment {
  readonly runs: readonly QuoteRun[];
  readonly equal: number;
  readonly corpusWords: number;
}

/**
 * Aligns two quotes word by word (longest common subsequence). The page's words before and after the part that the corpus quotes
 * are left out: a shorter cut is no change. Example: "incentives built into these contacts that will" against "built into these
 * contracts" gives equal "built into these", page "contacts", corpus "contracts".
 */
export function alignWords(page: string, corpus: string): Alignment {
  const [ours, theirs] = [wordsIn(page), wordsIn(corpus)];
  const steps = trimmed(align(ours, theirs));
  const runs: { kind: QuoteRun["kind"]; words: string[] }[] = [];
  for (const { kind, word } of steps) {
    const last = runs[runs.length - 1];
    if (last?.kind === kind) last.words.push(word.written);
    else runs.push({ kind, words: [word.written] });
  }
  return {
    runs: runs.map(({ kind, words }) => ({ kind, text: words.join(" ") })),
    equal: steps.filter(({ kind }) => kind === "equal").length,
    corpusWords: theirs.length,
  };
}

/** Words in a row that are equal in both quotes: how many, and their places in each. */
export interface EqualRun {
  readonly words: number;
  readonly page: Span;
  readonly corpus: Span;
}

/** The runs of equal words of two quotes, aligned as `alignWords` does, with their places. */
export function equalRuns(page: string, corpus: string): readonly EqualRun[] {
  const found: EqualRun[] = [];
  let open = false;
  for (const { word, twin } of align(wordsIn(page), wordsIn(corpus))) {
    const last = open ? found.pop() : undefined;
    open = twin !== undefined;
    if (twin) {
      found.push({
        words: (last?.words ?? 0) + 1,
        page: { start: last?.page.start ?? word.start, end: word.end },
        corpus: { start: last?.corpus.start ?? twin.start, end: twin.end },
      });
    } else if (last) found.push(last);
  }
  return found;
}

/** A step of an alignment; the `twin` of an equal word is the corpus quote's. */
interface Step {
  readonly kind: QuoteRun["kind"];
  readonly word: Word;
  readonly twin?: Word;
}

function wordsIn(text: string): Word[] {
  const dots = ABBREVIATED.test(text) ? [...text.matchAll(INITIAL)].map(({ index }) => index + 1) : [];
  const whole = dots.length > 0 ? text.replace(INITIAL, "$1") : text;
  return [...whole.matchAll(WORD)].map(({ 0: written, index }) => ({
    written,
    start: placeIn(dots, index),
    end: placeIn(dots, index + written.length - 1) + 1,
    plain: written
      .toLowerCase()
      .replaceAll("’", "'")
      .replace(/is(e|es|ed|ing|ation)$/, "iz$1"),
  }));
}

/** Where a character stood before the dots were left out. */
function placeIn(dots: readonly number[], at: number): number {
  return dots.reduce((place, dot) => (dot <= place ? place + 1 : place), at);
}

const WORD = latin(/[\p{L}\p{N}](?:['’-]*[\p{L}\p{N}\p{M}])*/gu);
const INITIAL = latin(/(?<!\p{L})(\p{Lu})\.(?=\p{Lu}\.)/gu);

/** What "U.S." has; of most quotes it is told at once that there is none. */
const ABBREVIATED = /\S\.\S\./;

function align(ours: readonly Word[], theirs: readonly Word[]): Step[] {
  const lengths = ours.map(() => new Uint16Array(theirs.length + 1));
  lengths.push(new Uint16Array(theirs.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = ours.length - 1; i >= 0; i -= 1) {
    for (let j = theirs.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      const same = ours[i]?.plain === theirs[j]?.plain;
      if (row) row[j] = same ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < ours.length || j < theirs.length) {
    const [own, other] = [ours[i], theirs[j]];
    if (own && other && own.plain === other.plain) {
      steps.push({ kind: "equal", word: own, twin: other });
      i += 1;
      j += 1;
    } else if (own && (!other || at(i + 1, j) >= at(i, j + 1))) {
      steps.push({ kind: "page", word: own });
      i += 1;
    } else if (other) {
      steps.push({ kind: "corpus", word: other });
      j += 1;
    }
  }
  return steps;
}

/** Cuts the page's words off both ends but for as many as the corpus has others in their place. */
function trimmed(steps: readonly Step[]): Step[] {
  const first = steps.findIndex(({ kind }) => kind === "equal");
  const last = steps.findLastIndex(({ kind }) => kind === "equal");
  if (first < 0) return [...steps];
  const before = steps.slice(0, first);
  const after = steps.slice(last + 1);
  const own = (list: readonly Step[]) => list.filter(({ kind }) => kind === "page");
  const other = (list: readonly Step[]) => list.filter(({ kind }) => kind === "corpus");
  return [
    ...own(before).slice(Math.max(0, own(before).length - other(before).length)),
    ...other(before),
    ...steps.slice(first, last + 1),
    ...own(after).slice(0, other(after).length),
    ...other(after),
  ];
}
