import { useRef, useState } from "preact/hooks";
import type { Mapping } from "../../core/exchange/table";
import { Section } from "../Section";
import { useStrings } from "../strings";
import { ColumnChoice } from "./ColumnChoice";
import { ImportReport } from "./ImportReport";
import type { ImportState } from "./import-state";
import { ListedFeeds } from "./ListedFeeds";

interface Props {
  readonly state: ImportState;
  readonly onFile: (file: File) => void;
  readonly onMapping: (mapping: Mapping) => void;
  readonly onStore: () => void;
  readonly onCancel: () => void;
}

/** Where files are brought in: picked or dropped, looked at, and only then kept. */
export function ImportFiles(props: Props) {
  const t = useStrings();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file !== undefined) props.onFile(file);
    if (picker.current !== null) picker.current.value = "";
  };
  return (
    <Section title={t("importTitle")} lead={t("importLead")}>
      <fieldset
        class={over ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files[0]);
        }}
      >
        <legend>{t("importDrop")}</legend>
        <label class="secondary file">
          {t("importPick")}
          <input
            ref={picker}
            type="file"
            accept=".json,.jsonl,.jsonld,.csv,.tsv,.xml,.rss,.atom,.opml,application/json,text/csv,application/xml"
            onChange={(event) => take(event.currentTarget.files?.[0])}
          />
        </label>
        <p class="small">{t("importFormats")}</p>
      </fieldset>
      <Outcome {...props} />
    </Section>
  );
}

function Outcome({ state, onMapping, onStore, onCancel }: Props) {
  const t = useStrings();
  switch (state.kind) {
    case "idle":
      return null;
    case "reading":
      return <progress aria-label={t("importTitle")} value={state.share} max={1} />;
    case "storing":
      return <progress aria-label={t("importTitle")} value={state.done} max={Math.max(state.total, 1)} />;
    case "bad":
      return (
        <p role="alert">
          {t("importRefused", { line: state.line, reason: t(`problem_${state.reason}`) })}
          {state.detail !== "" && <bdi> {state.detail}</bdi>}
        </p>
      );
    case "feeds":
      return (
        <div role="alert">
          <p>{t("importFeeds", { count: state.feeds.length })}</p>
          <ListedFeeds feeds={state.feeds} />
        </div>
      );
    case "columns":
      return <ColumnChoice state={state} onMapping={onMapping} onCancel={onCancel} />;
    case "preview":
      return <ImportReport preview={state} onStore={onStore} onCancel={onCancel} />;
    case "stored":
      return <p role="status">{t("importStored", { count: state.reports })}</p>;
    case "failed":
      return <p role="alert">{t("importFailed")}</p>;
  }
}
