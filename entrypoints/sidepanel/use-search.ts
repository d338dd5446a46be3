import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { ListedOutlet } from "../../components/OutletChoice";
import { EVERYTHING, type Query } from "../../components/SearchForm";
import { NOT_SEARCHED, type SearchState } from "../../components/SearchResults";
import { viewFound } from "../../core/reading/search-view";
import type { OriginOption, SiftedHit, SiftedPage } from "../../core/reading/sift-search";
import { askBackground } from "../../platform/messages/client";
import { searchRequest } from "./search-request";
import type { Beside } from "./use-claim-in-hand";

interface Search {
  readonly query: Query;
  readonly state: SearchState;
  readonly origins: readonly OriginOption[];
  readonly onQuery: (query: Query) => void;
  readonly onSearch: (query: Query) => void;
  readonly onMore: () => void;
  /** Searches by these words alone. */
  readonly around: (words: string) => void;
}

interface Setting {
  /** The words that the page was opened to search for. */
  readonly given: string | null;
  readonly outlets: readonly ListedOutlet[];
  readonly beside: Beside | null;
  /** Whether the search is what the reader looks at. */
  readonly inView: boolean;
}

/** What was asked last, with what claim in hand, and what came of it. */
interface Asked {
  readonly query: Query;
  readonly beside: Beside | null;
  readonly hits: readonly SiftedHit[];
}

/** How long a search may take, in milliseconds: with a claim in hand the encoder may have to be opened for it. */
const PATIENCE = 60_000;

/**
 * Searches the corpus page by page, at once for the words that were given: the first results are listed before their relations and what else occurs are known. An
 * answer that comes after the next question is dropped.
 */
export function useSearch({ given, outlets, beside, inView }: Setting): Search {
  const [query, setQuery] = useState<Query>({ ...EVERYTHING, words: given ?? "" });
  const [state, setState] = useState<SearchState>(NOT_SEARCHED);
  const [origins, setOrigins] = useState<readonly OriginOption[]>([]);
  const asked = useRef<Asked | null>(null);
  const run = useCallback(
    async (next: Query, before: readonly SiftedHit[]) => {
      const mine = { query: next, beside, hits: before };
      asked.current = mine;
      setState((known) => ({ ...known, busy: true, failed: false }));
      const request = searchRequest(next, { outlets, beside, offset: before.length });
      if (before.length === 0 && next.origin === null && next.relation === null) {
        const first = await askBackground("search", { ...request, atOnce: true }, PATIENCE);
        if (asked.current !== mine) return;
        if (first.ok) setState({ ...shownOf(first.value, []), busy: true });
      }
      const answer = await askBackground("search", request, PATIENCE);
      if (asked.current !== mine) return;
      if (!answer.ok) return setState({ ...NOT_SEARCHED, failed: true });
      asked.current = { ...mine, hits: [...before, ...answer.value.results] };
      setOrigins((known) => withChosen(answer.value.origins, known, next.origin));
      setState(shownOf(answer.value, before));
    },
    [outlets, beside],
  );
  const onSearch = (next: Query) => {
    setQuery(next);
    void run(next, []);
  };
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (given !== null) void latest.current({ ...EVERYTHING, words: given }, []);
  }, [given]);
  useEffect(() => {
    // What is listed stands to another claim now, or to none.
    if (!inView || asked.current === null || asked.current.beside === beside) return;
    const { query: last } = asked.current;
    const next = beside === null ? { ...last, relation: null } : last;
    setQuery(next);
    void latest.current(next, []);
  }, [beside, inView]);
  return {
    query,
    state,
    origins,
    onQuery: setQuery,
    onSearch,
    onMore: () => {
      if (asked.current !== null) void run(asked.current.query, asked.current.hits);
    },
    around: (words) => onSearch({ ...EVERYTHING, words: words.slice(0, LONGEST) }),
  };
}

/** What is to be seen of an answer, after what was listed before. */
function shownOf({ results, total, sifted }: SiftedPage, before: readonly SiftedHit[]): SearchState {
  const hits = [...before, ...results];
  return { busy: false, failed: false, found: viewFound(hits), total, shown: hits.length, sifted };
}

/** Most characters of a search. */
const LONGEST = 1_000;

/** The origins found; the chosen one stays among them where no result has it any more. */
function withChosen(
  found: readonly OriginOption[],
  known: readonly OriginOption[],
  chosen: string | null,
): readonly OriginOption[] {
  if (chosen === null || found.some(({ id }) => id === chosen)) return found;
  return [...found, ...known.filter(({ id }) => id === chosen).map((origin) => ({ ...origin, claims: 0 }))];
}
