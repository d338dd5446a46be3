import type { FoundReport as Found } from "../core/reading/search-view";
import { FoundReport } from "./FoundReport";
import { Notice } from "./Notice";
import { useStrings } from "./strings";

/** How far the search is. */
export interface SearchState {
  readonly busy: boolean;
  readonly failed: boolean;
  /** Null before the first search. */
  readonly found: readonly Found[] | null;
  /** Claims found in all, null while they are being counted, and how many of them are shown. */
  readonly total: number | null;
  readonly shown: number;
  /** Of how many of the best origin and relation are known, where that is not all. */
  readonly sifted: number | null;
}

/** Nothing was searched yet. */
export const NOT_SEARCHED: SearchState = {
  busy: false,
  failed: false,
  found: null,
  total: 0,
  shown: 0,
  sifted: null,
};

/** What a search found, by report, or why there is nothing. What is known only later takes a place kept for it or stands below, so that no result moves. */
export function SearchResults({
  state,
  onMore,
}: {
  readonly state: SearchState;
  readonly onMore: () => void;
}) {
  const t = useStrings();
  const { busy, failed, found, total, shown, sifted } = state;
  if (failed) return <Notice title={t("textFailed")} reason={t("textFailedReason")} />;
  if (found === null) return null;
  if (found.length === 0) return <Notice title={t("searchNothing")} reason={t("searchNothingReason")} />;
  return (
    <div class="search-results" aria-busy={busy}>
      <p class="small" role="status">
        {total === null ? t("searchCounting", { count: shown }) : t("searchFound", { count: total })}
      </p>
      <ul>
        {found.map((report) => (
          <FoundReport key={report.id} report={report} />
        ))}
      </ul>
      {sifted !== null && <p class="small">{t("searchSifted", { count: sifted })}</p>}
      {(total === null || shown < total) && (
        <button type="button" class="secondary" disabled={busy} onClick={onMore}>
          {t("searchMore")}
        </button>
      )}
    </div>
  );
}
