import { useState } from "preact/hooks";
import type { ImportPreview, ImportState } from "../../components/saved/import-state";
import type { ReaderData } from "../../core/corpus/reader-data";
import type { BroughtReport, Imported } from "../../core/exchange/imported";
import { openFile } from "../../core/exchange/recognise-file";
import { guessMapping, type Mapping, type Table, tableReports } from "../../core/exchange/table";
import { displayText } from "../../core/reading/display-text";
import type { NewReport } from "../../platform/store/saved-report";
import { broughtPacks, importEverything } from "../hooks/import-everything";
import { readFile } from "./read-file";
import { spotItems } from "./spot-items";
import type { SavedList } from "./use-saved";

/** So many claims are shown at a preview. */
const SAMPLES = 5;

/** What is to be kept once the reader says so. */
interface Waiting {
  readonly reports: readonly BroughtReport[];
  readonly data: ReaderData | null;
}

interface FileImport {
  readonly state: ImportState;
  readonly onFile: (file: File) => void;
  readonly onMapping: (mapping: Mapping) => void;
  readonly onStore: () => void;
  readonly onCancel: () => void;
}

/** Takes a file from being picked to being kept: it is read and shown first, and kept as one change that can be undone. */
export function useImport({ saved, apply }: Pick<SavedList, "saved" | "apply">): FileImport {
  const [state, setState] = useState<ImportState>({ kind: "idle" });
  const [name, setName] = useState("");
  const [table, setTable] = useState<Table | null>(null);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const onProgress = (share: number) => setState({ kind: "reading", share });

  const show = (
    format: ImportPreview["format"],
    file: string,
    imported: Imported,
    more: Partial<ImportPreview> = {},
  ) => {
    setWaiting({ reports: imported.reports, data: null });
    setState({ kind: "preview", ...previewOf(format, file, imported, saved ?? []), ...more });
  };

  const open = async (file: File) => {
    onProgress(0);
    setName(file.name);
    const read = await readFile(file, onProgress);
    if ("reason" in read) return setState({ kind: "bad", line: read.line, reason: read.reason, detail: "" });
    const opened = await openFile(file.name, read.text);
    switch (opened.kind) {
      case "bad":
        return setState({
          kind: "bad",
          line: opened.line,
          reason: opened.reason,
          detail: opened.detail ?? "",
        });
      case "opml": {
        const feeds = opened.feeds.map(({ title, address }) => ({
          title: displayText(title),
          address: displayText(address),
        }));
        if (opened.items.length === 0) return setState({ kind: "feeds", feeds });
        const imported = await spotItems(opened.items, onProgress);
        return imported === null
          ? setState({ kind: "failed" })
          : show("opml", file.name, imported, { feeds });
      }
      case "table": {
        const { columns, rows } = opened.table;
        setTable(opened.table);
        const mapping = guessMapping(columns);
        const first = rows.slice(0, 3).map(({ cells }) => cells);
        return setState({ kind: "columns", columns, first, rows: rows.length, mapping });
      }
      case "feed": {
        const imported = await spotItems(opened.items, onProgress);
        return imported === null ? setState({ kind: "failed" }) : show("feed", file.name, imported);
      }
      case "reader-data": {
        const { data } = opened;
        const imported = { records: data.saved.length, reports: data.saved, problems: [], more: 0 };
        show("reader-data", file.name, imported, {
          corrections: data.corrections.length,
          packs: broughtPacks(data),
        });
        return setWaiting({ reports: data.saved, data });
      }
      default:
        return show(opened.kind, file.name, opened.imported);
    }
  };

  const store = async ({ reports, data }: Waiting) => {
    const total = reports.length;
    setState({ kind: "storing", done: 0, total });
    const keep = () =>
      apply({ put: reports satisfies readonly NewReport[], remove: [] }, (count) =>
        setState({ kind: "storing", done: count, total }),
      );
    const done = await (data === null ? keep() : importEverything(data, keep));
    setWaiting(null);
    setState(done ? { kind: "stored", reports: total } : { kind: "failed" });
  };

  return {
    state,
    onFile: (file) => void open(file).catch(() => setState({ kind: "failed" })),
    onMapping: (mapping) =>
      void (table && tableReports(table, mapping).then((found) => show("table", name, found))),
    onStore: () => void (waiting && store(waiting).catch(() => setState({ kind: "failed" }))),
    onCancel: () => {
      setWaiting(null);
      setTable(null);
      setState({ kind: "idle" });
    },
  };
}

function previewOf(
  format: ImportPreview["format"],
  name: string,
  { records, reports, problems, more }: Imported,
  saved: NonNullable<SavedList["saved"]>,
): ImportPreview {
  const kept = new Set(saved.map(({ report }) => report.id));
  const claims = reports.flatMap(({ report }) => report.claims);
  return {
    format,
    name,
    records,
    reports: reports.length,
    claims: claims.length,
    known: reports.filter(({ report }) => kept.has(report.id)).length,
    corrections: 0,
    packs: [],
    feeds: [],
    samples: claims.slice(0, SAMPLES).map(({ text }) => displayText(text)),
    problems,
    more,
  };
}
