import type { CorpusAge } from "../core/reading/reading";
import { CoverageChart, type CoveredMonth } from "./CoverageChart";
import { formatBytes, formatDate } from "./format";
import { Progress } from "./Progress";
import { useStrings } from "./strings";

/** How the corpus stands on this device. */
export interface CorpusStatus {
  readonly state: "absent" | "installing" | "ready" | "repairing" | "full" | "failed";
  readonly done: number;
  readonly total: number;
  readonly age: CorpusAge | null;
}

interface Props {
  readonly status: CorpusStatus | null;
  readonly onRebuild: () => void;
  /** Bytes taken on the device; null where it is not known. */
  readonly usage: number | null;
  readonly coverage: readonly CoveredMonth[];
}

/** What is in the corpus, how it stands, and the one thing to do when it is broken. */
export function CorpusPanel({ status, onRebuild, usage, coverage }: Props) {
  const t = useStrings();
  if (status === null) return <p role="status">{t("corpusAsking")}</p>;
  const busy = status.state === "installing" || status.state === "repairing";
  return (
    <>
      {status.age !== null && <Facts age={status.age} />}
      <CoverageChart months={coverage} />
      {usage !== null && <p class="small">{t("storageUsed", { used: formatBytes(usage, t("locale")) })}</p>}
      <p role="status">{t(`corpusState_${status.state}`)}</p>
      {busy && <Progress done={status.done} total={status.total} />}
      <button type="button" class="secondary" disabled={busy} onClick={onRebuild}>
        {t("rebuild")}
      </button>
      <p class="small">{t("rebuildWhat")}</p>
    </>
  );
}

function Facts({ age }: { readonly age: CorpusAge }) {
  const t = useStrings();
  const locale = t("locale");
  return (
    <>
      <p>
        {t("corpusHolds", { count: age.reports })} · {t("countOutlets", { count: age.outlets })} ·{" "}
        {formatDate(age.from, locale)} – {formatDate(age.to, locale)}
      </p>
      <p class="small">{t("corpusVersion", { version: age.version })}</p>
      <p class="small">{t("corpusEnds", { day: formatDate(age.to, locale) })}</p>
      <p class="small">{t("corpusLimits")}</p>
    </>
  );
}
