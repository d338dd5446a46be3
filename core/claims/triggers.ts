import type { GazetteerEntry } from "../corpus/gazetteer";
import { fold } from "../text/fold";
import { isNamesake } from "./namesake";

/** The names that by themselves make a page about the topic, folded, each once, without those that need company. */
export function triggersOf(gazetteer: readonly GazetteerEntry[]): string[] {
  return withoutHolders(topicNames(gazetteer));
}

/** A longer list would keep every page waiting. */
const MOST_TRIGGERS = 200;

/** Shorter names stand on too many pages. */
const SHORTEST_TRIGGER = 4;

/**
 * What a gazetteer's names add to triggers that are there already. Strangers made them: short ones are left out, and the longest where there are
 * more than 200.
 */
export function furtherTriggers(gazetteer: readonly GazetteerEntry[], triggers: readonly string[]): string[] {
  const names = topicNames(gazetteer)
    .filter((name) => name.length >= SHORTEST_TRIGGER)
    .filter((name) => !triggers.some((trigger) => holdsWord(name, trigger)));
  return withoutHolders(names.sort((a, b) => a.length - b.length).slice(0, MOST_TRIGGERS));
}

function topicNames(gazetteer: readonly GazetteerEntry[]): string[] {
  const names = gazetteer
    .filter(({ topic }) => topic === true)
    .flatMap(({ names, ambiguous }) => {
      const unsure = new Set(ambiguous?.names.map(fold));
      return [...names.en, ...names.es, ...names.pt].map(fold).filter((name) => !unsure.has(name));
    });
  return [...new Set(names)].filter((name) => name.length > 0);
}

/** Without the names that hold another: where they stand, it does. */
function withoutHolders(names: readonly string[]): string[] {
  return names.filter((name) => !names.some((other) => other !== name && holdsWord(name, other))).sort();
}

/** Shorter words stand in too many others. */
const SHORTEST_ROOT = 5;

/**
 * Few words of which each trigger holds one, the most shared taken first: what holds a trigger holds one of them, however
 * its blanks are written.
 */
export function rootsOf(triggers: readonly string[]): string[] {
  const words = [...new Set(triggers.flatMap((trigger) => trigger.split(" ")))].filter(
    (word) => word.length >= SHORTEST_ROOT,
  );
  const roots: string[] = [];
  for (let left = triggers; left.length > 0; ) {
    const covers = (word: string) => left.filter((trigger) => trigger.includes(word)).length;
    const [root = left[0] ?? ""] = words.toSorted((a, b) => covers(b) - covers(a) || b.length - a.length);
    roots.push(root);
    left = left.filter((trigger) => !trigger.includes(root));
  }
  return roots;
}

/** The longest word of each trigger: more roots than need be, but found at once, where the build has time for fewer. */
export function longestWordsOf(triggers: readonly string[]): string[] {
  const longest = (trigger: string) => trigger.split(" ").reduce((a, b) => (b.length > a.length ? b : a));
  return [...new Set(triggers.map(longest))];
}

/**
 * The first of the triggers that stands in a text as a word or words, or null. It runs in the gate: one plain
 * search of the folded text per trigger.
 */
export function findTrigger(text: string, triggers: readonly string[]): string | null {
  const folded = fold(text);
  return triggers.find((trigger) => holdsWord(folded, trigger, isNamesake)) ?? null;
}

type Except = (text: string, start: number, end: number) => boolean;

function holdsWord(text: string, word: string, except: Except = () => false): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (!isLetter(text, at - 1) && !isLetter(text, end) && !except(text, at, end)) return true;
  }
  return false;
}

function isLetter(text: string, at: number): boolean {
  const unit = text.charAt(at);
  return unit !== "" && (unit.toLowerCase() !== unit.toUpperCase() || (unit >= "0" && unit <= "9"));
}
