import { readSentences } from "../../../../training/worth/sentences";

/** All sentences of our own, with their language. */
export const OWN_SENTENCES = [...readSentences("sentences"), ...readSentences("held-out")];

/** A place where reader and oracle differ, with the words around it. */
export interface Disagreement {
  readonly id: string;
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/** What explains a disagreement, and how it is told. */
export interface Reason {
  readonly why: string;
  readonly holds: (disagreement: Disagreement) => boolean;
}

/** Each reason with how many disagreements it explains, the first that holds; the unexplained as `id: words`. */
export function explain(
  disagreements: readonly Disagreement[],
  reasons: readonly Reason[],
): { counts: Record<string, number>; unexplained: string[] } {
  const counts: Record<string, number> = {};
  const unexplained: string[] = [];
  for (const each of disagreements) {
    const reason = reasons.find(({ holds }) => holds(each));
    if (reason) counts[reason.why] = (counts[reason.why] ?? 0) + 1;
    else unexplained.push(`${each.id}: ${each.words}`);
  }
  return { counts, unexplained };
}
