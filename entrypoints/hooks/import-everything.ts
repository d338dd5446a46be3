import type { BroughtPack } from "../../components/packs/BroughtPacks";
import type { ReaderData } from "../../core/corpus/reader-data";
import { displayText } from "../../core/reading/display-text";
import { safeLink } from "../../core/reading/safe-link";
import { askBackground } from "../../platform/messages/client";
import { requestHosts } from "../../platform/packs/pack-host";
import { importReaderData } from "../../platform/settings/reader-data";

/** How long fetching and installing a pack may take before its answer is not waited for any longer, in milliseconds. */
const PATIENCE = 600_000;

/**
 * Takes what a file holds besides saved reports, which `keep` adds first: they are what can fail. The hosts of its packs are asked for at once, as browsers
 * prompt only in the click itself; a pack whose host is refused is listed, and fetched when the reader has it updated. Answers whether all was kept.
 */
export async function importEverything(data: ReaderData, keep: () => Promise<boolean>): Promise<boolean> {
  const asked = requestHosts(data.packs.map(({ url }) => url)).catch(() => false);
  if (!(await keep())) return false;
  const due = await importReaderData(data);
  if (await asked) void fetchInTurn(due);
  return true;
}

/** The packs of a file as they are shown before it is taken. */
export function broughtPacks({ packs }: ReaderData): readonly BroughtPack[] {
  return packs.map(({ title, url }) => ({ title: displayText(title), host: safeLink(url)?.host ?? "" }));
}

async function fetchInTurn(packs: readonly string[]): Promise<void> {
  for (const id of packs) await askBackground("changePack", { id, action: "update" }, PATIENCE);
}
