import { useState } from "preact/hooks";
import type { ClaimView } from "../core/reading/claim-view";
import { ClaimItem } from "./ClaimItem";
import { useStrings } from "./strings";

interface Props {
  readonly claims: readonly ClaimView[];
  readonly marksShown: boolean;
  readonly onJump: (claim: string) => void;
  readonly onMarks: (shown: boolean) => void;
}

type Order = "place" | "differences";

const FILTERS = ["all", "answered", "differing"] as const;
type Filter = (typeof FILTERS)[number];

/** The claims of a page as buttons: the way to them for those who cannot see or reach the marks. */
export function ClaimList({ claims, marksShown, onJump, onMarks }: Props) {
  const t = useStrings();
  const [order, setOrder] = useState<Order>("place");
  const [filter, setFilter] = useState<Filter>("all");
  const answered = claims.filter((claim) => claim.groups.length > 0);
  const differing = answered.filter((claim) => claim.differences.length > 0);
  const chosen = { all: claims, answered, differing }[filter];
  return (
    <section aria-labelledby="claims-heading">
      <div class="claims-head">
        <h2 id="claims-heading">{t("claimsOnPage", { count: claims.length })}</h2>
        <div class="claims-sum">
          <p class="small" role="status">
            {answered.length === 0
              ? t("claimsUnanswered")
              : [
                  t("claimsAnswered", { count: answered.length }),
                  t("claimsDiffering", { count: differing.length }),
                ].join(" · ")}
          </p>
          <button type="button" class="quiet" onClick={() => onMarks(!marksShown)}>
            {t(marksShown ? "hideMarks" : "showMarks")}
          </button>
        </div>
        <div class="claims-tools">
          <label class="small">
            {t("showClaims")}{" "}
            <select
              value={filter}
              onChange={({ currentTarget: { value } }) =>
                setFilter(FILTERS.find((one) => one === value) ?? "all")
              }
            >
              {FILTERS.map((one) => (
                <option key={one} value={one}>
                  {t(`filter_${one}`)}
                </option>
              ))}
            </select>
          </label>
          <label class="small">
            {t("sortBy")}{" "}
            <select
              value={order}
              onChange={(event) =>
                setOrder(event.currentTarget.value === "differences" ? "differences" : "place")
              }
            >
              <option value="place">{t("sortPlace")}</option>
              <option value="differences">{t("sortDifferences")}</option>
            </select>
          </label>
        </div>
      </div>
      {chosen.length === 0 && (
        <p class="small claims-none" role="status">
          {t("filterNone")}
        </p>
      )}
      <ol class="claims">
        {sorted(chosen, order).map((claim) => (
          <ClaimItem key={claim.id} claim={claim} onChoose={onJump} />
        ))}
      </ol>
    </section>
  );
}

function sorted(claims: readonly ClaimView[], order: Order): readonly ClaimView[] {
  if (order === "place") return claims;
  return [...claims].sort(
    (a, b) => b.differences.length - a.differences.length || b.count.outlets - a.count.outlets,
  );
}
