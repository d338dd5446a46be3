import { Fragment } from "preact";
import type { Count } from "../core/match/match";
import { useStrings } from "./strings";

/** The one count line everywhere: "9 outlets · 2 origins · 4 unknown". */
export function CountLine({ count }: { readonly count: Count }) {
  const t = useStrings();
  const parts = [
    t("countOutlets", { count: count.outlets }),
    t("countOrigins", { count: count.origins }),
    ...(count.unknown > 0 ? [t("countUnknown", { count: count.unknown })] : []),
  ];
  return (
    <span class="count-line">
      {parts.map((part, place) => (
        <Fragment key={part}>
          {place > 0 && <span class="dot"> · </span>}
          <bdi>{part}</bdi>
        </Fragment>
      ))}
    </span>
  );
}
