import type { ExtensionRequests, ReplyOf, RequestOf } from "../../platform/messages/protocol";
import { Refusal } from "../../platform/messages/server";
import type { SavedReports } from "../../platform/store/saved-reports";
import { StoreFull } from "../../platform/store/settle";

/** Keeps and forgets saved reports. The answer has what it takes to undo it: how each of them stood before. */
export async function changeSaved(
  { put, remove }: Pick<RequestOf<typeof ExtensionRequests, "changeSaved">, "put" | "remove">,
  reading: Pick<SavedReports, "add" | "remove" | "get">,
): Promise<ReplyOf<typeof ExtensionRequests, "changeSaved">> {
  const ids = new Set([...put.map(({ report }) => report.id), ...remove]);
  const before = await Promise.all([...ids].map((id) => reading.get(id)));
  try {
    if (remove.length > 0) await reading.remove(remove);
    if (put.length > 0) await reading.add(put);
  } catch (error) {
    if (error instanceof StoreFull) throw new Refusal("store-full");
    throw error;
  }
  return { before: before.filter((each) => each !== null) };
}
