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

/** Claims that are matched together: a page's worth, so that memory stays flat however long the input is. */
const BATCH = 40;

/** Reads claims from standard input, one JSON object a line, and writes one line of matches for each. */
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
    batch.push(analyseClaim(input, recogniser));
    if (batch.length === BATCH) await flush();
  }
  await flush();
}

await main();
