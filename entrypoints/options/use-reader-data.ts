import { useEffect, useState } from "preact/hooks";
import type { Preview } from "../../components/YourData";
import { readReaderData } from "../../core/corpus/reader-data";
import { loadCorrections, watchCorrections } from "../../platform/settings/corrections";
import { deleteReaderData, exportReaderData, importReaderData } from "../../platform/settings/reader-data";

interface ReaderDataActions {
  readonly corrections: number;
  readonly onExport: () => void;
  readonly onPreview: (file: File) => Promise<Preview>;
  readonly onDeleteAll: () => Promise<void>;
}

/** Larger files are not what we wrote: two thousand corrections are 300 kB. */
const MOST_BYTES = 2_000_000;

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
    onExport: () => void exportReaderData().then(download),
    onPreview: preview,
    onDeleteAll: deleteReaderData,
  };
}

async function preview(file: File): Promise<Preview> {
  if (file.size > MOST_BYTES) return { kind: "bad", reason: `${file.size} > ${MOST_BYTES} bytes` };
  const parsed = readReaderData(await file.text());
  if (!parsed.ok) return { kind: "bad", reason: parsed.reason };
  const { data } = parsed;
  return { kind: "ok", corrections: data.corrections.length, onImport: () => importReaderData(data) };
}

function download(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "careo-settings.json";
  link.click();
  URL.revokeObjectURL(address);
}
