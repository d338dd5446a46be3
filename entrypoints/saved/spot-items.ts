import type { FeedItem } from "../../core/exchange/feed";
import { Gathering, type Imported } from "../../core/exchange/imported";
import { safeLink } from "../../core/reading/safe-link";
import { askBackground } from "../../platform/messages/client";
import { MOST_ITEMS } from "../../platform/messages/protocol";

/** How long fifty items may take on a busy machine, in milliseconds. */
const PATIENCE = 60_000;

/** Has claims spotted in a feed's items. Items without an address of the web or without a claim are told as problems. Null where nothing answers. */
export async function spotItems(
  items: readonly FeedItem[],
  onProgress: (share: number) => void,
): Promise<Imported | null> {
  const gathered = new Gathering();
  gathered.records = items.length;
  const safe = items.filter(({ address, line }) => {
    if (safeLink(address) !== null) return true;
    gathered.refuse(line, "link", address === "" ? "missing" : "unsafe-address");
    return false;
  });
  for (let at = 0; at < safe.length; at += MOST_ITEMS) {
    const some = safe.slice(at, at + MOST_ITEMS);
    const answer = await askBackground("readItems", { items: some }, PATIENCE);
    if (!answer.ok) return null;
    for (const [place, brought] of answer.value.entries()) {
      if (brought === null) gathered.refuse(some[place]?.line ?? 0, "title", "no-claim");
      else gathered.add({ report: brought.report, ...(brought.outlet && { outlet: brought.outlet }) });
    }
    onProgress((at + some.length) / safe.length);
  }
  return gathered.done();
}
