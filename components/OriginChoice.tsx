import type { OriginOption } from "../core/reading/sift-search";
import { Choice } from "./Choice";
import { useStrings } from "./strings";

interface Props {
  readonly origins: readonly OriginOption[];
  readonly chosen: string | null;
  readonly onChoose: (origin: string | null) => void;
}

const GROUPS = ["agency", "outlet", "statement"] as const;

/** Narrows a search to an origin: those that occur among the claims found, with how many have it. */
export function OriginChoice({ origins, chosen, onChoose }: Props) {
  const t = useStrings();
  const unknown = origins.find(({ kind }) => kind === "unknown");
  return (
    <Choice label={t("searchOrigin")} value={chosen ?? ""} onChange={(value) => onChoose(value || null)}>
      <option value="">{t("searchAny")}</option>
      {GROUPS.map((group) => {
        const own = origins.filter(({ kind }) => kind === group);
        return own.length === 0 ? null : (
          <optgroup key={group} label={t(`searchOrigins_${group}`)}>
            {own.map(({ id, name, claims }) => (
              <option key={id} value={id}>
                {name} ({claims})
              </option>
            ))}
          </optgroup>
        );
      })}
      {unknown && (
        <option value={unknown.id}>
          {t("origin_unknown")} ({unknown.claims})
        </option>
      )}
    </Choice>
  );
}
