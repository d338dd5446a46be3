import { join } from "node:path";
import { analyseClaim } from "../../core/claims/analyse";
import type { Claim } from "../../core/claims/claim";
import type { Recogniser } from "../../core/claims/recogniser";
import { readLines } from "./read-pack";

const DATA = join(import.meta.dirname, "../../data");

/** A sentence as pages print them, written for training, with the event that it tells of and the side of the split. */
export interface PageSentence {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly published: string;
  readonly domain: string;
  readonly headline: string;
  readonly event: string;
  readonly split: string;
}

/** All of them. */
export function readPageSentences(): PageSentence[] {
  return readLines(join(DATA, "labels/page-claims.jsonl"));
}

/** The claim that a sentence makes. */
export function claimOf({ headline, ...sentence }: PageSentence, recogniser: Recogniser): Claim {
  return analyseClaim({ ...sentence, context: headline }, recogniser);
}

/** The event of each claim of the bundled pack. */
export function readClaimEvents(): Map<string, string> {
  const lines = readLines<{ claim: string; event: string }>(join(DATA, "venezuela/evaluation/events.jsonl"));
  return new Map(lines.map(({ claim, event }) => [claim, event]));
}
