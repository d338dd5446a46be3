import { writeFileSync } from "node:fs";
import { allClaims, askedClaim } from "../../cli/eval/asked-claims";
import { readEvents, readSides } from "../../cli/eval/labelled-pairs";
import { openSimilarities } from "../../cli/model/similarities";
import { openCompiledPack } from "../../cli/pack/reader";
import { createRecogniser } from "../../core/claims/recogniser";
import { findCandidates } from "../../core/match/candidates";
import { couplesOf } from "../../core/match/couples";
import { pageSide } from "../../core/match/features/compared-claims";
import { withoutOwn } from "../../core/match/own-outlet";
import { inOrder, type Scored, scoreCandidate } from "../../core/match/score-candidate";

/** Least score of an answer that is written: no bar of what is painted will ever be lower. */
const LEAST = 0.6;

/** Writes, for reading, what would answer each claim of the test events on a page: each report's best claim, by the product's own weights, with its score. */
async function main(out: string): Promise<void> {
  const reader = await openCompiledPack();
  const [reference, events, sideOf] = [await reader.reference(), readEvents(), readSides()];
  const recogniser = createRecogniser(reference.gazetteer);
  const asked = (await allClaims(reader)).filter(({ claim }) => sideOf(events.get(claim.id)) === "test");
  const claims = asked.map((stored) => askedClaim(stored, recogniser));
  const { searched, translate } = await findCandidates(claims, reader);
  const foreign = withoutOwn(searched, reference);
  const couples = await couplesOf(foreign, reader);
  const cosines = await (await openSimilarities())(async () => couples);
  let couple = 0;
  const lines = foreign.flatMap(({ claim, proposition, candidates }) => {
    const page = pageSide(claim, proposition, translate);
    const scored = candidates.flatMap(({ stored: answer, found }) => {
      const cosine = cosines[couple++] ?? Number.NaN;
      return scoreCandidate(page, answer, found, cosine) ?? [];
    });
    return bestOfReports(scored).map(({ stored: answer, score, rule }) =>
      JSON.stringify({ q: claim.id, c: answer.claim.id, score, rule, length: page.length }),
    );
  });
  writeFileSync(out, `${lines.join("\n")}\n`);
  console.error(`${asked.length} claims, ${lines.length} answers`);
}

/** The best claim of each report that scores enough. */
function bestOfReports(scored: readonly Scored[]): Scored[] {
  const best = new Map<string, Scored>();
  for (const each of [...scored].sort(inOrder)) {
    if (each.score >= LEAST && !best.has(each.stored.report.id)) best.set(each.stored.report.id, each);
  }
  return [...best.values()];
}

const [, , out] = process.argv;
if (out === undefined) {
  console.error("write-test-answers: OUT.jsonl");
  process.exitCode = 1;
} else {
  await main(out);
}
