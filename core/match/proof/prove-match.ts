import type { ReadClaim } from "../../reading/reading";
import { canonicalJson } from "./canonical";
import { PROOF_VERSION, Proof } from "./proof";

/** What a proof says of the code, the corpus and the page, besides the claim and its match. */
export type ProofSetting = Pick<Proof, "code" | "pack" | "vectors" | "page">;

/** Writes the proof of one match of a claim, or null where the claim has no such match. */
export function proveMatch(
  { claim, answer }: ReadClaim,
  claimId: string,
  setting: ProofSetting,
): Proof | null {
  const found = answer.matches.find((each) => each.claimId === claimId);
  if (!found) return null;
  // A proof has no page text to compare with a report's: what they share is not part of it.
  const { sharedText: _, ...match } = found;
  const { code, pack, vectors, page } = setting;
  return {
    format: "careo-proof",
    version: PROOF_VERSION,
    code,
    pack,
    vectors,
    page,
    claim,
    match,
    beside: answer.traced ?? answer.matches.map((each) => each.claimId),
  };
}

/** A proof as text, in the one form that equal proofs share. */
export function proofText(proof: Proof): string {
  return canonicalJson(proof);
}

/** Reads a proof from text, or says which part is not as it should be. */
export function parseProof(text: string): { readonly proof: Proof } | { readonly fault: string } {
  const parsed = Proof.safeParse(jsonOf(text));
  if (parsed.success) return { proof: parsed.data };
  const [issue] = parsed.error.issues;
  return { fault: issue && issue.path.length > 0 ? issue.path.join(".") : "format" };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // No JSON at all: refused like any other text that is no proof.
  }
}
