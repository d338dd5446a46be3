import type { Claim, Figure } from "../../claims/claim";
import { findDates } from "../../claims/dates";
import { readNumber, walkOf } from "../../claims/numbers";
import { unitOf } from "../../claims/units";
import { fold } from "../../text/fold";
import { latin } from "../../text/letters";
import { tokens } from "../../text/tokens";
import { spokenLanguage } from "../spoken-language";
import { countKind } from "./count-kind";

/**
 * Numbers of a page's sentence that stand after what they count ("the death toll has climbed to 93") or against each other ("by 439 votes to
 * 104"). As such numbers mean little alone, only the comparison with a report reads them.
 */
export function bareCounts(claim: Claim): Figure[] {
  return [...countsAfterNoun(claim), ...countsBeforeNoun(claim), ...tallies(claim)].filter(
    ({ start, end }) => !claim.figures.some((each) => start < each.end && each.start < end),
  );
}

function countsAfterNoun({ text, language, published }: Claim): Figure[] {
  const folded = fold(text);
  if (!TOLL.test(folded) && !NUMBER_OF.test(folded)) return [];
  const spoken = spokenLanguage(language) ?? "en";
  const list = tokens(text);
  const walk = walkOf(text, spoken, list);
  const dates = findDates(text, spoken, published);
  return list.flatMap((token, at) => {
    const read = readNumber(walk, at);
    const last = read ? list[read.next - 1] : undefined;
    if (!read || !last || dates.some(({ start, end }) => token.start < end && start < last.end)) return [];
    const before = fold(text.slice(Math.max(0, token.start - REACH), token.start));
    const reached = REACHED.exec(before);
    const unit = reached ? unitBefore(before.slice(0, reached.index)) : null;
    if (unit === null || COUNTED_ON.test(text.slice(last.end))) return [];
    const bound = reached && PASSED.test(reached[0]) ? "moreThan" : "exact";
    return [{ value: read.value, unit, bound, what: "", start: token.start, end: last.end }];
  });
}

/** "Elevó a 43 los detenidos", "cifró en 371.000 los asistentes", "raised to 43 the number of dead": a count before what it counts. */
function countsBeforeNoun({ text, language, published }: Claim): Figure[] {
  const spoken = spokenLanguage(language) ?? "en";
  const list = tokens(text);
  const walk = walkOf(text, spoken, list);
  const dates = findDates(text, spoken, published);
  return list.flatMap((token, at) => {
    const read = RAISED.test(fold(text.slice(Math.max(0, token.start - REACH), token.start)))
      ? readNumber(walk, at)
      : null;
    const last = read ? list[read.next - 1] : undefined;
    if (!read || !last || dates.some(({ start, end }) => token.start < end && start < last.end)) return [];
    const noun = COUNTED.exec(fold(text.slice(last.end)));
    const named = noun?.[1] === undefined ? undefined : (unitOf(noun[1]) ?? noun[1]);
    if (named === undefined) return [];
    const unit = countKind(named) === "persons" ? "people" : named;
    return [
      { value: read.value, unit, bound: "exact" as const, what: "", start: token.start, end: last.end },
    ];
  });
}

/** Verbs that bring a count to a number. */
const RAISED = latin(
  /\b(?:elev[oa]|elevaron|elevou|elevaram|cifr[oa]|cifraron|cifrou|situ[oa]|situou|estim[oa]|estimaron|estimou|calcul[oa]|calcularon|calculou|fij[oa]|aument[oa]|aumentou|sub(?:io|iu)|reduj[oe]|baj[oa]|son|suman|superan|pasan de|rebasan|sao|somam|superam|passam de|put|raised|revised|brought)(?: (?:el|o|on|este|na|no|the|count|toll|figure) ?\p{L}*)?(?: (?:a|en|em|para|to|at))? (?:cerca de |unos |unas |about |more than |mas de |mais de )?$/u,
);

/** The noun after the number, with its article. */
const COUNTED = latin(
  /^ (?:(?:el|o|the) (?:numero|number|total|saldo|balance) (?:de|of) (?:(?:los|las|os|as|the) )?|(?:los|las|os|as|the) )(?:\p{L}+ )??(\p{L}{4,})/u,
);

/** What the nearest noun of counting counts, in the same clause. */
function unitBefore(before: string): string | null {
  const clause = before.split(/[;:.]/).at(-1) ?? "";
  if (TOLL.test(clause)) return "deaths";
  const named = NUMBER_OF.exec(clause)?.[1];
  const unit = named === undefined ? undefined : unitOf(named);
  return unit ?? null;
}

/** Characters before a number in which its noun may stand. */
const REACH = 90;

/** The words right before the number, by which a count gets there. */
const REACHED =
  /(?:\b(?:to|at|now|reach(?:ed|es)|hit|pass(?:ed|es)|tops|topped|exceed(?:ed|s)|surpass(?:ed|es)|alcanzo|alcanza|llego a|llega a|supera|supero|asciende a|ascendio a|en|a|para|chega a|chegou a|ultrapassa|ultrapassou|atingiu|sobe para)) $/;

const PASSED = /pass|top|exceed|supera|supero/;

const TOLL =
  /\b(?:death toll|toll|number of (?:deaths|dead|victims)|(?:numero|cifra|balance|saldo) de (?:muertos|fallecidos|victimas|mortos|vitimas))\b/;

const NUMBER_OF = /\b(?:number|total|numero|cifra) (?:of|de) (?:the |los |las |os |as )?([a-z]+)\b/;

/** A noun right after the number: then the number counts that. */
const COUNTED_ON = latin(
  /^ (?!(?:on|in|by|after|since|en|el|la|tras|desde|em|no|na|apos|segun|segundo)\b)\p{Ll}/u,
);

/** Votes for and against, as "by 439 votes to 104", "72 to 39". */
function tallies({ text }: Claim): Figure[] {
  const found = TALLY.exec(text);
  const [, aye = "", no = ""] = found ?? [];
  if (!found || !VOTING.test(text)) return [];
  const start = found.index;
  const end = start + found[0].length;
  const vote = { unit: "votes", bound: "exact" as const };
  return [
    { ...vote, value: Number(aye), what: "in favour", start, end: start + aye.length },
    { ...vote, value: Number(no), what: "against", start: end - no.length, end },
  ];
}

const TALLY = latin(
  /(?<![\p{L}\d.,])(\d{1,3})(?: votes| votos)?(?: in favou?r| a favor)?,? (?:to|against|a|contra|x|y|e) (\d{1,3})(?![\d.,]*\d)/u,
);

const VOTING = /\b(?:vot(?:e|es|ed|ing|os|o|aron|aram|ou|ó))\b/i;
