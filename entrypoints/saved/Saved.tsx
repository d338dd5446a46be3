import { useState } from "preact/hooks";
import { ImportFiles } from "../../components/saved/ImportFiles";
import { SavedView } from "../../components/saved/SavedView";
import type { Report } from "../../core/corpus/report";
import { editClaim, withoutClaim } from "../../core/reading/edit-claim";
import { viewSaved } from "../../core/reading/saved-view";
import { downloadText } from "../hooks/download";
import { exportEverything } from "../hooks/export-everything";
import { useImport } from "./use-import";
import { useSaved } from "./use-saved";

/** Wires the page of saved articles to the store in the background. */
export function Saved() {
  const { saved, failure, canUndo, apply, undo } = useSaved();
  const files = useImport({ saved, apply });
  const [words, setWords] = useState("");
  const change = (id: string, to: (report: Report) => Report) => {
    const found = saved?.find(({ report }) => report.id === id);
    if (found) void apply({ put: [{ ...found, report: to(found.report) }], remove: [] });
  };
  return (
    <SavedView
      articles={saved && viewSaved(saved, words)}
      total={saved?.length ?? 0}
      words={words}
      failed={failure !== null}
      canUndo={canUndo}
      onWords={setWords}
      onUndo={() => void undo()}
      onForget={(id) => void apply({ put: [], remove: [id] })}
      onForgetAll={() => void apply({ put: [], remove: (saved ?? []).map(({ report }) => report.id) })}
      onForgetClaim={(id, claim) => change(id, (report) => withoutClaim(report, claim))}
      onEditClaim={(id, claim, text) => change(id, (report) => editClaim(report, claim, text))}
      onExport={() =>
        void exportEverything().then((text) =>
          downloadText(text, `careo-${new Date().toISOString().slice(0, 10)}.json`),
        )
      }
    >
      <ImportFiles {...files} />
    </SavedView>
  );
}
