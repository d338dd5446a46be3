import { useState } from "preact/hooks";
import type { Mapping, TableField } from "../../core/exchange/table";
import { useStrings } from "../strings";
import type { ImportState } from "./import-state";

interface Props {
  readonly state: Extract<ImportState, { kind: "columns" }>;
  readonly onMapping: (mapping: Mapping) => void;
  readonly onCancel: () => void;
}

const FIELDS: readonly TableField[] = ["url", "claim", "headline", "published", "language", "attributedTo"];

/** Says which column of a table is what. */
export function ColumnChoice({
  state: { columns, first, rows, mapping: guessed },
  onMapping,
  onCancel,
}: Props) {
  const t = useStrings();
  const [mapping, setMapping] = useState<Mapping>(guessed);
  const choose = (field: TableField, at: string) => {
    const { [field]: _, ...others } = mapping;
    setMapping(at === "" ? others : { ...others, [field]: Number(at) });
  };
  return (
    <form
      class="columns"
      onSubmit={(event) => {
        event.preventDefault();
        onMapping(mapping);
      }}
    >
      <p>{t("importTable", { count: rows })}</p>
      {FIELDS.map((field) => (
        <label key={field} class="small">
          {t(`column_${field}`)}
          <select value={mapping[field] ?? ""} onChange={(event) => choose(field, event.currentTarget.value)}>
            <option value="">{t("columnNone")}</option>
            {columns.map((name, at) => (
              <option key={at} value={at}>
                {name.slice(0, 60)} {first[0]?.[at] ? `(${first[0][at].slice(0, 40)})` : ""}
              </option>
            ))}
          </select>
        </label>
      ))}
      <p class="row">
        <button
          type="submit"
          class="primary"
          disabled={mapping.url === undefined || mapping.claim === undefined}
        >
          {t("importPreview")}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {t("cancel")}
        </button>
      </p>
    </form>
  );
}
