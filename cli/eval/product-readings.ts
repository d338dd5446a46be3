import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DifferenceKind } from "../../core/match/match";
import type { Side } from "./labelled-pairs";

/** A reader's word on one difference that the product showed: `q` was asked as if it stood on a page, `c` is the report's claim. */
export interface ProductReading {
  readonly q: string;
  readonly c: string;
  readonly kind: DifferenceKind;
  readonly right: boolean;
}

/** A difference that the product shows, on a match of which tier and on which side of the split. */
export interface Shown {
  readonly q: string;
  readonly c: string;
  readonly kind: DifferenceKind;
  readonly tier: "painted" | "listed";
  readonly side: Side;
}

/** Of the shown differences of a kind: how many are right, how many were read, and how many nobody has read. */
export interface ShownPrecision {
  readonly kind: DifferenceKind;
  readonly right: number;
  readonly read: number;
  readonly unread: number;
}

/** Whether a shown difference is right by the readings, undefined where it was not read. Which of the two is the page's matters. */
export function rightOf(
  { q, c, kind }: Pick<Shown, "q" | "c" | "kind">,
  readings: readonly ProductReading[],
): boolean | undefined {
  return readings.find((each) => each.q === q && each.c === c && each.kind === kind)?.right;
}

/** The precision of each kind that is shown, in the kinds' own order; what was not read counts on neither side. */
export function precisionsOf(shown: readonly Shown[], readings: readonly ProductReading[]): ShownPrecision[] {
  return DifferenceKind.options.flatMap((kind) => {
    const rights = shown.filter((each) => each.kind === kind).map((each) => rightOf(each, readings));
    if (rights.length === 0) return [];
    const read = rights.filter((right) => right !== undefined);
    return [
      {
        kind,
        right: read.filter((right) => right).length,
        read: read.length,
        unread: rights.length - read.length,
      },
    ];
  });
}

/** The readings of `data/labels/product.jsonl`. */
export function readProductReadings(): ProductReading[] {
  const file = join(import.meta.dirname, "../../data/labels/product.jsonl");
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line): ProductReading => JSON.parse(line));
}
