import type { Report } from "../corpus/report";
import { containment } from "../match/lineage/shingles";

/** From this share of narration on two items of one outlet are one article at two addresses. Two outlets' copies are two reports. */
const ONE_ARTICLE = 0.8;

/** Two versions of one article are that much alike in length, as the shorter's share of the longer's hashes. */
const ALIKE_IN_LENGTH = 0.5;

/** A report that is the same article: by its address, or of the same outlet with nearly the same text. */
export function sameArticle<T extends { readonly report: Report }>(
  { id, outlet, shingles = "" }: Report,
  saved: readonly T[],
): T | null {
  const byAddress = saved.find(({ report }) => report.id === id);
  if (byAddress) return byAddress;
  const alike = (other: string): boolean => {
    const [short, long] = [shingles.length, other.length].sort((a, b) => a - b);
    return (short ?? 0) >= (long ?? 0) * ALIKE_IN_LENGTH && containment(shingles, other) >= ONE_ARTICLE;
  };
  return saved.find(({ report }) => report.outlet === outlet && alike(report.shingles ?? "")) ?? null;
}
