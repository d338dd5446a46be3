import type { ReaderData } from "../../core/corpus/reader-data";
import { askBackground } from "../../platform/messages/client";
import { exportReaderData } from "../../platform/settings/reader-data";

/** How long a list of thousands may take to arrive, in milliseconds. */
const PATIENCE = 60_000;

/** The settings, the corrections and what the background has saved, as the text of a file. */
export async function exportEverything(): Promise<string> {
  return exportReaderData(await savedReports());
}

/** All saved reports; rejects where the background does not answer, so that nothing is taken for empty. */
export async function savedReports(): Promise<ReaderData["saved"]> {
  const answer = await askBackground("saved", {}, PATIENCE);
  if (!answer.ok) throw new Error(`the saved reports could not be read: ${answer.error}`);
  return answer.value;
}
