import type { ListedOutlet } from "../../components/OutletChoice";
import type { Query } from "../../components/SearchForm";
import type { ExtensionRequests, PayloadOf } from "../../platform/messages/protocol";
import type { Beside } from "./use-claim-in-hand";

interface Setting {
  readonly outlets: readonly ListedOutlet[];
  readonly beside: Beside | null;
}

/** What to ask the background for a query, with the claim in hand, from whichever result on. */
export function searchRequest(
  { words, language, outlet, pack, dated, from, to, origin, relation }: Query,
  { outlets, beside }: Setting,
): Omit<PayloadOf<typeof ExtensionRequests, "search">, "offset" | "atOnce"> {
  const named = outlets.find(({ name }) => name === outlet.trim());
  return {
    text: words.trim(),
    filters: {
      ...(language !== null && { languages: [language] }),
      ...(named !== undefined && { outlets: [named.id] }),
      ...(pack !== null && { packs: [pack] }),
      ...(from + to !== "" && { [dated]: { ...(from !== "" && { from }), ...(to !== "" && { to }) } }),
    },
    ...(origin !== null && { origin }),
    ...(beside !== null && { beside, ...(relation !== null && { relation }) }),
  };
}
