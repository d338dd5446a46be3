import { useEffect, useState } from "preact/hooks";
import type { ClaimInHand } from "../../components/RelationChoice";
import { displayRuns } from "../../core/reading/display-text";
import type { ReadClaim, Reading } from "../../core/reading/reading";
import type { ExtensionRequests, RequestOf } from "../../platform/messages/protocol";

/** What a search compares its results with. */
export type Beside = NonNullable<RequestOf<typeof ExtensionRequests, "search">["beside"]>;

interface InHand {
  readonly claim: ClaimInHand | null;
  readonly beside: Beside | null;
  readonly letGo: () => void;
}

/** Keeps the claim whose evidence was last shown, with what its page says of itself, until another is opened or it is let go. */
export function useClaimInHand(shown: ReadClaim | null, page: Reading["page"]): InHand {
  const [beside, setBeside] = useState<Beside | null>(null);
  const claim = shown?.claim ?? null;
  useEffect(() => {
    if (claim !== null) setBeside({ claim, page: page ?? { siteName: null, headline: null } });
  }, [claim, page]);
  return {
    claim: beside && { text: displayRuns(beside.claim.text, []), language: beside.claim.language },
    beside,
    letGo: () => setBeside(null),
  };
}
