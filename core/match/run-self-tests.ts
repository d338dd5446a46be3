import { analyseClaim } from "../claims/analyse";
import { createRecogniser } from "../claims/recogniser";
import type { Located } from "../corpus/pack-references";
import type { SelfTest } from "../corpus/self-test";
import type { CorpusReader } from "../index/corpus-reader";
import type { ClaimMatches } from "./match";
import { matchClaims } from "./match-claims";

/**
 * Asks a compiled pack its gold pairs, as the extension would of a page that holds only the sentence, by features alone (its first
 * answer, before sentence vectors). Gives a line for each expectation that does not hold; `onAsked` hears how many pairs were asked.
 */
export async function runSelfTests(
  tests: readonly Located<SelfTest>[],
  reader: CorpusReader,
  onAsked: (done: number) => void = () => undefined,
): Promise<string[]> {
  if (tests.length === 0) return [];
  const recogniser = createRecogniser((await reader.reference()).gazetteer);
  const failures: string[] = [];
  for (const [at, { record, file, line }] of tests.entries()) {
    const { text, page } = record;
    const claim = analyseClaim({ id: `${file}:${line}`, text, ...page }, recogniser);
    const [answer] = await matchClaims([claim], reader);
    if (answer !== undefined) {
      failures.push(...complaints(record, answer).map((what) => `${file}:${line} ${quoted(text)}: ${what}`));
    }
    onAsked(at + 1);
  }
  return failures;
}

function complaints(test: SelfTest, { matches, silence }: ClaimMatches): string[] {
  const tiers = new Map(matches.map(({ claimId, tier }) => [claimId, tier]));
  const found = matches.map(({ claimId, tier }) => `${claimId} ${tier}`).join(", ");
  const instead = found === "" ? `nothing was found (${silence ?? "no reason"})` : `found ${found}`;
  const painted = matches.filter(({ tier }) => tier === "painted");
  return [
    ...(test.painted ?? [])
      .filter((id) => tiers.get(id) !== "painted")
      .map((id) => `expected ${id} painted, ${instead}`),
    ...(test.matched ?? []).filter((id) => !tiers.has(id)).map((id) => `expected ${id} matched, ${instead}`),
    ...(test.absent ?? [])
      .filter((id) => tiers.has(id))
      .map((id) => `expected no match with ${id}, found it ${tiers.get(id)}`),
    ...(test.nothingPainted && painted.length > 0 ? [`expected nothing painted, ${instead}`] : []),
  ];
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 70 ? `${text.slice(0, 70)}…` : text);
}
