import type { CorrectionsView, CorrectionView } from "../core/reading/corrections-view";
import { useStrings } from "./strings";

interface Props {
  readonly corrections: CorrectionsView;
  /** Whether what was last taken back or forgotten can be brought back. */
  readonly canUndo: boolean;
  readonly onTakeBack: (correction: CorrectionView) => void;
  readonly onForget: () => void;
  readonly onUndo: () => void;
  /** Saves those of packs' reports as gold pairs for a pack's sources. */
  readonly onExport: () => void;
}

/** What the reader corrected, what was learnt from it, and the ways to take it back or along. */
export function Corrections({ corrections, canUndo, onTakeBack, onForget, onUndo, onExport }: Props) {
  const t = useStrings();
  const { count, newest } = corrections;
  return (
    <>
      <p>{t("correctionsKept", { count })}</p>
      {count > 0 && <Outcome {...corrections} />}
      {count > 0 && (
        <details class="corrections">
          <summary>{t("correctionsShow")}</summary>
          <ul class="plain-list small">
            {newest.map((each) => (
              <li key={`${each.claim} ${each.report}`}>
                <p>
                  {each.text === null ? t("correctionWordless") : <bdi lang={each.language}>{each.text}</bdi>}
                </p>
                <p>
                  <bdi>{each.outlet}</bdi>: {t(each.verdict === "same" ? "theSame" : "notTheSame")}{" "}
                  <button type="button" class="link" onClick={() => onTakeBack(each)}>
                    {t("takeBack")}
                    <span class="hidden">
                      {" "}
                      {each.outlet} {each.text}
                    </span>
                  </button>
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="row">
        {count > 0 && (
          <>
            <button type="button" class="secondary" onClick={onExport}>
              {t("exportGold")}
            </button>
            <button type="button" class="secondary" onClick={onForget}>
              {t("forgetCorrections")}
            </button>
          </>
        )}
        {canUndo && (
          <button type="button" class="quiet" onClick={onUndo}>
            {t("undo")}
          </button>
        )}
      </p>
    </>
  );
}

function Outcome({ learnt, least }: Pick<CorrectionsView, "learnt" | "least">) {
  const t = useStrings();
  const { outcome, learntFrom, heldOut, right, before } = learnt;
  const values = { total: heldOut, right, before, least, learnt: learntFrom + heldOut };
  return (
    <p role="status" class="small">
      {t(`learnt_${outcome}`, values)}
    </p>
  );
}
