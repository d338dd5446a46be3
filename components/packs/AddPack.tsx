import { useId, useRef } from "preact/hooks";
import { formatBytes, formatDate } from "../format";
import { Progress } from "../Progress";
import { useStrings } from "../strings";
import type { AddingState, ShownPack, SourceFaults } from "./pack-states";

export interface AddPackProps {
  readonly adding: AddingState;
  readonly onLook: (address: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onYes: () => void;
  readonly onCancel: () => void;
}

/** A pack by its address or from files: looked at first, and added when the reader says yes. */
export function AddPack({ adding, onLook, onFiles, onYes, onCancel }: AddPackProps) {
  const t = useStrings();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const busy = adding.kind === "looking" || adding.kind === "adding" || adding.kind === "compiling";
  const take = (list: FileList | null | undefined) => onFiles([...(list ?? [])]);
  return (
    <>
      <form
        class="add-site"
        onSubmit={(event) => {
          event.preventDefault();
          onLook(field.current?.value ?? "");
        }}
      >
        <label class="small" for={id}>
          {t("packAddress")}
        </label>
        <div>
          <input
            id={id}
            ref={field}
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://"
            aria-describedby={`${id}-asks`}
          />
          <button type="submit" class="secondary" disabled={busy}>
            {t("packLook")}
          </button>
        </div>
        <p id={`${id}-asks`} class="small">
          {t("packAsk")}
        </p>
      </form>
      <fieldset
        class="drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer?.files);
        }}
      >
        <legend>{t("packFiles")}</legend>
        <label class="secondary file">
          {t("importPick")}
          <input
            type="file"
            multiple
            accept=".json,.jsonl,.csv,.bin"
            disabled={busy}
            onChange={(event) => {
              take(event.currentTarget.files);
              event.currentTarget.value = "";
            }}
          />
        </label>
        <p class="small">{t("packFilesWhat")}</p>
      </fieldset>
      {busy && <p role="status">{t(adding.kind === "compiling" ? "packCompiling" : "packBusy")}</p>}
      {adding.kind === "compiling" && (
        <>
          <Progress done={adding.done} total={adding.total} />
          <p class="row">
            <button type="button" class="secondary" onClick={onCancel}>
              {t("cancel")}
            </button>
          </p>
        </>
      )}
      {adding.kind === "added" && <p role="status">{t("packAdded")}</p>}
      {adding.kind === "refused" && <p role="alert">{t(`packTrouble_${adding.trouble}`)}</p>}
      {adding.kind === "faults" && <Faults {...adding} />}
      {adding.kind === "shown" && <Shown pack={adding.pack} onYes={onYes} onCancel={onCancel} />}
    </>
  );
}

function Faults({ tests, faults, more }: SourceFaults) {
  const t = useStrings();
  return (
    <div role="alert">
      <p>{tests ? t("packTrouble_failed-tests") : t("packFaults", { count: faults.length })}</p>
      <ul class="plain-list small pack-faults">
        {faults.map((fault, place) => (
          <li key={place}>
            <bdi lang="en">{fault}</bdi>
          </li>
        ))}
      </ul>
      {more && <p class="small">{t("packFaultsMore")}</p>}
    </div>
  );
}

interface ShownProps extends Pick<AddPackProps, "onYes" | "onCancel"> {
  readonly pack: ShownPack;
}

function Shown({ pack, onYes, onCancel }: ShownProps) {
  const t = useStrings();
  const locale = t("locale");
  return (
    <section class="choice chosen pack-preview">
      <h3>
        <bdi>{pack.title}</bdi>
      </h3>
      {pack.from !== null && (
        <p class="small">
          <bdi>{pack.from}</bdi>
        </p>
      )}
      <p>
        {t("packClaims", { count: pack.claims })} · {formatBytes(pack.bytes, locale)}
      </p>
      <p class="small">
        {t("packVersion", { version: pack.version, day: formatDate(pack.published.slice(0, 10), locale) })}
      </p>
      <p class="small">
        {pack.fingerprint === null ? t("packUnsigned") : t("packKey", { fingerprint: pack.fingerprint })}
      </p>
      {pack.inPlace && <p>{t("packInPlace")}</p>}
      <p class="row">
        <button type="button" class="primary" onClick={onYes}>
          {t(pack.from === null ? "packInstall" : "packFollow")}
        </button>
        <button type="button" class="secondary" onClick={onCancel}>
          {t("cancel")}
        </button>
      </p>
    </section>
  );
}
