import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "../../core/schema";

const LABELS = join(import.meta.dirname, "../../data/labels");

const Group = z.object({
  event: z.string(),
  evidence: z.string(),
  claims: z.array(
    z.object({
      claim: z.string(),
      origin: z.nullable(z.string()),
      by: z.optional(z.enum(["attribution", "text", "quote", "headline", "wire"])),
    }),
  ),
});

/** Claims of one event, each with the origin that a reader found, or null; letters hold within the group. */
export type LineageGroup = z.infer<typeof Group>;

/** How two labelled claims stand to each other by origin. */
export type Kinship = "same" | "different" | "unknown";

/** The labelled events of `data/labels/lineage.jsonl`, or of the second, blind reading. */
export function readLineageLabels(file = "lineage.jsonl"): LineageGroup[] {
  return readFileSync(join(LABELS, file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => Group.parse(JSON.parse(line)));
}

/** Every pair of a group by place, each once. */
export function pairsOf(size: number): readonly (readonly [number, number])[] {
  return Array.from({ length: size }, (_, at) => at).flatMap((at) =>
    Array.from({ length: at }, (_, before) => [before, at] as const),
  );
}

/** Unknown is never the same as anything, nor different from it. */
export function kinshipOf(one: string | null | undefined, other: string | null | undefined): Kinship {
  if (one === null || other === null || one === undefined || other === undefined) return "unknown";
  return one === other ? "same" : "different";
}
