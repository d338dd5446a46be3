import type { CorpusAge } from "../core/reading/reading";
import { useStrings } from "./strings";

/** How old the corpus is, and so what it cannot know. */
export function CorpusLine({ age }: { readonly age: CorpusAge }) {
  const t = useStrings();
  return (
    <p class="small">
      {t("corpusAge", {
        count: age.reports,
        from: age.from.slice(0, 4),
        to: age.to.slice(0, 4),
        version: age.version,
      })}
    </p>
  );
}
