import { readFile } from "node:fs/promises";
import { parseProof } from "../../core/match/proof/prove-match";
import { type Replayed, replay } from "../../core/match/proof/replay";
import { openSimilarities } from "../model/similarities";
import { openPack } from "./opened-pack";

/**
 * Replays a proof file against a pack (the bundled one, or that of a source folder) and says "same", or the first part that differs with
 * what stands there in the proof and here. Any difference makes the command fail.
 */
export async function replayProof(file: string, source?: string): Promise<void> {
  const read = parseProof(await readFile(file, "utf8"));
  if ("fault" in read) return fail(`no proof: ${read.fault}`);
  const { proof } = read;
  const pack = await openPack(source);
  const similarities = proof.vectors ? await openSimilarities() : null;
  const replayed = await replay(proof, { ...pack, ...(similarities && { similarities }) });
  if (!replayed.same) return fail(describeDifference(replayed));
  console.log(`same: ${proof.match.outlet.name} ${proof.match.claimId}, ${proof.match.why.rule}`);
}

/** A difference in one line: the part, and what stands there on either side. */
export function describeDifference({ part, expected, found }: Extract<Replayed, { same: false }>): string {
  return `different: ${part}: proof ${shown(expected)}, here ${shown(found)}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A longer value says no more at a glance. */
const LONGEST = 120;

function fail(line: string): void {
  console.log(line);
  process.exitCode = 1;
}
