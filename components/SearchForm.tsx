import { useId, useState } from "preact/hooks";
import type { FoundReport as Found } from "../core/reading/search-view";
import { FoundReport } from "./FoundReport";
import { Notice } from "./Notice";
import type { ListedOutlet } from "./OutletChoice";
import { useStrings } from "./strings";

/** What is looked for. Empty words list whatever the filters let through, the newest first. */
export interface Query {
  readonly words: string;
  readonly language: "en" | "es" | "pt" | null;
  readonly outlet: string | null;
  /** ISO dates as the date fields give them; empty where open. */
  readonly from: string;
  readonly to: string;
}

/** How far the search is. */
export interface SearchState {
  readonly busy: boolean;
  readonly failed: boolean;
  /** Null before the first search. */
  readonly found: readonly Found[] | null;
  /** Claims found in all, and how many of them are shown. */
  readonly total: number;
  readonly shown: number;
}

interface Props {
  readonly state: SearchState;
  /** The words that the search starts with. */
  readonly given?: string;
  readonly outlets: readonly ListedOutlet[];
  readonly onSearch: (query: Query) => void;
  readonly onMore: () => void;
}

/** A search that leaves nothing out. */
export const EVERYTHING: Query = { words: "", language: null, outlet: null, from: "", to: "" };

const LANGUAGES = ["en", "es", "pt"] as const;

/** A search over the whole corpus: words, language, outlet, time. */
export function SearchForm({ state, given = "", outlets, onSearch, onMore }: Props) {
  const t = useStrings();
  const id = useId();
  const [query, setQuery] = useState<Query>({ ...EVERYTHING, words: given });
  const [outletName, setOutletName] = useState("");
  const named = outletName.trim();
  const outlet = outlets.find(({ name }) => name === named);
  const unknown = named !== "" && outlet === undefined;
  const change = (part: Partial<Query>) => setQuery((before) => ({ ...before, ...part }));
  return (
    <section class="search-form" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} class="panel-title">
        {t("searchTitle")}
      </h2>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!unknown) onSearch({ ...query, outlet: outlet?.id ?? null });
          }}
        >
          <label class="wide small">
            {t("searchWords")}
            <input
              type="search"
              maxLength={1000}
              value={query.words}
              onInput={(event) => change({ words: event.currentTarget.value })}
            />
          </label>
          <label class="small">
            {t("searchLanguage")}
            <select
              value={query.language ?? ""}
              onChange={({ currentTarget: { value } }) =>
                change({ language: LANGUAGES.find((language) => language === value) ?? null })
              }
            >
              <option value="">{t("searchAny")}</option>
              {LANGUAGES.map((language) => (
                <option key={language} value={language}>
                  {t(`language_${language}`)}
                </option>
              ))}
            </select>
          </label>
          <label class="small">
            {t("columnOutlet")}
            <input
              type="text"
              list={`${id}-outlets`}
              placeholder={t("searchAny")}
              aria-invalid={unknown}
              aria-describedby={unknown ? `${id}-unknown` : undefined}
              value={outletName}
              onInput={(event) => setOutletName(event.currentTarget.value)}
            />
          </label>
          <datalist id={`${id}-outlets`}>
            {outlets.map(({ id: outlet, name }) => (
              <option key={outlet} value={name} />
            ))}
          </datalist>
          <label class="small">
            {t("searchFrom")}
            <input
              type="date"
              value={query.from}
              onInput={(event) => change({ from: event.currentTarget.value })}
            />
          </label>
          <label class="small">
            {t("searchTo")}
            <input
              type="date"
              value={query.to}
              onInput={(event) => change({ to: event.currentTarget.value })}
            />
          </label>
          {unknown && (
            <p id={`${id}-unknown`} class="wide small" role="status">
              {t("searchUnknownOutlet")}
            </p>
          )}
          <button type="submit" class="primary" disabled={state.busy}>
            {t("searchNow")}
          </button>
        </form>
      </search>
      <Results state={state} onMore={onMore} />
    </section>
  );
}

function Results({ state, onMore }: Pick<Props, "state" | "onMore">) {
  const t = useStrings();
  if (state.failed) return <Notice title={t("textFailed")} reason={t("textFailedReason")} />;
  if (state.found === null) return null;
  if (state.found.length === 0)
    return <Notice title={t("searchNothing")} reason={t("searchNothingReason")} />;
  return (
    <div class="search-results">
      <p class="small" role="status">
        {t("searchFound", { count: state.total })}
      </p>
      <ul>
        {state.found.map((report) => (
          <FoundReport key={report.id} report={report} />
        ))}
      </ul>
      {state.shown < state.total && (
        <button type="button" class="secondary" disabled={state.busy} onClick={onMore}>
          {t("searchMore")}
        </button>
      )}
    </div>
  );
}
