import type { ClaimView } from "../core/reading/claim-view";
import { Choice } from "./Choice";
import { ClaimItem } from "./ClaimItem";
import { type ClaimOrder, ordered, originsOf, SHOWN } from "./claim-order";
import { useStrings } from "./strings";

interface Props {
  readonly claims: readonly ClaimView[];
  /** More claims and reports may follow. */
  readonly provisional: boolean;
  readonly order: ClaimOrder;
  readonly onOrder: (order: ClaimOrder) => void;
  readonly onChoose: (claim: string) => void;
}

/** The claims of a page as buttons: the way to them for those who cannot see or reach the marks. */
export function ClaimList({ claims, provisional, order, onOrder, onChoose }: Props) {
  const t = useStrings();
  const list = ordered(claims, order);
  return (
    <section aria-labelledby="claims-heading">
      <div class="claims-head">
        <h2 id="claims-heading">{t("claimsOnPage", { count: claims.length })}</h2>
        <p class="small" role="status">
          <Sum claims={claims} provisional={provisional} />
        </p>
        <div class="claims-tools">
          <Choice
            label={t("showClaims")}
            value={order.shown}
            onChange={(value) => onOrder({ ...order, shown: SHOWN.find((each) => each === value) ?? "all" })}
          >
            {SHOWN.map((each) => (
              <option key={each} value={each}>
                {t(`filter_${each}`)}
              </option>
            ))}
          </Choice>
          <Choice
            label={t("sortBy")}
            value={order.by}
            onChange={(value) => onOrder({ ...order, by: value === "differences" ? "differences" : "place" })}
          >
            <option value="place">{t("sortPlace")}</option>
            <option value="differences">{t("sortDifferences")}</option>
          </Choice>
        </div>
      </div>
      <p class="small claims-none" role="status">
        {list.length === 0 && t("filterNone")}
      </p>
      <ol class="claims">
        {list.map((claim) => (
          <ClaimItem key={claim.id} claim={claim} onChoose={onChoose} />
        ))}
      </ol>
    </section>
  );
}

/** The page in one line: how many claims others report, on how many origins, how many differ, and whether that is all. */
function Sum({ claims, provisional }: Pick<Props, "claims" | "provisional">) {
  const t = useStrings();
  const answered = claims.filter(({ groups }) => groups.length > 0);
  const more = provisional ? [t("stillComparing")] : [];
  if (answered.length === 0) return <>{more[0] ?? t("claimsUnanswered")}</>;
  const differing = answered.filter(({ differences }) => differences.length > 0);
  return (
    <>
      {[
        t("claimsAnswered", { count: answered.length }),
        t("countOrigins", { count: originsOf(answered) }),
        t("claimsDiffering", { count: differing.length }),
        ...more,
      ].join(" · ")}
    </>
  );
}
