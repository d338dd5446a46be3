import type { Claim } from "../../claims/claim";
import { fold } from "../../text/fold";
import { latin } from "../../text/letters";
import type { CountedFigure } from "../figures";
import { countKind } from "./count-kind";

/** Of several counts of victims the highest is the total, the others are of places or hours. */
export function totalOf(figures: readonly CountedFigure[]): CountedFigure {
  return figures.reduce((most, figure) => (figure.value > most.value ? figure : most));
}

/** Units of victims. */
export const TOLLS: ReadonlySet<string> = new Set(["deaths", "injured", "detained"]);

/** The total of several counts, which a page may state as one ("32 Cubans and 23 Venezuelans"). */
export function sumOf(figures: readonly CountedFigure[]): number {
  return figures.length < 2 ? Number.NaN : figures.reduce((sum, { value }) => sum + value, 0);
}

/** "Nine out of every ten votes": the ten counts nothing. */
export function isFraction(text: string, { start }: Claim["figures"][number]): boolean {
  return /(?:every|de cada|em cada|\b(?:one|two|three|four|five|six|seven|eight|nine|\d) in)\s+$/i.test(
    text.slice(Math.max(0, start - FRACTION), start),
  );
}

const FRACTION = 12;

/** Those entitled to vote are not those who voted, and those expected are not there yet. */
export function isRegister({ what }: CountedFigure): boolean {
  return what.some((word) => /^(?:regist|elector|padron|censo|expect|elig)/.test(word));
}

/** Without the counts of a part ("three of them minors") that the page's figure does not name. */
export function mainOf(figures: readonly CountedFigure[], what: string): readonly CountedFigure[] {
  const main = figures.filter((figure) => !figure.what.some((word) => PARTS.test(word)));
  return main.length === 0 || PARTS.test(fold(what)) ? figures : main;
}

const PARTS = /\b(?:minor|child|bab(?:i|y)|teen|wom[ae]n|critic|hospital|menor|nin[oa]|crianca|mujer|mulher)/;

/** "El 4 de mayo de 2020": the end of a date, whatever is counted after it. */
export function isYearIn(text: string, { value, start }: Claim["figures"][number]): boolean {
  return value >= 1900 && value < 2100 && LETTER_AND_OF.test(text.slice(Math.max(0, start - 20), start));
}

const LETTER_AND_OF = latin(/\p{L} de\s+$/u);

/** "Las nueve de la noche": an hour, whatever was counted before it. */
export function isHourIn(text: string, { start }: Claim["figures"][number]): boolean {
  return HOUR.test(fold(text.slice(start, start + HOUR_NEAR)));
}

const HOUR =
  /^\S+ (?:[ap]\.?m\b|o'clock|in the (?:morning|afternoon|evening)|de la (?:manana|tarde|noche|madrugada)|da (?:manha|tarde|noite|madrugada))/;
const HOUR_NEAR = 32;

/** Of things that are not votes or money, a number many times the other counts something else; of victims, a hundred times. */
export function isFarOff(a: CountedFigure, b: CountedFigure): boolean {
  const most = TOLLS.has(b.unit) ? MOST_TIMES_OF_VICTIMS : FEW.has(countKind(a.unit)) ? MOST_TIMES : null;
  if (most === null) return false;
  return Math.max(a.value, b.value) > most * Math.min(a.value, b.value) && !isSlip(a, b);
}

/** A nought too many or too few is a slip in one number: 5,000 and 50,000 troops. */
export function isSlip(a: CountedFigure, b: CountedFigure): boolean {
  const [low, high] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
  return low >= LEAST_SLIPPED && high === low * TENFOLD;
}

const TENFOLD = 10;
const LEAST_SLIPPED = 100;

const FEW: ReadonlySet<string> = new Set(["persons", "cases", "countries", "states"]);
const MOST_TIMES = 5;
const MOST_TIMES_OF_VICTIMS = 100;
