import { useStrings } from "../strings";

/** How far saving this tab's article is. */
export type SaveState =
  | { readonly kind: "idle" | "undone" }
  /** Null until the first step is heard of. */
  | { readonly kind: "saving"; readonly at: SaveStep | null }
  | { readonly kind: "saved"; readonly claims: number; readonly again: boolean }
  | {
      readonly kind: "failed";
      readonly reason: "private-window" | "nothing-to-save" | "store-full" | "failed";
    };

/** A step of saving, in the order of `STEPS`. */
type SaveStep =
  | { readonly step: "reading" | "finding" }
  | { readonly step: "keeping"; readonly claims: number };

const STEPS = ["reading", "finding", "keeping"] as const;

interface Props {
  readonly state: SaveState;
  readonly onSave: () => void;
  readonly onUndo: () => void;
}

/** Keeps the article at one press, says what came of it, and takes it back. */
export function SaveArticle({ state, onSave, onUndo }: Props) {
  const t = useStrings();
  return (
    <div class="save-article">
      {state.kind !== "saved" && (
        <button type="button" class="secondary" disabled={state.kind === "saving"} onClick={onSave}>
          {t("saveArticle")}
        </button>
      )}
      {state.kind === "saving" && (
        <progress
          aria-label={t("savingArticle")}
          value={state.at === null ? 0 : STEPS.indexOf(state.at.step) + 0.5}
          max={STEPS.length}
        />
      )}
      <p class="small" role="status">
        {said(state, t)}
      </p>
      {state.kind === "saved" && (
        <button type="button" class="quiet" onClick={onUndo}>
          {t("undo")}
        </button>
      )}
    </div>
  );
}

function said(state: SaveState, t: ReturnType<typeof useStrings>): string {
  switch (state.kind) {
    case "idle":
      return "";
    case "saving":
      if (state.at === null) return t("savingArticle");
      return state.at.step === "keeping"
        ? t("saving_keeping", { count: state.at.claims })
        : t(`saving_${state.at.step}`);
    case "undone":
      return t("saveUndone");
    case "saved":
      return [t("savedClaims", { count: state.claims }), state.again ? t("savedAgain") : ""].join(" ").trim();
    case "failed":
      return t(`saveFailed_${state.reason}`);
  }
}
