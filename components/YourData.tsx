import { useRef, useState } from "preact/hooks";
import { type BroughtPack, BroughtPacks } from "./packs/BroughtPacks";
import { useStrings } from "./strings";

/** What a file that was picked would bring, or why it brings nothing. */
export type Preview =
  | {
      readonly kind: "ok";
      readonly corrections: number;
      readonly packs: readonly BroughtPack[];
      readonly onImport: () => Promise<boolean>;
    }
  | { readonly kind: "bad"; readonly reason: string };

interface Props {
  readonly onExport: () => void;
  /** Reads a file and tells what it would bring; nothing is stored yet. */
  readonly onPreview: (file: File) => Promise<Preview>;
  /** Answers whether all is gone. */
  readonly onDeleteAll: () => Promise<boolean>;
}

/** What the reader made, as a file to keep or to bring, and the end of it all. */
export function YourData({ onExport, onPreview, onDeleteAll }: Props) {
  const t = useStrings();
  const file = useRef<HTMLInputElement>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState<"imported" | "deleted" | "failed" | null>(null);
  const pick = async (picked: File | undefined) => {
    setDone(null);
    setPreview(picked === undefined ? null : await onPreview(picked));
    if (file.current !== null) file.current.value = "";
  };
  return (
    <>
      <p class="row">
        <button type="button" class="secondary" onClick={onExport}>
          {t("exportData")}
        </button>
        <label class="secondary file">
          {t("importData")}
          <input
            ref={file}
            type="file"
            accept="application/json,.json"
            onChange={(event) => void pick(event.currentTarget.files?.[0])}
          />
        </label>
      </p>
      {preview?.kind === "bad" && <p role="alert">{t("importBad", { reason: preview.reason })}</p>}
      {preview?.kind === "ok" && <BroughtPacks packs={preview.packs} />}
      {preview?.kind === "ok" && (
        <p class="row" role="status">
          {t("importBrings", { count: preview.corrections })}
          <button
            type="button"
            class="primary"
            onClick={async () => {
              const imported = await preview.onImport();
              setPreview(null);
              setDone(imported ? "imported" : "failed");
            }}
          >
            {t("importNow")}
          </button>
          <button type="button" class="quiet" onClick={() => setPreview(null)}>
            {t("cancel")}
          </button>
        </p>
      )}
      {asked ? (
        <p class="row" role="alert">
          {t("deleteAllSure")}
          <button
            type="button"
            class="primary"
            onClick={async () => {
              const deleted = await onDeleteAll();
              setAsked(false);
              setDone(deleted ? "deleted" : "failed");
            }}
          >
            {t("deleteAllNow")}
          </button>
          <button type="button" class="quiet" onClick={() => setAsked(false)}>
            {t("cancel")}
          </button>
        </p>
      ) : (
        <button type="button" class="secondary" onClick={() => setAsked(true)}>
          {t("deleteAll")}
        </button>
      )}
      <p role="status">{done !== null && t(`data_${done}`)}</p>
    </>
  );
}
