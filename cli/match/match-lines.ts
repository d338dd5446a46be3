import { createInterface } from "node:readline";
import { analyseClaim, type ClaimInput } from "../../core/claims/analyse";
import type { Claim } from "../../core/claims/claim";
import { createRecogniser } from "../../core/claims/recogniser";
import type { ClaimMatches } from "../../core/match/match";
import { matchClaims } from "../../core/match/match-claims";
import { type ProofSetting, proofText, proveMatch } from "../../core/match/proof/prove-match";
import { z } from "../../core/schema";
import packageJson from "../../package.json" with { type: "json" };
import { openSimilarities } from "../model/similarities";
import { answerLine } from "./answer-line";
import { type OpenedPack, openPack } from "./opened-pack";

const Line = z.looseObject({ id: z.string(), text: z.string() });

/** What is written for each claim, and against which pack's source folder (else the bundled one). */
interface LineOptions {
  readonly prove: boolean;
  readonly source?: string;
}

/**
 * Reads claims from standard input, one JSON object a line, and writes one line of matches for each, or the proofs of them. Claims of one
 * page that stand together are matched together, as the browser does: which reports are listed first is also a matter of the whole page.
 */
export async function matchLines({ prove, source }: LineOptions): Promise<void> {
  const [pack, similarities] = await Promise.all([openPack(source), openSimilarities()]);
  const recogniser = createRecogniser((await pack.reader.reference()).gazetteer);
  const setting = await settingOf(pack);
  let batch: Claim[] = [];
  const flush = async () => {
    const answers = await matchClaims(batch, pack.reader, { similarities });
    const written = answers.map((answer, at) =>
      prove ? proofsOf(batch[at], answer, setting) : `${answerLine(answer)}\n`,
    );
    process.stdout.write(written.join(""));
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

function proofsOf(claim: Claim | undefined, answer: ClaimMatches, setting: ProofSetting): string {
  if (!claim) return "";
  const proofs = answer.matches.flatMap(
    ({ claimId }) => proveMatch({ claim, answer }, claimId, setting) ?? [],
  );
  return proofs.map(proofText).join("");
}

async function settingOf({ reader, sha256 }: OpenedPack): Promise<ProofSetting> {
  const { pack, version } = await reader.age();
  return {
    code: packageJson.version,
    pack: { id: pack, version, sha256 },
    vectors: true,
    page: { siteName: null, headline: null },
  };
}
