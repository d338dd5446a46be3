import { useId } from "preact/hooks";
import { useStrings } from "./strings";

/** How far the checking of a proof is, and what came of it. */
export type ProofCheck =
  | { readonly kind: "none" }
  | { readonly kind: "checking" }
  | { readonly kind: "failed" }
  | { readonly kind: "same"; readonly outlet: string; readonly text: string }
  | { readonly kind: "differs"; readonly part: string; readonly expected: string; readonly found: string }
  | { readonly kind: "no-proof"; readonly fault: string };

interface Props {
  readonly check: ProofCheck;
  readonly onProof: (file: File) => void;
}

/** Opens a proof that somebody saved, and says whether the same comes out here. */
export function CheckProof({ check, onProof }: Props) {
  const t = useStrings();
  const id = useId();
  return (
    <section class="check-proof" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} class="panel-title">
        {t("checkProof")}
      </h2>
      <p id={`${id}-lead`} class="small">
        {t("checkProofLead")}
      </p>
      <label class="secondary file">
        {t("importPick")}
        <input
          type="file"
          accept="application/json,.json"
          aria-describedby={`${id}-lead`}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) onProof(file);
            // The same file can be chosen again after it was changed.
            currentTarget.value = "";
          }}
        />
      </label>
      <div role="status">
        <Outcome check={check} />
      </div>
    </section>
  );
}

function Outcome({ check }: Pick<Props, "check">) {
  const t = useStrings();
  switch (check.kind) {
    case "none":
      return null;
    case "checking":
      return <p class="small">{t("proofChecking")}</p>;
    case "failed":
      return <p class="small">{t("proofFailed")}</p>;
    case "no-proof":
      return <p class="small">{t("proofNot", { part: check.fault })}</p>;
    case "same":
      return (
        <>
          <p>{t("proofSame", { outlet: check.outlet })}</p>
          <p class="small">
            <bdi>{check.text}</bdi>
          </p>
        </>
      );
    case "differs":
      return (
        <>
          <p>{t(check.part.startsWith("pack") ? "proofOtherPack" : "proofDiffers", { part: check.part })}</p>
          <dl class="small">
            <dt>{t("proofSays")}</dt>
            <dd>
              <bdi>{check.expected}</bdi>
            </dd>
            <dt>{t("proofHere")}</dt>
            <dd>
              <bdi>{check.found}</bdi>
            </dd>
          </dl>
        </>
      );
  }
}
