import type { Relation } from "../core/reading/relation";
import { useStrings } from "./strings";

/** Line styles of the relations that a mark on the page would be drawn for. */
const LINES: Readonly<Partial<Record<Relation, string>>> = {
  agrees: "line line-agreement",
  differs: "line line-difference",
  denies: "line line-denial",
};

/** How a result of a search stands to the claim in hand. */
export function RelationWords({ relation }: { readonly relation: Relation }) {
  const t = useStrings();
  return <span class={LINES[relation]}>{t(`relation_${relation}`)}</span>;
}
