import type { Claim } from "../claims/claim";
import type { StoredClaim } from "../index/corpus-reader";
import { fold } from "../text/fold";
import { NEAR_START } from "./differences/near-start";
import { isOneVoice } from "./differences/one-voice";

/**
 * Tells whether each claim opens with another who accuses: two who accuse make two claims, however alike what they say is. Who speaks for
 * a body is one with it, and somebody without a name may be anybody.
 */
export function areSeparateAccusers(claim: Claim, { claim: corpus, proposition }: StoredClaim): boolean {
  const { sources, mentions } = proposition;
  const [ours] = [...claim.mentions].sort((a, b) => a.start - b.start);
  if (!ours || ours.start > NEAR_START || sources.length === 0 || mentions.includes(ours.id)) return false;
  if (!ACCUSES.test(fold(claim.text.slice(ours.end)))) return false;
  if (!OPENS_ACCUSING.test(fold(corpus.textEn ?? corpus.text))) return false;
  const own = claim.mentions.map(({ id }) => id);
  return sources.every((id) => !id.startsWith("unnamed-") && !own.includes(id) && !isOneVoice(ours.id, id));
}

/** Right behind the name of who does it. */
const ACCUSES =
  /^ (?:(?:had|has|have|also|tambien|tambem|ha|han|habia|havia|tinha) )*(?:accuse[sd]|blame[sd]|denounce[sd]|(?:acus|culp|responsabiliz|denunci)(?:o|a|ou|an|am|ado|aron|aram)) /;

/** The same within the first words of an English text. */
const OPENS_ACCUSING = /^(?:\S+ ){1,8}(?:accuse[sd]|blame[sd]|denounce[sd]) /;
