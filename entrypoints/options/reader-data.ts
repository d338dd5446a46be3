import type { Preview } from "../../components/YourData";
import { type ReaderData, readReaderData } from "../../core/corpus/reader-data";
import { MOST_BYTES } from "../../core/exchange/limits";
import { changeInSteps } from "../../platform/messages/change-saved";
import { askBackground } from "../../platform/messages/client";
import { deleteReaderData } from "../../platform/settings/reader-data";
import { downloadText } from "../hooks/download";
import { exportEverything, savedReports } from "../hooks/export-everything";
import { broughtPacks, importEverything } from "../hooks/import-everything";

/** How long the background may take to remove a large pack, in milliseconds. */
const PACK_PATIENCE = 120_000;

interface ReaderDataActions {
  readonly onExport: () => void;
  readonly onPreview: (file: File) => Promise<Preview>;
  readonly onDeleteAll: () => Promise<boolean>;
}

/** What can be done with all that the reader made. */
export function readerDataActions(): ReaderDataActions {
  return {
    onExport: () => void exportEverything().then((text) => downloadText(text, "careo-settings.json")),
    onPreview: preview,
    onDeleteAll: deleteEverything,
  };
}

async function keepSaved({ saved }: ReaderData): Promise<boolean> {
  const { failure } = await changeInSteps({ put: saved, remove: [] });
  return failure === null;
}

async function deleteEverything(): Promise<boolean> {
  const saved = await savedReports().catch(() => null); // The background does not answer: nothing may be called deleted.
  if (saved === null) return false;
  const { failure } = await changeInSteps({ put: [], remove: saved.map(({ report }) => report.id) });
  if (failure !== null || !(await removePacks())) return false;
  await deleteReaderData();
  return true;
}

async function removePacks(): Promise<boolean> {
  const packs = await askBackground("packs", {});
  if (!packs.ok) return false;
  for (const { id } of packs.value) {
    const removed = await askBackground("changePack", { id, action: "remove" }, PACK_PATIENCE);
    if (!removed.ok || removed.value !== null) return false;
  }
  return true;
}

async function preview(file: File): Promise<Preview> {
  if (file.size > MOST_BYTES) return { kind: "bad", reason: `${file.size} > ${MOST_BYTES} bytes` };
  const parsed = readReaderData(await file.text());
  if (!parsed.ok) return { kind: "bad", reason: parsed.reason };
  const { data } = parsed;
  return {
    kind: "ok",
    corrections: data.corrections.length,
    packs: broughtPacks(data),
    onImport: () => importEverything(data, () => keepSaved(data)),
  };
}
