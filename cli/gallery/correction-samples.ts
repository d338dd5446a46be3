import { claimFingerprint } from "../../core/reading/claim-fingerprint";
import type { Correction } from "../../core/reading/correction";

/** A correction of a made-up sentence; scores just above the bar are where corrections can tell. */
export function sampleCorrection(
  at: number,
  verdict: Correction["verdict"],
  { score = 0.885, rule = "same-proposition", language = "en" } = {},
): Correction {
  const text = `At least ${at} houses in Aldea were flooded, the mayor said.`;
  return {
    claim: claimFingerprint(text),
    report: "r-0123456789#0",
    verdict,
    at,
    pair: {
      text,
      language,
      published: "2031-05-02",
      domain: "daily.example",
      reportLanguage: "en",
      outlet: "Harbour Times",
      score,
      vectors: true,
      length: 9,
      rule,
    },
  };
}

/** So many corrections, all saying that what was painted is another claim. */
export function sampleCorrections(count: number): Correction[] {
  return Array.from({ length: count }, (_, at) => sampleCorrection(at, "different"));
}
