import type { DenierView } from "../core/reading/denier";
import { formatDate } from "./format";
import { useStrings } from "./strings";

/** By whom a claim is denied or disputed, and when: "by Ana Ríos, as told by Harbour Times (published Mar 4, 2019)". */
export function DeniedBy({ denier: { by, name, outlet, day } }: { readonly denier: DenierView }) {
  const t = useStrings();
  const when =
    day === null ? t("undated") : t(`deniedOn_${day.of}`, { date: formatDate(day.date, t("locale")) });
  return (
    <bdi>
      {t(`denied_${by}`, { name, outlet })} ({when})
    </bdi>
  );
}
