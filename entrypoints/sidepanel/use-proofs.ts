import { useCallback, useState } from "preact/hooks";
import type { ProofCheck } from "../../components/CheckProof";
import type { ProofOutcome } from "../../components/report-actions";
import { displayText } from "../../core/reading/display-text";
import type { Reading } from "../../core/reading/reading";
import { askBackground } from "../../platform/messages/client";
import { LONGEST_PROOF } from "../../platform/messages/protocol";
import { downloadText } from "../hooks/download";

/** How long making or checking a proof may take, in milliseconds: the encoder may have to be opened for it. */
const PATIENCE = 60_000;

interface Proofs {
  readonly check: ProofCheck;
  readonly onProof: (file: File) => void;
  readonly onProve: (match: string) => Promise<ProofOutcome>;
}

/** Saves proofs of the chosen claim's matches as files, and checks those that others saved. */
export function useProofs(reading: Reading | null, chosen: string | null): Proofs {
  const [check, setCheck] = useState<ProofCheck>({ kind: "none" });
  const onProve = async (match: string): Promise<ProofOutcome> => {
    const read = reading?.claims.find(({ claim }) => claim.id === chosen);
    if (read === undefined) return "proofFailed";
    const { claim, answer } = read;
    const beside = answer.traced ?? answer.matches.map(({ claimId }) => claimId);
    const page = reading?.page ?? { siteName: null, headline: null };
    const made = await askBackground("prove", { claim, match, beside, page }, PATIENCE);
    if (!made.ok) return "proofFailed";
    if (made.value === null) return "proofNone";
    downloadText(made.value, `careo-proof-${match.replace(/[^\w-]+/g, "-")}.json`);
    return "proofSaved";
  };
  const onProof = useCallback((file: File) => void checked(file, setCheck), []);
  return { check, onProof, onProve };
}

async function checked(file: File, tell: (check: ProofCheck) => void): Promise<void> {
  tell({ kind: "checking" });
  const text = await file.slice(0, LONGEST_PROOF + 1).text();
  if (text.length > LONGEST_PROOF) return tell({ kind: "no-proof", fault: "format" });
  const answer = await askBackground("checkProof", { text }, PATIENCE);
  tell(answer.ok ? cleaned(answer.value) : { kind: "failed" });
}

/** A proof's words are foreign. */
function cleaned(check: ProofCheck): ProofCheck {
  switch (check.kind) {
    case "same":
      return { ...check, outlet: displayText(check.outlet), text: displayText(check.text) };
    case "differs":
      return {
        ...check,
        part: displayText(check.part),
        expected: displayText(check.expected),
        found: displayText(check.found),
      };
    default:
      return check;
  }
}
