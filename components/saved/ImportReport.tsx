import { BroughtPacks } from "../packs/BroughtPacks";
import { useStrings } from "../strings";
import type { ImportPreview } from "./import-state";
import { ListedFeeds } from "./ListedFeeds";

interface Props {
  readonly preview: ImportPreview;
  readonly onStore: () => void;
  readonly onCancel: () => void;
}

/** What a file is, how much it would bring, and what of it fails where. */
export function ImportReport({ preview, onStore, onCancel }: Props) {
  const t = useStrings();
  const {
    format,
    name,
    records,
    reports,
    claims,
    known,
    corrections,
    packs,
    feeds,
    samples,
    problems,
    more,
  } = preview;
  const brings = reports > 0 || format === "reader-data";
  return (
    <div class="import-preview">
      <p role="status">
        <bdi>{name}</bdi>: {t(`format_${format}`)}. {t("importRecords", { count: records })}{" "}
        {t("importReports", { count: reports })} {t("importClaims", { count: claims })}
        {known > 0 && ` ${t("importKnown", { count: known })}`}
        {format === "reader-data" && ` ${t("importReplaces", { count: corrections })}`}
      </p>
      {samples.length > 0 && (
        <ul class="small">
          {samples.map((sample, at) => (
            <li key={at}>
              <bdi>{sample}</bdi>
            </li>
          ))}
        </ul>
      )}
      <BroughtPacks packs={packs} />
      <ListedFeeds feeds={feeds} />
      {problems.length > 0 && (
        <details class="import-problems">
          <summary>{t("importProblems", { count: problems.length + more })}</summary>
          <ul class="small">
            {problems.map(({ line, field, reason }, at) => (
              <li key={at}>
                {t("importProblem", { line, reason: t(`problem_${reason}`) })}
                {field !== "" && <bdi> ({field})</bdi>}
              </li>
            ))}
          </ul>
          {more > 0 && <p class="small">{t("importMoreProblems", { count: more })}</p>}
        </details>
      )}
      <p class="row">
        <button type="button" class="primary" disabled={!brings} onClick={onStore}>
          {t("importNow")}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {t("cancel")}
        </button>
      </p>
    </div>
  );
}
