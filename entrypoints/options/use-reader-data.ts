import { useEffect, useState } from "preact/hooks";
import type { Preview } from "../../components/YourData";
import { type ReaderData, readReaderData } from "../../core/corpus/reader-data";
import { MOST_BYTES } from "../../core/exchange/limits";
import { changeInSteps } from "../../platform/messages/change-saved";
import { loadCorrections, watchCorrections } from "../../platform/settings/corrections";
import { deleteReaderData, importReaderData } from "../../platform/settings/reader-data";
import { exportEverything, savedReports } from "../hooks/export-everything";

interface ReaderDataActions {
  readonly corrections: number;
  readonly onExport: () => void;
  readonly onPreview: (file: File) => Promise<Preview>;
  readonly onDeleteAll: () => Promise<void>;
}

/** How much the reader made, followed as it changes, and what can be done with it. */
export function useReaderData(): ReaderDataActions {
  const [corrections, setCorrections] = useState(0);
  useEffect(() => {
    const count = () => void loadCorrections().then(({ length }) => setCorrections(length));
    count();
    return watchCorrections(count);
  }, []);
  return {
    corrections,
    onExport: () => void exportEverything().then(download),
    onPreview: preview,
    onDeleteAll: deleteEverything,
  };
}

async function importEverything(data: ReaderData): Promise<void> {
  await importReaderData(data);
  await changeInSteps({ put: data.saved, remove: [] });
}

async function deleteEverything(): Promise<void> {
  await deleteReaderData();
  await changeInSteps({ put: [], remove: (await savedReports()).map(({ report }) => report.id) });
}

async function preview(file: File): Promise<Preview> {
  if (file.size > MOST_BYTES) return { kind: "bad", reason: `${file.size} > ${MOST_BYTES} bytes` };
  const parsed = readReaderData(await file.text());
  if (!parsed.ok) return { kind: "bad", reason: parsed.reason };
  const { data } = parsed;
  return { kind: "ok", corrections: data.corrections.length, onImport: () => importEverything(data) };
}

function download(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "careo-settings.json";
  link.click();
  URL.revokeObjectURL(address);
}
