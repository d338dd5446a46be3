import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { EVERYTHING, type Query, type SearchState } from "../../components/SearchForm";
import type { SearchFilters } from "../../core/index/filters";
import type { SearchHit } from "../../core/index/search";
import { viewFound } from "../../core/reading/search-view";
import { askBackground } from "../../platform/messages/client";

interface Search {
  readonly state: SearchState;
  readonly onSearch: (query: Query) => void;
  readonly onMore: () => void;
}

const NOTHING: SearchState = { busy: false, failed: false, found: null, total: 0, shown: 0 };

/** Searches the corpus page by page, at once for the words that were given; an answer that comes after the next question is dropped. */
export function useSearch(given: string | null): Search {
  const [state, setState] = useState<SearchState>(NOTHING);
  const asked = useRef<{ query: Query; hits: readonly SearchHit[] } | null>(null);
  const run = useCallback(async (query: Query, before: readonly SearchHit[]) => {
    const mine = { query, hits: before };
    asked.current = mine;
    setState((known) => ({ ...known, busy: true, failed: false }));
    const answer = await askBackground("search", {
      text: query.words.trim(),
      filters: filtersOf(query),
      offset: before.length,
    });
    if (asked.current !== mine) return;
    if (!answer.ok) return setState({ ...NOTHING, failed: true });
    const hits = [...before, ...answer.value.results];
    asked.current = { query, hits };
    setState({
      busy: false,
      failed: false,
      found: viewFound(hits),
      total: answer.value.total,
      shown: hits.length,
    });
  }, []);
  const onSearch = useCallback((query: Query) => void run(query, []), [run]);
  useEffect(() => {
    if (given !== null) onSearch({ ...EVERYTHING, words: given });
  }, [given, onSearch]);
  const onMore = useCallback(() => {
    const { current } = asked;
    if (current !== null) void run(current.query, current.hits);
  }, [run]);
  return { state, onSearch, onMore };
}

function filtersOf({ language, outlet, from, to }: Query): SearchFilters {
  return {
    ...(language !== null && { languages: [language] }),
    ...(outlet !== null && { outlets: [outlet] }),
    ...(from + to !== "" && { published: { ...(from !== "" && { from }), ...(to !== "" && { to }) } }),
  };
}
