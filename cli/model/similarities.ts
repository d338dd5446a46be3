import type { MatchOptions } from "../../core/match/match-claims";
import { similaritiesOf } from "../../platform/encode/similarities";
import { openEncoder } from "./open-encoder";

/** The cosines that matching asks for, on the command line: every text that came without a vector is encoded. */
export async function openSimilarities(): Promise<NonNullable<MatchOptions["similarities"]>> {
  const compare = similaritiesOf(await openEncoder());
  return async (couples) => (await compare(await couples())).cosines;
}
