import { useStrings } from "../strings";

/** How far saving this tab's article is. */
export type SaveState =
  | { readonly kind: "idle" | "saving" | "undone" }
  | { readonly kind: "saved"; readonly claims: number; readonly again: boolean }
  | {
      readonly kind: "failed";
      readonly reason: "private-window" | "nothing-to-save" | "store-full" | "failed";
    };

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
      {state.kind === "saving" && <progress aria-label={t("savingArticle")} />}
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
      return t("savingArticle");
    case "undone":
      return t("saveUndone");
    case "saved":
      return [t("savedClaims", { count: state.claims }), state.again ? t("savedAgain") : ""].join(" ").trim();
    case "failed":
      return t(`saveFailed_${state.reason}`);
  }
}
