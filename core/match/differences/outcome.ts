import type { Claim } from "../../claims/claim";
import { fold } from "../../text/fold";
import { countKind } from "./count-kind";

/**
 * The unit of a page's figure, with what befell the people it counts where a verb near it says so: "seventeen narco-terrorists were wiped
 * out" counts deaths.
 */
export function outcomeOf({ text }: Claim, { unit, start, end }: Claim["figures"][number]): string {
  if (LIVES.has(unit)) return "deaths";
  if (countKind(unit) !== "persons") return unit;
  const after = fold(text.slice(end, end + NEAR)).split(/[,;:.]/)[0] ?? "";
  const before =
    fold(text.slice(Math.max(0, start - NEAR), start))
      .split(/[,;:.]/)
      .at(-1) ?? "";
  const outcome =
    OUTCOMES.find(([, words]) => words.test(after)) ?? OUTCOMES.find(([, words]) => words.test(before));
  return outcome?.[0] ?? unit;
}

/** "The outage cost 21 lives", "57 extrajudicial executions". */
const LIVES: ReadonlySet<string> = new Set(
  "lives vidas executions ejecuciones execucoes killings asesinatos assassinatos homicides homicidios".split(
    " ",
  ),
);

/** Characters on either side of a number in which its verb stands. */
const NEAR = 32;

/** The unit of a report's figure, with what befell the people it counts where its record says so: "36 cases" of "detained press workers". */
export function outcomeOfRecord(unit: string, what: string): string {
  if (!VAGUE.has(unit) || RISK.test(what)) return unit;
  return OUTCOMES_OF_RECORD.find(([, words]) => words.test(what))?.[0] ?? unit;
}

const VAGUE: ReadonlySet<string> = new Set(["people", "persons", "cases", "members"]);
const RISK = /\b(?:risk|danger|threat\w*|wanted|charged|accus\w*)\b/;
const OUTCOMES_OF_RECORD: readonly (readonly [string, RegExp])[] = [
  ["deaths", /^(?:\w+ )?(?:killed|dead|deaths|died)\b/],
  ["injured", /^(?:\w+ )?(?:injured|wounded)\b/],
  ["detained", /^(?:\w+ )?(?:detained|arrested|arrests|detentions)\b/],
];

const OUTCOMES: readonly (readonly [string, RegExp])[] = [
  [
    "deaths",
    /\b(?:killed|killing|kills|dead|died|wiped out|slain|shot dead|murieron|mataron|mato|muertos|morreram|mataram|matou|mortos|perecieron|cayeron)\b/,
  ],
  [
    "votes",
    /\b(?:voted|cast|turned out|took part|votaron|sufragaron|participaron|acudieron|votaram|participaram|compareceram|turnout)\b/,
  ],
  ["injured", /\b(?:wounded|injured|hurt|heridos|heridas|feridos|feridas|hirio|feriu)\b/],
  [
    "detained",
    /\b(?:detained|arrested|captured|seized|rounded up|jailed|imprisoned|behind bars|encarcelados|detenidos|capturados|apresados|detidos|presos|capturou)\b/,
  ],
];
