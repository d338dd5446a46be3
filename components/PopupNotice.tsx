import { Notice } from "./Notice";
import { Progress } from "./Progress";
import type { Barrier, PopupState } from "./popup-state";
import { useStrings } from "./strings";

interface Props {
  readonly state: Exclude<PopupState, { kind: "claims" }>;
  readonly onRead: () => void;
  readonly onRebuild: () => void;
  /** Leads to where a text can be pasted. */
  readonly onText: () => void;
}

/** Pages that may well be articles, only not ones that scripts can enter: their words can be pasted. */
const PASTED: ReadonlySet<Barrier> = new Set(["pdf", "file", "browser", "refused"]);

/** Why there is nothing to list, and what can be done about it. */
export function PopupNotice({ state, onRead, onRebuild, onText }: Props) {
  const t = useStrings();
  switch (state.kind) {
    case "reading":
      return <Notice title={t("readingTitle")} reason={t("readingReason")} />;
    case "unread":
      return (
        <Notice title={t("unreadTitle")} reason={t("unreadReason")}>
          <ReadButton onRead={onRead} />
        </Notice>
      );
    case "paused":
      return (
        <Notice title={t("pausedTitle")} reason={t("pausedReason")}>
          <ReadButton onRead={onRead} />
        </Notice>
      );
    case "failed":
      return (
        <Notice title={t("failedTitle")} reason={t("failedReason")}>
          <ReadButton onRead={onRead} />
        </Notice>
      );
    case "barred":
      return (
        <Notice title={t("barredTitle")} reason={t(`barred_${state.barrier}`)}>
          {PASTED.has(state.barrier) && (
            <button type="button" class="primary" onClick={onText}>
              {t("pasteText")}
            </button>
          )}
        </Notice>
      );
    case "installing":
      return (
        <Notice title={t("installing")} reason={t("installingReason")}>
          <Progress done={state.done} total={state.total} />
        </Notice>
      );
    case "corpusFailed":
      return (
        <Notice title={t("corpusFailedTitle")} reason={t("corpusFailedReason")}>
          <button type="button" class="primary" onClick={onRebuild}>
            {t("rebuild")}
          </button>
        </Notice>
      );
    case "silent":
      return <Notice title={t(`silentTitle_${state.silence}`)} reason={t(`silentReason_${state.silence}`)} />;
  }
}

function ReadButton({ onRead }: { readonly onRead: () => void }) {
  const t = useStrings();
  return (
    <button type="button" class="primary" onClick={onRead}>
      {t("readThisPage")}
    </button>
  );
}
