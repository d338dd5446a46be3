import { useEffect, useState } from "preact/hooks";
import type { ClaimView } from "../core/reading/claim-view";
import { ClaimItem } from "./ClaimItem";
import { Notice } from "./Notice";
import { useStrings } from "./strings";

/** How far the looking for a text's claims is. `given` is the text that was asked about. */
export type TextState =
  | { readonly kind: "empty" }
  | { readonly kind: "looking"; readonly given: string }
  | { readonly kind: "failed"; readonly given: string }
  | { readonly kind: "found"; readonly given: string; readonly claims: readonly ClaimView[] };

interface Props {
  readonly state: TextState;
  readonly onText: (text: string) => void;
  readonly onChoose: (claim: string) => void;
}

/** The longest text that is looked for, in characters. */
const LONGEST = 40_000;

/** Words to look for that no mark can stand on: a PDF's, a reader view's, what was selected on the page. */
export function TextForm({ state, onText, onChoose }: Props) {
  const t = useStrings();
  const given = state.kind === "empty" ? "" : state.given;
  const [text, setText] = useState(given);
  useEffect(() => setText(given), [given]);
  const words = text.trim();
  return (
    <section aria-labelledby="text-title" class="text-form">
      <h2 id="text-title" class="panel-title">
        {t("textTitle")}
      </h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (words !== "") onText(words);
        }}
      >
        <label for="text" class="small">
          {t("textLead")}
        </label>
        <textarea
          id="text"
          rows={5}
          maxLength={LONGEST}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="primary" disabled={words === "" || state.kind === "looking"}>
          {t("textLook")}
        </button>
      </form>
      <div aria-live="polite">
        <Found state={state} onChoose={onChoose} />
      </div>
    </section>
  );
}

function Found({ state, onChoose }: Pick<Props, "state" | "onChoose">) {
  const t = useStrings();
  switch (state.kind) {
    case "empty":
      return null;
    case "looking":
      return <p class="small text-status">{t("textLooking")}</p>;
    case "failed":
      return <Notice title={t("textFailed")} reason={t("textFailedReason")} />;
    case "found":
      if (state.claims.length === 0)
        return <Notice title={t("textNothing")} reason={t("textNothingReason")} />;
      return (
        <ol class="claims">
          {state.claims.map((claim) => (
            <ClaimItem key={claim.id} claim={claim} onChoose={onChoose} />
          ))}
        </ol>
      );
  }
}
