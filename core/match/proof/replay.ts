import type { Claim } from "../../claims/claim";
import type { CorpusReader } from "../../index/corpus-reader";
import type { Match } from "../match";
import { type MatchOptions, matchClaims } from "../match-claims";
import { type DifferingPart, firstDifference } from "./first-difference";
import type { Proof } from "./proof";

/** What a proof is replayed against. `sha256` names the compiled pack behind the reader. */
export interface ReplayGround extends Pick<MatchOptions, "similarities"> {
  readonly reader: CorpusReader;
  readonly sha256: string;
}

/** The outcome of a replay: the very same match, or the first part that is not. */
export type Replayed = { readonly same: true } | ({ readonly same: false } & DifferingPart);

/**
 * Makes a proof's match anew from its claim and a corpus, by the same code that made it, and compares the two part by part. The same
 * pack and, where vectors were compared, the encoder are needed; a proof of another code version is replayed all the same, since only
 * its result counts.
 */
export async function replay(
  proof: Proof,
  { reader, sha256, similarities }: ReplayGround,
): Promise<Replayed> {
  const { pack, claim, match, page, beside, vectors } = proof;
  const corpus = await reader.age();
  const here = { id: corpus.pack, sha256, version: corpus.version };
  const early =
    firstDifference(pack, here, "pack", exact) ??
    firstDifference(vectors, vectors && similarities !== undefined, "vectors", exact) ??
    misplaced(claim);
  if (early) return { same: false, ...early };
  const [answer] = await matchClaims([claim], reader, {
    ...page,
    beside,
    ...(vectors && similarities && { similarities }),
  });
  const kept = (answer?.matches ?? []).map(({ claimId }) => claimId);
  const found = answer?.matches.find(({ claimId }) => claimId === match.claimId) ?? null;
  const again = found && asTold(match, found);
  const late =
    firstDifference(beside, kept, "beside", exact) ?? firstDifference(match, again, "match", tolerance);
  return late ? { same: false, ...late } : { same: true };
}

/** Proofs once told of no quotation: what such a one leaves out is not compared. */
function asTold({ why: { quoted } }: Match, found: Match): Match {
  if (quoted !== undefined) return found;
  const { quoted: _, ...why } = found.why;
  return { ...found, why };
}

/** A score and its parts are told to four and three digits; engines may round the last one apart. */
const LAST_DIGIT = 0.0011;

function tolerance(part: string): number {
  return part === "match.score" || part === "match.why.parts.similarity" ? LAST_DIGIT : 0;
}

function exact(): number {
  return 0;
}

/** The first part of a claim whose words do not stand in its text where it says. */
function misplaced({ text, mentions, figures, quotes, attribution }: Claim): DifferingPart | null {
  const worded: readonly (readonly [string, readonly { text: string; start: number; end: number }[]])[] = [
    ["mentions", mentions],
    ["quotes", quotes],
    ["attribution", attribution.map(({ source, start, end }) => ({ text: source, start, end }))],
  ];
  for (const [name, parts] of worded) {
    for (const [at, part] of parts.entries()) {
      const found = text.slice(part.start, part.end);
      if (found !== part.text) return { part: `claim.${name}.${at}.text`, expected: part.text, found };
    }
  }
  const outside = figures.findIndex(({ start, end }) => start < 0 || end > text.length || start >= end);
  if (outside < 0) return null;
  return { part: `claim.figures.${outside}.end`, expected: figures[outside]?.end, found: text.length };
}
