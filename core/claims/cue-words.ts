import { lazily } from "../lazily";
import type { Language } from "../text/span";
import type { Attribution } from "./claim";
import {
  type CueRows,
  ENGLISH,
  PORTUGUESE_STEMS,
  PORTUGUESE_WORDS,
  SPANISH_STEMS,
  SPANISH_WORDS,
} from "./saying-words";
import { PHRASAL, STANCE } from "./stance-words";
import {
  englishForms,
  portugueseForms,
  spanishForms,
  type VerbForm,
  type VerbForms,
  wholeForms,
} from "./verb-forms";

/**
 * How a verb reports. `weak` verbs do so only where words they introduce follow ("expects that", "describes … as");
 * `wide` ones tell a stance, a wish or a decision ("endorsed", "wants"), which is no report of words.
 */
export interface Cue {
  readonly strength: Attribution["strength"];
  readonly weak: boolean;
  readonly wide: boolean;
  readonly form: VerbForm;
}

/** Verbs of saying and, in English, of stance by their folded forms. */
export function cueOf(word: string, language: Language): Cue | undefined {
  return CUES[language]().get(word);
}

/** How an English verb tells a stance, where it may not report words: "Clinton questioned the plan". */
export function stanceOf(word: string, cue: Cue): Cue {
  return STANCES().get(word) ?? cue;
}

/** What must follow a verb that tells a stance only so ("laid out"); undefined for all other words. */
export function particleOf(word: string): RegExp | undefined {
  return PARTICLES().get(word);
}

const PARTICLES = lazily(
  (): ReadonlyMap<string, RegExp> =>
    new Map(
      PHRASAL.flatMap(([verb, particle]) => englishForms(verb).map(([form]) => [form, particle] as const)),
    ),
);

const PHRASALS: CueRows = [["claimed", false, PHRASAL.map(([verb]) => verb).join(" ")]];

const STANCES = lazily(() => table([[STANCE, englishForms, true]]));

/** Each made for the first text in its language: thousands of forms. */
const CUES: Readonly<Record<Language, () => ReadonlyMap<string, Cue>>> = {
  en: lazily(() =>
    table([
      [ENGLISH, englishForms, false],
      [STANCE, englishForms, true],
      [PHRASALS, englishForms, true],
    ]),
  ),
  es: lazily(() =>
    table([
      [SPANISH_STEMS, spanishForms, false],
      [SPANISH_WORDS, wholeForms, false],
    ]),
  ),
  pt: lazily(() =>
    table([
      [PORTUGUESE_STEMS, portugueseForms, false],
      [PORTUGUESE_WORDS, wholeForms, false],
    ]),
  ),
};

function table(
  parts: readonly (readonly [CueRows, (entry: string) => VerbForms, boolean])[],
): ReadonlyMap<string, Cue> {
  const cues = new Map<string, Cue>();
  for (const [rows, formsOf, wide] of parts) {
    for (const [strength, weak, list] of rows) {
      for (const [word, form] of list.split(/\s+/).flatMap(formsOf)) {
        const folded = word.replaceAll("ñ", "n");
        if (!cues.has(folded)) cues.set(folded, { strength, weak, wide, form });
      }
    }
  }
  return cues;
}
