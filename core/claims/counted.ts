import { STOP_WORDS } from "../text/stop-words";
import { NUMBER_WORDS } from "./number-words";
import { gapBefore, type Walk, wordAt } from "./numbers";
import { PEOPLE_UNITS, unitOf } from "./units";

/** What a number counts: the canonical unit, the counted words, and the token after them. */
export interface Counted {
  readonly unit: string;
  readonly what: string;
  readonly next: number;
}

/** Reads what is counted by a number that ends before token `from`; unit and words are empty where nothing is. */
export function countedAfter(walk: Walk, from: number): Counted {
  let first = from;
  while (OPENING.has(wordAt(walk, first)) && first < from + MOST_OPENING) first += 1;
  const phrase = walk.language === "en" ? englishPhrase(walk, first) : romancePhrase(walk, first);
  const next = first + phrase.length;
  if (phrase.length === 0)
    return { unit: "", what: "", next: wordAt(walk, first - 1) === "own" ? first : from };
  const head = perDay(walk, next, headOf(walk, first, phrase));
  const extended = MEASURES.has(head) ? complementEnd(walk, next) : next;
  const what = walk.text.slice(walk.list[first]?.start, walk.list[extended - 1]?.end);
  return { unit: head, what, next: extended };
}

/** Small words between a number and what it counts: "dozens of", "seven other", "otros diez", "32 of its own"; so many at most. */
const OPENING: ReadonlySet<string> = new Set(
  "of de dos das do da other more further otros otras outros outras its their his her own sus seus suas".split(
    " ",
  ),
);

const MOST_OPENING = 3;

/** "500,000 barrels per day", "barriles diarios" */
function perDay(walk: Walk, next: number, unit: string): string {
  const after = `${wordAt(walk, next)} ${wordAt(walk, next + 1)}`;
  const last = wordAt(walk, next - 1);
  const daily =
    /^(per day|a day|daily|diarios|diarias|al dia|por dia)/.test(after) || /^diari[oa]s$/.test(last);
  return daily && /^(barrels|people|protests|deaths)$/.test(unit) ? `${unit} per day` : unit;
}

/** Units that say nothing without what they measure: "tonnes of aid". */
const MEASURES: ReadonlySet<string> = new Set(["tonnes", "barrels", "litres", "cases", "percent"]);

/** The longest counted phrase that is read: "senior Venezuelan state security officials". */
const LONGEST = 5;

/** In English the head closes the phrase: it goes up to the first plural, or to where a small word stops it. */
function englishPhrase(walk: Walk, first: number): readonly string[] {
  const words = runFrom(walk, first);
  const head = words.findIndex((word, at) => isPlural(word) && !isPlural(words[at + 1] ?? ""));
  return head >= 0 ? words.slice(0, head + 1) : words.slice(0, 3);
}

/** In Spanish and Portuguese the head opens the phrase; plurals after it agree with it and belong to it. */
function romancePhrase(walk: Walk, first: number): readonly string[] {
  const words = runFrom(walk, first);
  let length = Math.min(1, words.length);
  while (length < words.length && (words[length] ?? "").endsWith("s") && (words[0] ?? "").endsWith("s"))
    length += 1;
  return words.slice(0, length);
}

function headOf(walk: Walk, first: number, phrase: readonly string[]): string {
  const units: string[] = [];
  for (const word of phrase) {
    const unit = unitOf(word);
    if (unit !== undefined) units.push(unit);
  }
  const [nearest] = units;
  if (nearest && gapBefore(walk, first) === "-" && unitOf(phrase[0] ?? "") === nearest) return nearest;
  if (
    phrase.some((word) => EUROPEAN.has(word)) &&
    units.some((unit) => unit === "states" || unit === "members")
  ) {
    return "countries";
  }
  const telling = units.find((unit) => OUTCOMES.has(unit));
  if (telling) return telling;
  const head = walk.language === "en" ? phrase.length - 1 : 0;
  return unitOf(phrase[head] ?? "") ?? units[0] ?? wordAt(walk, first + head);
}

/** States and members of the European Union are countries. */
const EUROPEAN: ReadonlySet<string> = new Set(
  "eu ue european europeos europeas europeus europeias".split(" "),
);

const OUTCOMES: ReadonlySet<string> = new Set(["deaths", "injured", "detained"]);

function runFrom(walk: Walk, first: number): readonly string[] {
  const run: string[] = [];
  const stop = STOP_WORDS[walk.language];
  for (let at = first; at < walk.words.length && run.length < LONGEST; at += 1) {
    const word = wordAt(walk, at);
    const gap = gapBefore(walk, at);
    if (!/^[ \u00a0'\u2019-]$/.test(gap) && !(at === first && QUOTE_OPENS.test(gap))) break;
    if (stop.has(word) && walk.list[at]?.text !== "US") break;
    if (VERBS.has(word) || NUMBER_WORDS[walk.language].has(word) || /^\d/.test(word)) break;
    run.push(word);
  }
  return run;
}

/** "Seventeen “narco-terrorists”". */
const QUOTE_OPENS = /^ ["\u201c\u2018'\u00ab]$/;

/** Frequent verbs and adverbs that end a counted phrase. */
const VERBS: ReadonlySet<string> = new Set(
  `street avenue road cast announced lost abroad against menos told objected sent took went now today lower higher resultaron resultaram resultan were was had thirds tercios tercos quarters fifths said says say may might must ago later earlier recognised recognized recognise recognize died die fled left including
  according per last late early killed since dijo segun hace murieron han recibieron reconocieron salieron votaron hoje ontem ayer
  hoy morreram mil fueron foram quedaron ficaram continue continued remain remained`.split(/\s+/),
);

function isPlural(word: string): boolean {
  if (word.length > 3 && word.endsWith("s") && !"siu".includes(word.charAt(word.length - 2))) return true;
  return unitOf(word) !== undefined || IRREGULAR.has(word);
}

const IRREGULAR: ReadonlySet<string> = new Set([
  "men",
  "women",
  "children",
  "police",
  "staff",
  "personnel",
  "military",
]);

function complementEnd(walk: Walk, next: number): number {
  if (!/^(of|de|do|da|dos|das)$/.test(wordAt(walk, next))) return next;
  const words = runFrom(walk, next + 1);
  return words.length > 0 ? next + 1 + Math.min(words.length, 2) : next;
}

/**
 * Says what happened to counted people, from verbs near the number: "55 people were killed", "mató a 55",
 * "55 personas resultaron heridas". The nearest verb in the same clause decides.
 */
export function outcomeNear(walk: Walk, first: number, counted: Counted): string {
  if (counted.unit !== "" && !PEOPLE_UNITS.has(counted.unit)) return counted.unit;
  for (let at = counted.next; at < Math.min(counted.next + AFTER, walk.words.length); at += 1) {
    if (/[,;:.!?]/.test(gapBefore(walk, at)) || UNCERTAIN.has(wordAt(walk, at))) break;
    const outcome = OUTCOME_OF.get(wordAt(walk, at));
    if (outcome) return outcome;
  }
  for (let at = first - 1; at >= Math.max(0, first - BEFORE); at -= 1) {
    if (/[,;:.!?]/.test(gapBefore(walk, at + 1)) || CLAUSE.test(wordAt(walk, at))) break;
    const outcome = OUTCOME_OF.get(wordAt(walk, at));
    if (outcome) return outcome;
  }
  return counted.unit;
}

/** What ends the search: another clause, or that it has not happened ("could die", "en riesgo de muerte"). */
const UNCERTAIN: ReadonlySet<string> = new Set(
  "and y e but could may might would can risk danger podrian podria pueden riesgo peligro poderiam poderia podem risco perigo".split(
    " ",
  ),
);

/** Opens the clause of the number: a verb before it is of another ("15 morreram e que 15 mil correm risco"). */
const CLAUSE = /^(?:that|que)$/;

/** Tokens looked at after and before the number and its noun. */
const AFTER = 4;
const BEFORE = 6;

const OUTCOME_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({
    deaths: `killed killing kills kill died die dead death deaths toll murieron muertos muertas muerto muerte muertes mataron mato
      fallecieron fallecidos fallecidas asesinados asesinadas asesinaron morreram mortos mortas mataram matou morte mortes
      faleceram dejo`,
    injured: "injured injuring wounded wounding hurt heridos heridas hiriendo hirio feridos feridas ferindo",
    detained: `arrested arresting detained detaining jailed imprisoned detenidos detenidas detuvieron arrestados detidos
      detidas presos presas prenderam encarcelados`,
  }).flatMap(([unit, list]) => list.split(/\s+/).map((word) => [word, unit] as const)),
);
