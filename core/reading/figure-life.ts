import type { Figure } from "../claims/claim";
import type { CorpusFigure } from "../corpus/report";
import { type CountedFigure, compatible, sameCount } from "../match/figures";
import type { Match } from "../match/match";
import { stems } from "../text/stems";
import { displayText } from "./display-text";
import type { ReadClaim } from "./reading";

/** How a reported value stands to the page's: the same (or compatible) one, a later count, or another. */
export type FigureRelation = "page" | "agrees" | "update" | "differs";

/** One value on one day. `high` closes a range; `bound` says how it bounds the true one. */
export interface FigurePoint {
  readonly id: string;
  readonly day: string;
  readonly value: number;
  readonly high: number | null;
  readonly bound: CorpusFigure["bound"];
  readonly outlet: string | null;
  readonly origin: string | null;
  readonly relation: FigureRelation;
}

/** What outlets gave for one counted thing, by the day each value was of. */
export interface FigureLife {
  readonly unit: string;
  readonly what: string;
  readonly points: readonly FigurePoint[];
}

/**
 * The life of each figure of a claim: the page's value and those of the reports that count the same thing, in order of the day each was
 * of (its own as-of date, else the event's, else the report's). A figure that no dated report gives has no life.
 */
export function viewFigureLives({ claim, answer }: ReadClaim): readonly FigureLife[] {
  const painted = answer.matches.filter(({ tier }) => tier === "painted");
  return claim.figures.flatMap((figure): FigureLife[] => {
    const points = painted.flatMap((match) => pointOf(figure, match));
    if (points.length === 0) return [];
    const day = wholeDay(claim.eventDate) ?? wholeDay(claim.published);
    const own: FigurePoint[] = day === null ? [] : [pageStands(figure, day)];
    return [
      {
        unit: displayText(figure.unit),
        what: displayText(figure.what),
        points: [...own, ...points].sort((a, b) => a.day.localeCompare(b.day)),
      },
    ];
  });
}

function pageStands(figure: Figure, day: string): FigurePoint {
  return {
    id: "page",
    day,
    value: figure.value,
    high: figure.high ?? null,
    bound: figure.bound,
    outlet: null,
    origin: null,
    relation: "page",
  };
}

/** The value of a match that counts what the page counts; none where the rules saw neither agreement nor difference. */
function pointOf(figure: Figure, match: Match): FigurePoint[] {
  const page = counted(figure);
  const same = (match.figures ?? []).filter((other) => sameCount(page, counted(other)));
  const agreeing = same.find((other) => compatible(page, counted(other)));
  const kinds = new Set(match.differences.map(({ kind }) => kind));
  const relation = agreeing
    ? "agrees"
    : kinds.has("update")
      ? "update"
      : kinds.has("figure")
        ? "differs"
        : null;
  const told = agreeing ?? same[0];
  const day = wholeDay(told?.asOf) ?? wholeDay(match.eventDate) ?? wholeDay(match.published);
  if (told === undefined || relation === null || day === null) return [];
  return [
    {
      id: match.claimId,
      day,
      value: told.value,
      high: told.high ?? null,
      bound: told.bound,
      outlet: displayText(match.outlet.name),
      origin: match.origin.kind === "unknown" ? null : displayText(match.origin.name),
      relation,
    },
  ];
}

function counted({ value, high, unit, bound, what }: Figure | CorpusFigure): CountedFigure {
  return {
    value,
    ...(high !== undefined && { high }),
    unit,
    bound,
    what: stems(what, "en"),
  };
}

/** A date known to the day; what is known to the month or year alone has no place on the line. */
function wholeDay(date: string | null | undefined): string | null {
  return date != null && /^\d{4}-\d{2}-\d{2}/.test(date) ? date.slice(0, 10) : null;
}
