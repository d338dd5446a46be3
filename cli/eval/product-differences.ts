import { createRecogniser } from "../../core/claims/recogniser";
import type { CorpusReader, StoredClaim } from "../../core/index/corpus-reader";
import type { Difference, DifferenceKind, Match } from "../../core/match/match";
import { matchClaims } from "../../core/match/match-claims";
import { openSimilarities } from "../model/similarities";
import { allClaims, askedClaim } from "./asked-claims";
import { readEvents, readLabelledPairs, readSides, type Side } from "./labelled-pairs";
import { type PageSet, readPairs } from "./page-labels";
import {
  type ProductReading,
  precisionsOf,
  readProductReadings,
  rightOf,
  type Shown,
} from "./product-readings";
import { share } from "./ranking-figures";

const SETS: readonly PageSet[] = ["page", "differences", "fresh", "kinds"];

/** A difference that the product would show, with both reports' records for reading. */
interface ShownMatch extends Shown {
  readonly difference: Difference;
  readonly score: number;
  readonly page: StoredClaim;
  readonly corpus: StoredClaim;
}

/**
 * Prints how many of the differences that the product would show are right by our readings: every claim of train and dev events is asked as if it
 * stood on a page, its own outlet held out; pairs that are labelled elsewhere are passed over. Differences that nobody has read yet, and with
 * a kind the wrong ones of that kind, are printed for reading.
 */
export async function printProduct(reader: CorpusReader, kind: DifferenceKind | null): Promise<void> {
  const readings = readProductReadings();
  const shown = await shownMatches(reader);
  for (const side of ["train", "dev"] as const) {
    for (const tier of ["painted", "listed"] as const) {
      const own = shown.filter((each) => each.side === side && each.tier === tier);
      printPrecisions(`${side}, ${tier}`, own, readings);
    }
  }
  printPrecisions("all", shown, readings);
  for (const each of shown) {
    const right = rightOf(each, readings);
    if (right === undefined) print("UNREAD", each);
    else if (!right && each.kind === kind) print("WRONG", each);
  }
}

function printPrecisions(
  of: string,
  shown: readonly ShownMatch[],
  readings: readonly ProductReading[],
): void {
  console.log(`\n## differences on the product's own matches, ${of}`);
  for (const { kind, right, read, unread } of precisionsOf(shown, readings))
    console.log(
      `${kind.padEnd(12)} precision ${share(right, read).padEnd(16)}${unread > 0 ? ` unread ${unread}` : ""}`,
    );
}

/** Claims asked at once, as many as a long page has. */
const PAGE = 60;

async function shownMatches(reader: CorpusReader): Promise<ShownMatch[]> {
  const recogniser = createRecogniser((await reader.reference()).gazetteer);
  const [events, sideOf] = [readEvents(), readSides()];
  const sideOfClaim = (id: string): Side => sideOf(events.get(id));
  const byId = new Map(
    (await allClaims(reader))
      .filter(({ claim }) => sideOfClaim(claim.id) !== "test")
      .map((each) => [each.claim.id as string, each]),
  );
  const claims = [...byId.values()].map((stored) => askedClaim(stored, recogniser));
  const passed = labelledPairs();
  const options = process.argv.includes("--features") ? {} : { similarities: await openSimilarities() };
  const shown: ShownMatch[] = [];
  for (let from = 0; from < claims.length; from += PAGE) {
    for (const { id, matches } of await matchClaims(claims.slice(from, from + PAGE), reader, options)) {
      for (const match of matches) {
        const [page, corpus] = [byId.get(id), byId.get(match.claimId)];
        if (page && corpus && !passed.has(pairOf(id, match.claimId)))
          shown.push(...differencesOf(match, page, corpus, sideOfClaim(id)));
      }
    }
  }
  return shown;
}

function differencesOf(match: Match, page: StoredClaim, corpus: StoredClaim, side: Side): ShownMatch[] {
  const { tier, score, differences } = match;
  return differences.map((difference) => ({
    q: page.claim.id,
    c: corpus.claim.id,
    kind: difference.kind,
    tier,
    side,
    difference,
    score,
    page,
    corpus,
  }));
}

function labelledPairs(): Set<string> {
  const pairs = [...(readLabelledPairs() ?? []), ...SETS.flatMap((set) => readPairs(set))];
  return new Set(pairs.map(({ q, c }) => pairOf(q, c)));
}

function pairOf(a: string, b: string): string {
  return [a, b].sort().join(" ");
}

function print(what: string, { q, c, kind, tier, side, score, difference, page, corpus }: ShownMatch): void {
  console.log(
    `\n${what} ${kind} ${q} ${c} ${side} ${tier} ${score}: ${difference.page.text || "-"} / ${difference.corpus.text}`,
  );
  for (const { claim, report } of [page, corpus])
    console.log(
      `  {${claim.eventDate ?? ""}; ${report.published ?? ""}} ${claim.stance} @${claim.attributedTo ?? "-"} ${claim.text}${claim.quote ? ` «${claim.quote.text}»` : ""}`,
    );
}
