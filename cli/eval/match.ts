import type { Claim } from "../../core/claims/claim";
import { createRecogniser } from "../../core/claims/recogniser";
import type { CorpusReader, StoredClaim } from "../../core/index/corpus-reader";
import { findCandidates } from "../../core/match/candidates";
import { couplesOf } from "../../core/match/couples";
import { compareClaims } from "../../core/match/features/compare-claims";
import { corpusSide, pageSide } from "../../core/match/features/compared-claims";
import type { ClaimMatches } from "../../core/match/match";
import { type MatchOptions, matchClaims } from "../../core/match/match-claims";
import { scoreSameness } from "../../core/match/scorer/sameness-score";
import { openSimilarities } from "../model/similarities";
import { openCompiledPack } from "../pack/reader";
import { allClaims, askedClaim } from "./asked-claims";
import { compareLabelled, printDifferences } from "./differences";
import { type LabelledPair, readEvents, readLabelledPairs, readSides, type Side } from "./labelled-pairs";
import { LANGUAGE_GROUPS } from "./language-groups";
import { run as runLineage } from "./lineage";
import { averagePrecision, type Judged, NEVER_RANKED, recallAt, reliability, share } from "./ranking-figures";
import { printTestAnswers } from "./test-answers";
import { tierFigures } from "./tier-figures";

/** A labelled pair with what the matcher makes of it; of one that is `absent` the record does not hold a claim, so that it is never ranked. */
interface Scored extends LabelledPair {
  readonly side: Side;
  readonly languages: string;
  readonly same: number;
  readonly answered: ClaimMatches["matches"][number] | null;
  readonly absent: boolean;
}

/** Prints precision and recall of tiers, ranking, confusion and differences on the labelled pairs, and where candidates stand. */
export async function run(): Promise<void> {
  const pairs = readLabelledPairs();
  if (pairs === null) return console.log("match: set CAREO_CORPUS to the folder with pairs.jsonl");
  const reader = await openCompiledPack();
  const claims = new Map((await allClaims(reader)).map((stored) => [stored.claim.id as string, stored]));
  const matching = process.argv.includes("--features") ? {} : { similarities: await openSimilarities() };
  const scored = await scoreAll(pairs, claims, reader, matching);
  for (const sides of [["test"], ["train", "dev"]] as const) {
    const some = scored.filter(({ side }) => (sides as readonly Side[]).includes(side));
    console.log(
      `\n## ${sides.join(" + ")} events (${some.length} pairs)${sides.length > 1 ? ": the weights were fitted on these" : ""}`,
    );
    printGroups(some);
    printConfusion(some);
  }
  await printTestAnswers(reader, matching);
  printReliability(scored);
  printCandidates(scored);
  await runLineage();
  printDifferences(await compareLabelled(reader));
}

async function scoreAll(
  pairs: readonly LabelledPair[],
  claims: ReadonlyMap<string, StoredClaim>,
  reader: CorpusReader,
  matching: Pick<MatchOptions, "similarities">,
): Promise<Scored[]> {
  const [events, sideOf, reference] = [readEvents(), readSides(), await reader.reference()];
  const recogniser = createRecogniser(reference.gazetteer);
  const queries: Claim[] = [...new Set(pairs.map(({ q }) => q))].flatMap((id) => {
    const stored = claims.get(id);
    return stored ? [askedClaim(stored, recogniser)] : [];
  });
  const answers = new Map(
    (await matchClaims(queries, reader, matching)).map((answer) => [answer.id, answer]),
  );
  const { searched, translate } = await findCandidates(queries, reader);
  const byId = new Map(queries.map((claim) => [claim.id, claim]));
  const asked = pairs.flatMap(({ q, c }) => {
    const [claim, stored] = [byId.get(q), claims.get(c)];
    return claim && stored ? [{ claim, candidates: [{ stored }] }] : [];
  });
  const couples = await couplesOf(asked, reader);
  const values = await (matching.similarities?.(async () => couples) ?? []);
  const cosines = new Map(
    couples.map(({ claim, stored }, at) => [`${claim.id} ${stored.claim.id}`, values[at]]),
  );
  const found = new Map(
    searched.map(({ claim, proposition, candidates }) => [
      claim.id,
      {
        page: pageSide(claim, proposition, translate),
        places: new Map(candidates.map(({ stored, found }) => [stored.claim.id, found])),
        last: { score: 0, best: candidates[0]?.found.score ?? 0, place: candidates.length },
      },
    ]),
  );
  const scored = pairs.map((pair): Scored => {
    const [query, stored] = [found.get(pair.q), claims.get(pair.c)];
    const answered = answers.get(pair.q)?.matches.find(({ claimId }) => claimId === pair.c) ?? null;
    const side = sideOf(events.get(pair.q));
    if (!query || !stored)
      return { ...pair, side, languages: "", same: NEVER_RANKED, answered, absent: true };
    const { same } = scoreSameness(
      compareClaims(query.page, corpusSide(stored), query.places.get(pair.c) ?? query.last),
      cosines.get(`${pair.q} ${pair.c}`) ?? Number.NaN,
    );
    const languages = `${query.page.claim.language}-${stored.report.language}`;
    return { ...pair, side, languages, same, answered, absent: false };
  });
  const strangers = [...answers.values()].flatMap(({ id: q, matches }) =>
    matches
      .filter(({ claimId }) => !claims.has(claimId))
      .map((answered): Scored => {
        const pair = { q, c: answered.claimId, sameness: "unrelated" as const };
        const side = sideOf(events.get(q));
        return { ...pair, side, languages: "", same: NEVER_RANKED, answered, absent: true };
      }),
  );
  return [...scored, ...strangers];
}

/** Tiers and ranking of all pairs, then of each group of languages. */
function printGroups(pairs: readonly Scored[]): void {
  console.log(`not in the record, counted as wrong: ${pairs.filter(({ absent }) => absent).length}`);
  for (const { name, has } of LANGUAGE_GROUPS) {
    const own = pairs.filter(({ languages }) => has(languages));
    console.log(
      `\n${name}: ${own.length} pairs, ${own.filter(({ sameness }) => sameness === "same").length} same`,
    );
    printTiers(own);
    printRanking(own);
  }
}

function printTiers(pairs: readonly Scored[]): void {
  const { painted, listed, same, useful } = tierFigures(
    pairs.map((pair) => ({ ...pair, tier: pair.answered?.tier ?? null })),
  );
  console.log(
    `painted: precision ${share(painted.same, painted.shown)}, recall of same ${share(painted.same, same)}`,
  );
  console.log(
    `listed: precision (same or adds) ${share(listed.useful, listed.shown)}, recall of same or adds ${share(listed.useful, useful)}, of same ${share(listed.same, same)}`,
  );
  console.log(`painted + listed: recall of same ${share(painted.same + listed.same, same)}`);
}

function printRanking(pairs: readonly Scored[]): void {
  const judged: Judged[] = pairs.map(({ same, sameness }) => ({ score: same, right: sameness === "same" }));
  const at = [0.95, 0.9, 0.8].map((precision) => `R@P${precision} ${figure(recallAt(judged, precision))}`);
  console.log(`ranking by same: AP ${figure(averagePrecision(judged))}, ${at.join(", ")}`);
}

function figure(value: number): string {
  return Number.isNaN(value) ? "-" : value.toFixed(3);
}

/** How often pairs of each tenth of the score are right, on events that no tree was fitted on with their labels. */
function printReliability(pairs: readonly Scored[]): void {
  console.log("\n## reliability of the score of `same`, dev and test events");
  console.log("score      pairs  said   right");
  const judged = pairs
    .filter(({ side }) => side !== "train")
    .map(({ same, sameness }) => ({ score: same, right: sameness === "same" }));
  for (const { from, to, count, said, right } of reliability(judged)) {
    const range = `${from.toFixed(1)}-${to.toFixed(1)}`;
    console.log(`${range.padEnd(10)} ${String(count).padEnd(6)} ${said.toFixed(3)}  ${right.toFixed(3)}`);
  }
}

function printConfusion(pairs: readonly Scored[]): void {
  console.log("label      -> same  adds  silent");
  for (const label of ["same", "adds", "related", "unrelated"] as const) {
    const some = pairs.filter(({ sameness }) => sameness === label);
    const given = (sameness: string | undefined) =>
      some.filter(({ answered }) => answered?.sameness === sameness).length;
    console.log(
      `${label.padEnd(10)}    ${[given("same"), given("adds"), given(undefined)].map((n) => String(n).padEnd(5)).join(" ")}`,
    );
  }
}

function printCandidates(pairs: readonly Scored[]): void {
  const same = pairs.filter(({ sameness }) => sameness === "same");
  const byQuery = new Map<string, Scored[]>();
  for (const pair of same) byQuery.set(pair.q, [...(byQuery.get(pair.q) ?? []), pair]);
  const answered = [...byQuery.values()].filter((own) =>
    own.some(({ answered, absent }) => answered && !absent),
  ).length;
  console.log(
    `\n## candidates\nclaims with a same report of which at least one is shown: ${share(answered, byQuery.size)}`,
  );
}
