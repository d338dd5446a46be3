import type { SiftedPage } from "./sift-search";

/** What a search has listed so far, best first. It is `whole` when all is known of what is listed; until then the next step brings the rest of it. */
export interface SearchStep extends SiftedPage {
  readonly whole: boolean;
}

/** Asks for the results from `offset` on; null where no answer came. */
export type AskSearch = (step: {
  readonly offset: number;
  readonly atOnce?: boolean;
}) => Promise<SiftedPage | null>;

/**
 * What a search finds, step by step, each with all that came before it: the best at once, then the same with their count, their relations and what else occurs, then a
 * page more for every pull, until all are listed. Where something is sifted out it begins with the second. Every step is a question of its own: whoever
 * answers remembers nothing, and may be stopped and started between any two. Ends with null where no answer comes.
 *
 *   pull     1        2                  3        4
 *   asked    best 20  best 500, counted  21 – 40  41 – 60
 *   listed   20       20                 40       60
 */
export async function* streamSearch(
  ask: AskSearch,
  sifting: boolean,
): AsyncGenerator<SearchStep | null, void> {
  if (!sifting) {
    const first = await ask({ offset: 0, atOnce: true });
    if (first !== null) yield { ...first, whole: false };
  }
  let given = 0;
  let listed: SiftedPage | null = null;
  do {
    const page = await ask({ offset: given });
    if (page === null) {
      yield null;
      return;
    }
    given += page.results.length;
    listed = listed === null ? page : goneOn(listed, page);
    yield { ...listed, whole: true };
  } while (listed.results.length < (listed.total ?? 0));
}

/** The next page behind what is listed. The corpus may have changed meanwhile: nothing is listed twice, and where nothing more comes, that was all. */
function goneOn(listed: SiftedPage, { results, total }: SiftedPage): SiftedPage {
  const known = new Set(listed.results.map(({ claim }) => claim.id));
  const further = results.filter(({ claim }) => !known.has(claim.id));
  return {
    ...listed,
    results: [...listed.results, ...further],
    total: results.length === 0 ? listed.results.length : (total ?? listed.total),
  };
}
