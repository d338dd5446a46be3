import type { ReportView } from "../core/reading/claim-view";
import { useStrings } from "./strings";

/** The way to a report, and to an archived copy of it; a report without a usable address says so. */
export function Links({
  report: { link, archived },
}: {
  readonly report: Pick<ReportView, "link" | "archived">;
}) {
  const t = useStrings();
  if (link === null) return <span>{t("noLink")}</span>;
  return (
    <>
      <a href={link.href} target="_blank" rel="noopener noreferrer">
        {link.secure ? t("source", { host: link.host }) : t("sourceInsecure", { host: link.host })}
      </a>
      {archived !== null && (
        <a href={archived} target="_blank" rel="noopener noreferrer">
          {t("archived")}
        </a>
      )}
    </>
  );
}
