import table from "../weights/mention-weights.json";

/** How telling a mention is: names that stand in most claims on the topic tell little. A new name is as telling as one seen once. */
export function weightOfMention(id: string): number {
  const count = counts.get(id) ?? 1;
  return Math.log(1 + table.documents / count) / Math.log(1 + table.documents);
}

const counts: ReadonlyMap<string, number> = new Map(Object.entries(table.counts));
