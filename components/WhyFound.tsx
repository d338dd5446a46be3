import type { FoundBy } from "../core/reading/found-by";
import { formatPercent } from "./format";
import { useStrings } from "./strings";

/** By which words of the search a claim was found, and how much each brought; nothing where none was typed. */
export function WhyFound({ by }: { readonly by: readonly FoundBy[] }) {
  const t = useStrings();
  if (by.length === 0) return null;
  return (
    <details class="why small">
      <summary>{t("whyFound")}</summary>
      <p>{t("whyFoundShares")}</p>
      <ul class="reasons">
        {by.map(({ words, share }) => (
          <li key={words}>
            <bdi>{words}</bdi>: {formatPercent(share, t("locale"))}
          </li>
        ))}
      </ul>
    </details>
  );
}
