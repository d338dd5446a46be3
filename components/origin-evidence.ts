import type { StatementView } from "../core/reading/claim-view";
import { formatDate } from "./format";
import type { Translate } from "./strings";

/** Says in the reader's language in which words an origin was read, or why it is unknown. Older readings bring an English sentence only. */
export function originEvidence(
  t: Translate,
  { ground, evidence }: Pick<StatementView, "ground" | "evidence">,
): string {
  if (ground === null) return evidence;
  const { rule, outlet, words = "", name = "", from = "", date } = ground;
  const day = date === undefined ? "" : formatDate(date, t("locale"));
  return t(`evidence_${rule}`, { outlet, words, name, from, date: day });
}
