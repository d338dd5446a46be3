import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { ListedOutlet } from "../../components/OutletChoice";
import { EVERYTHING, type Query } from "../../components/SearchForm";
import { NOT_SEARCHED, type SearchState } from "../../components/SearchResults";
import { type SearchStep, streamSearch } from "../../core/reading/search-stream";
import { viewFound } from "../../core/reading/search-view";
import type { OriginOption } from "../../core/reading/sift-search";
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

/** What was asked last, with what claim in hand, and what comes of it. */
interface Asked {
  readonly query: Query;
  readonly beside: Beside | null;
  readonly steps: AsyncGenerator<SearchStep | null, void>;
}

/** How long a search may take, in milliseconds: with a claim in hand the encoder may have to be opened for it. */
const PATIENCE = 60_000;

/**
 * Searches the corpus step by step, at once for the words that were given. How far the search has come is kept here and not in the background, which may be stopped
 * between any two steps. What comes after the next question is dropped.
 */
export function useSearch({ given, outlets, beside, inView }: Setting): Search {
  const [query, setQuery] = useState<Query>({ ...EVERYTHING, words: given ?? "" });
  const [state, setState] = useState<SearchState>(NOT_SEARCHED);
  const [origins, setOrigins] = useState<readonly OriginOption[]>([]);
  const asked = useRef<Asked | null>(null);
  const follow = useCallback(async (mine: Asked) => {
    setState((known) => ({ ...known, busy: true, failed: false }));
    for (let whole = false; !whole; ) {
      const { value: step } = await mine.steps.next();
      if (asked.current !== mine || step === undefined) return;
      if (step === null) return setState({ ...NOT_SEARCHED, failed: true });
      whole = step.whole;
      if (whole) setOrigins((known) => withChosen(step.origins, known, mine.query.origin));
      setState(shownOf(step));
    }
  }, []);
  const run = useCallback(
    (next: Query) => {
      const request = searchRequest(next, { outlets, beside });
      const steps = streamSearch(
        async (step) => {
          const answer = await askBackground("search", { ...request, ...step }, PATIENCE);
          return answer.ok ? answer.value : null;
        },
        next.origin !== null || next.relation !== null,
      );
      const mine = { query: next, beside, steps };
      asked.current = mine;
      return follow(mine);
    },
    [outlets, beside, follow],
  );
  const onSearch = (next: Query) => {
    setQuery(next);
    void run(next);
  };
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (given !== null) void latest.current({ ...EVERYTHING, words: given });
  }, [given]);
  useEffect(() => {
    // What is listed stands to another claim now, or to none.
    if (!inView || asked.current === null || asked.current.beside === beside) return;
    const { query: last } = asked.current;
    const next = beside === null ? { ...last, relation: null } : last;
    setQuery(next);
    void latest.current(next);
  }, [beside, inView]);
  return {
    query,
    state,
    origins,
    onQuery: setQuery,
    onSearch,
    onMore: () => {
      if (asked.current !== null) void follow(asked.current);
    },
    around: (words) => onSearch({ ...EVERYTHING, words: words.slice(0, LONGEST) }),
  };
}

/** What is to be seen of a step. */
function shownOf({ results, total, sifted, whole }: SearchStep): SearchState {
  return { busy: !whole, failed: false, found: viewFound(results), total, shown: results.length, sifted };
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
