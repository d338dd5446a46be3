import { useStrings } from "../strings";
import type { ImportPreview } from "./import-state";

/** So many feeds are named. */
const NAMED = 50;

/** The feeds that a file names, by title and address: as text, since Careo fetches none of them. */
export function ListedFeeds({ feeds }: Pick<ImportPreview, "feeds">) {
  const t = useStrings();
  if (feeds.length === 0) return null;
  return (
    <details class="listed-feeds">
      <summary>{t("listedFeeds", { count: feeds.length })}</summary>
      <ul class="small">
        {feeds.slice(0, NAMED).map(({ title, address }, place) => (
          <li key={place}>
            <bdi>{title}</bdi> <bdi class="pack-address">{address}</bdi>
          </li>
        ))}
        {feeds.length > NAMED && <li>…</li>}
      </ul>
    </details>
  );
}
