import { analyseClaim } from "../../core/claims/analyse";
import { createRecogniser } from "../../core/claims/recogniser";
import type { CorpusReader, StoredClaim } from "../../core/index/corpus-reader";
import type { Match } from "../../core/match/match";
import { matchClaims } from "../../core/match/match-claims";
import { readEvents, readLabelledPairs, readSides } from "./labelled-pairs";
import { type PageSet, readPagePairs } from "./page-labels";

const SETS: readonly PageSet[] = ["page", "differences", "fresh", "kinds"];

/**
 * Prints, for reading, the figures, updates and dates that the product would show: every claim of train and dev events is asked as if it stood on
 * a page, its own outlet held out, and pairs that are labelled already are passed over.
 */
export async function printProduct(reader: CorpusReader): Promise<void> {
  const [{ size }, { gazetteer }, events, sideOf] = [
    await reader.collection(),
    await reader.reference(),
    readEvents(),
    readSides(),
  ];
  const stored = [...(await reader.claims(Array.from({ length: size }, (_, doc) => doc))).values()];
  const isRead = (id: string) => sideOf(events.get(id)) !== "test";
  const byId = new Map(stored.filter(({ claim }) => isRead(claim.id)).map((each) => [each.claim.id, each]));
  const recogniser = createRecogniser(gazetteer);
  const claims = [...byId.values()].map(({ claim: { id, text }, report: { language, published, domain } }) =>
    analyseClaim({ id, text, language, published, domain }, recogniser),
  );
  const passed = labelledPairs();
  for (let from = 0; from < claims.length; from += PAGE) {
    for (const { id, matches } of await matchClaims(claims.slice(from, from + PAGE), reader)) {
      for (const match of matches) {
        const [page, corpus] = [byId.get(id), byId.get(match.claimId)];
        const pair = pairOf(id, match.claimId);
        if (!page || !corpus || passed.has(pair)) continue;
        if (print(match, page, corpus)) passed.add(pair);
      }
    }
  }
}

/** Claims asked at once, as many as a long page has. */
const PAGE = 60;

function labelledPairs(): Set<string> {
  const pairs = [...(readLabelledPairs() ?? []), ...SETS.flatMap((set) => readPagePairs(set))];
  return new Set(pairs.map(({ q, c }) => pairOf(q, c)));
}

function pairOf(a: string, b: string): string {
  return [a, b].sort().join(" ");
}

function print({ tier, score, differences }: Match, ...sides: readonly StoredClaim[]): boolean {
  const found = differences.filter(({ kind }) => kind === "figure" || kind === "update" || kind === "date");
  if (found.length === 0) return false;
  for (const { kind, page, corpus } of found)
    console.log(`\n${tier} ${score} ${kind}: ${page.text} / ${corpus.text}`);
  for (const { claim, report } of sides)
    console.log(`  ${claim.id} {${claim.eventDate ?? ""}; ${report.published ?? ""}} ${claim.text}`);
  return true;
}
