import { createInterface } from "node:readline";
import { analyseClaim, type ClaimInput } from "../../core/claims/analyse";
import type { Claim } from "../../core/claims/claim";
import { createRecogniser } from "../../core/claims/recogniser";
import { matchClaims } from "../../core/match/match-claims";
import { z } from "../../core/schema";
import { openSimilarities } from "../model/similarities";
import { openCompiledPack } from "../pack/reader";
import { answerLine } from "./answer-line";

const Line = z.looseObject({ id: z.string(), text: z.string() });

/**
 * Reads claims from standard input, one JSON object a line, and writes one line of matches for each. Claims of one page that stand
 * together are matched together, as the browser does: which reports are listed first is also a matter of the whole page.
 */
async function main(): Promise<void> {
  const [reader, similarities] = await Promise.all([openCompiledPack(), openSimilarities()]);
  const recogniser = createRecogniser((await reader.reference()).gazetteer);
  let batch: Claim[] = [];
  const flush = async () => {
    const answers = await matchClaims(batch, reader, { similarities });
    process.stdout.write(answers.map((answer) => `${answerLine(answer)}\n`).join(""));
    batch = [];
  };
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === "") continue;
    const input: ClaimInput = Line.parse(JSON.parse(line));
    const claim = analyseClaim(input, recogniser);
    if (batch[0] && batch[0].page !== claim.page) await flush();
    batch.push(claim);
  }
  await flush();
}

await main();
