import table from "../weights/mention-weights.json";

/** In how many claims each name stood. */
export const MENTION_COUNTS: Readonly<Record<string, number>> = table.counts;

/** How telling a mention is: names that stand in most claims on the topic tell little. A new name is as telling as one seen once. */
export function weightOfMention(id: string): number {
  return weightOfMentionCount(Object.hasOwn(MENTION_COUNTS, id) ? (MENTION_COUNTS[id] ?? 1) : 1);
}

/** The same of a name that stood in so many. */
export function weightOfMentionCount(count: number): number {
  return Math.log(1 + table.documents / count) / Math.log(1 + table.documents);
}
