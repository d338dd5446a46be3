import { writeFileSync } from "node:fs";
import { allClaims, askedClaim, writtenClaim } from "../../cli/eval/asked-claims";
import { readEvents, readSides } from "../../cli/eval/labelled-pairs";
import { PAGE_SETS, readPageClaims } from "../../cli/eval/page-labels";
import { openSimilarities } from "../../cli/model/similarities";
import { openCompiledPack } from "../../cli/pack/reader";
import type { Claim } from "../../core/claims/claim";
import { createRecogniser, type Recogniser } from "../../core/claims/recogniser";
import type { CorpusReader } from "../../core/index/corpus-reader";
import { findCandidates } from "../../core/match/candidates";
import { couplesOf } from "../../core/match/couples";
import { pageSide } from "../../core/match/features/compared-claims";
import { withoutOwn } from "../../core/match/own-outlet";
import { inOrder, type Scored, scoreCandidate } from "../../core/match/score-candidate";

/** What may be asked: every claim of the test events, as if it stood on a page, or the sentences of all our own sets. */
type Kind = "test-claims" | "sentences";

/** Least score of an answer that is written. Of claims, no bar of what is painted will ever be lower; of sentences, what is left out is learnt from, too. */
const LEAST: Readonly<Record<Kind, number>> = { "test-claims": 0.6, sentences: 0.1 };

/** Writes, for reading, what would answer each claim asked: each report's best claim, by the product's own weights, with its score. */
async function main(kind: Kind, out: string): Promise<void> {
  const reader = await openCompiledPack();
  const reference = await reader.reference();
  const recogniser = createRecogniser(reference.gazetteer);
  const claims = kind === "sentences" ? sentences(recogniser) : await testClaims(reader, recogniser);
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
    return bestOfReports(scored, LEAST[kind]).map(({ stored: answer, score, rule }) =>
      JSON.stringify({ q: claim.id, c: answer.claim.id, score, rule, length: page.length }),
    );
  });
  writeFileSync(out, `${lines.join("\n")}\n`);
  console.error(`${claims.length} claims, ${lines.length} answers`);
}

async function testClaims(reader: CorpusReader, recogniser: Recogniser): Promise<Claim[]> {
  const [events, sideOf] = [readEvents(), readSides()];
  const asked = (await allClaims(reader)).filter(({ claim }) => sideOf(events.get(claim.id)) === "test");
  return asked.map((stored) => askedClaim(stored, recogniser));
}

function sentences(recogniser: Recogniser): Claim[] {
  return PAGE_SETS.flatMap((set) =>
    [...readPageClaims(set).values()].map((sentence) => writtenClaim(sentence, recogniser)),
  );
}

/** The best claim of each report that scores enough. */
function bestOfReports(scored: readonly Scored[], least: number): Scored[] {
  const best = new Map<string, Scored>();
  for (const each of [...scored].sort(inOrder)) {
    if (each.score >= least && !best.has(each.stored.report.id)) best.set(each.stored.report.id, each);
  }
  return [...best.values()];
}

const [, , kind, out] = process.argv;
if ((kind !== "test-claims" && kind !== "sentences") || out === undefined) {
  console.error("write-answers-to-read: test-claims|sentences OUT.jsonl");
  process.exitCode = 1;
} else {
  await main(kind, out);
}
