import type { Claim } from "../../claims/claim";
import type { GazetteerEntry } from "../../corpus/gazetteer";
import type { Span } from "../../text/span";
import type { SharedName } from "../match";

/** The names that both sides have in common, by their display names, with the place of the fullest spelling on each. */
export function sharedNames(
  claim: Claim,
  corpus: string,
  ids: readonly string[],
  entries: ReadonlyMap<string, GazetteerEntry>,
): SharedName[] {
  return ids.map((id) => {
    const entry = entries.get(id);
    const own = claim.mentions
      .filter((mention) => mention.id === id)
      .reduce<Span | null>((best, each) => (best && width(best) >= width(each) ? best : each), null);
    return {
      id,
      name: entry?.label ?? id,
      page: own && { start: own.start, end: own.end },
      corpus: entry ? placeOf(corpus, entry) : null,
    };
  });
}

function placeOf(text: string, { names, acronyms = [], label }: GazetteerEntry): Span | null {
  const spellings = [...names.en, ...names.es, ...names.pt, ...acronyms, label];
  const found = spellings.flatMap((spelling) => {
    const start = text.indexOf(spelling);
    return start < 0 ? [] : [{ start, end: start + spelling.length }];
  });
  return found.reduce<Span | null>((best, each) => (best && width(best) >= width(each) ? best : each), null);
}

function width({ start, end }: Span): number {
  return end - start;
}
