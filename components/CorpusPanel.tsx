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
  /** Bytes taken on the device, and bytes that the browser allows in all, by its own estimate; null where it does not say. */
  readonly usage: number | null;
  readonly quota: number | null;
  readonly coverage: readonly CoveredMonth[];
}

/** What is in the corpus, how it stands, and the one thing to do when it is broken. */
export function CorpusPanel({ status, onRebuild, usage, quota, coverage }: Props) {
  const t = useStrings();
  const room = usage !== null && <p class="small">{roomOf(usage, quota, t)}</p>;
  if (status === null)
    return (
      <>
        {room}
        <p role="status">{t("corpusAsking")}</p>
      </>
    );
  const busy = status.state === "installing" || status.state === "repairing";
  return (
    <>
      {status.age !== null && <Facts age={status.age} />}
      <CoverageChart months={coverage} />
      {room}
      <p role="status">{t(`corpusState_${status.state}`)}</p>
      {busy && <Progress done={status.done} total={status.total} />}
      <button type="button" class="secondary" disabled={busy} onClick={onRebuild}>
        {t("rebuild")}
      </button>
      <p class="small">{t("rebuildWhat")}</p>
    </>
  );
}

/** What is taken, and what is left of what the browser allows: nothing where more is taken than that. */
function roomOf(usage: number, quota: number | null, t: ReturnType<typeof useStrings>): string {
  const used = formatBytes(usage, t("locale"));
  if (quota === null) return t("storageUsed", { used });
  return t("storageRoom", { used, free: formatBytes(Math.max(0, quota - usage), t("locale")) });
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
