import type { GazetteerEntry } from "../corpus/gazetteer";
import { fold } from "../text/fold";
import { isNamesake } from "./namesake";

/** The names that by themselves make a page about the topic, folded, each once, without those that need company. */
export function triggersOf(gazetteer: readonly GazetteerEntry[]): string[] {
  const names = gazetteer
    .filter(({ topic }) => topic === true)
    .flatMap(({ names, ambiguous }) => {
      const unsure = new Set(ambiguous?.names.map(fold));
      return [...names.en, ...names.es, ...names.pt].map(fold).filter((name) => !unsure.has(name));
    });
  const all = [...new Set(names)].filter((name) => name.length > 0);
  return all.filter((name) => !all.some((other) => other !== name && holdsWord(name, other))).sort();
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
