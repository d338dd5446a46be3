import { useId } from "preact/hooks";
import type { TextRun } from "../core/reading/display-text";
import type { Relation } from "../core/reading/relation";
import { Choice } from "./Choice";
import { Runs } from "./Runs";
import { useStrings } from "./strings";

/** The claim that results are compared with: the one that was last opened in the panel. */
export interface ClaimInHand {
  readonly text: readonly TextRun[];
  readonly language: string;
}

interface Props {
  readonly claim: ClaimInHand | null;
  readonly chosen: Relation | null;
  readonly onChoose: (relation: Relation | null) => void;
  readonly onLetGo: () => void;
}

const RELATIONS: readonly Relation[] = ["agrees", "differs", "denies", "adds", "none"];

/** Narrows a search to results that stand in a relation to the claim in hand; without one it says how to get one. */
export function RelationChoice({ claim, chosen, onChoose, onLetGo }: Props) {
  const t = useStrings();
  const id = useId();
  return (
    <>
      <Choice
        label={t("searchRelation")}
        value={claim === null ? "" : (chosen ?? "")}
        disabled={claim === null}
        described={id}
        onChange={(value) => onChoose(RELATIONS.find((relation) => relation === value) ?? null)}
      >
        <option value="">{t("searchAny")}</option>
        {RELATIONS.map((relation) => (
          <option key={relation} value={relation}>
            {t(`relation_${relation}`)}
          </option>
        ))}
      </Choice>
      {claim === null ? (
        <p id={id} class="wide small">
          {t("searchNoClaim")}
        </p>
      ) : (
        <div class="wide in-hand small">
          <p id={id}>
            {t("searchInHand")}:{" "}
            <q>
              <Runs runs={claim.text} language={claim.language} />
            </q>
          </p>
          <button type="button" class="quiet" onClick={onLetGo}>
            {t("searchLetGo")}
          </button>
        </div>
      )}
    </>
  );
}
