import type { StoredClaim } from "../../index/corpus-reader";
import { dayRange } from "../features/days";
import { sameCount } from "../figures";
import type { Origin } from "../match";
import type { Proposition } from "../proposition";

/** A statement with its speaker and day, and the claim that reports it. */
interface Placed {
  readonly origin: Origin;
  readonly speaker: string;
  readonly day: number;
  readonly claim: StoredClaim | undefined;
}

/**
 * Gives statements of one speaker on neighbouring days the id and name of the earliest (time zones, "Friday night"). A body's statement
 * is that of who speaks for it. Other numbers of one count on another day are another statement.
 */
export function mergeStatements(
  matched: readonly StoredClaim[],
  origins: readonly Origin[],
  speaksFor: ReadonlyMap<string, string>,
): readonly Origin[] {
  const placed = origins.flatMap((origin, at) =>
    origin.kind === "statement" ? [place(origin, matched[at], speaksFor)] : [],
  );
  const sorted = [...placed].sort(
    (a, b) => inOrder(a.speaker, b.speaker) || a.day - b.day || longer(a.origin, b.origin),
  );
  const joint = new Map<Origin, Pick<Origin, "id" | "name">>();
  let group: Placed[] = [];
  const close = () => {
    const [head] = group;
    if (!head) return;
    const name = group.reduce(
      (best, { origin }) => (origin.name.length > best.length ? origin.name : best),
      "",
    );
    for (const { origin } of group) joint.set(origin, { id: idOf(head), name });
    group = [];
  };
  for (const next of sorted) {
    if (!group.some((member) => isOne(member, next)) || group.some((member) => disagrees(member, next)))
      close();
    group.push(next);
  }
  close();
  return origins.map((origin) => renamed(origin, joint.get(origin)));
}

function place(
  origin: Origin,
  claim: StoredClaim | undefined,
  speaksFor: ReadonlyMap<string, string>,
): Placed {
  const [, mention = "", date = "", told = ""] = origin.id.split(":");
  const speaker = [speaksFor.get(mention) ?? mention, told].join(":");
  return { origin, speaker, day: dayRange(date)?.first ?? 0, claim };
}

function isOne(a: Placed, b: Placed): boolean {
  return a.speaker === b.speaker && Math.abs(a.day - b.day) <= 1;
}

type Figure = Proposition["figures"][number];

/** Other numbers of one count. On one day they may be one speaker's number, told wrongly by an outlet: that is a difference, not a statement. */
function disagrees(a: Placed, b: Placed): boolean {
  if (a.day === b.day) return false;
  const [ours = [], theirs = []] = [a, b].map(({ claim }) => claim?.proposition.figures);
  return ours.some((figure) =>
    theirs.some((other) => countsAlike(figure, other) && !isRounded(figure, other)),
  );
}

/** Letters in common from which "votes" and "voters" count one thing. */
const COMMON = 4;

function countsAlike(a: Figure, b: Figure): boolean {
  return sameCount(a, b) || (a.unit.length >= COMMON && a.unit.slice(0, COMMON) === b.unit.slice(0, COMMON));
}

/** Equal once the more exact of the two is rounded to the digits of the other, as 10,554,320 is to 10.6 million; bounds leave both open. */
function isRounded(a: Figure, b: Figure): boolean {
  if (a.bound !== "exact" || b.bound !== "exact" || a.high !== undefined || b.high !== undefined) return true;
  const digits = Math.min(significant(a.value), significant(b.value));
  return Number(a.value.toPrecision(digits)) === Number(b.value.toPrecision(digits));
}

function significant(value: number): number {
  const [mantissa = ""] = value.toExponential().split("e");
  return Math.max(1, mantissa.replace(/[-.]/g, "").length);
}

function idOf({ origin, speaker }: Placed): string {
  const [, , date = ""] = origin.id.split(":");
  const [who = "", told = ""] = speaker.split(":");
  return ["statement", who, date, ...(told === "" ? [] : [told])].join(":");
}

function renamed(origin: Origin, joint: Pick<Origin, "id" | "name"> | undefined): Origin {
  if (!joint) return origin;
  const chain = origin.chain?.map((step) => (step.id === origin.id ? { ...step, ...joint } : step));
  return { ...origin, ...joint, ...(chain && { chain }) };
}

/** Any fixed order will do: it only brings the statements of one speaker together. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function longer(a: Origin, b: Origin): number {
  return b.name.length - a.name.length;
}
