import { z } from "../../schema";
import type { Origin } from "../match";
import type { LineageTables } from "./report-origin";

/** What a search can be narrowed to of an origin: the agency or outlet, the speaker (whatever the day), or that it is unknown. */
export const OriginFacet = z.object({
  id: z.string(),
  kind: z.enum(["agency", "outlet", "statement", "unknown"]),
  name: z.string(),
});
export type OriginFacet = z.infer<typeof OriginFacet>;

/** The facet of an origin as `originOf` reads it. All statements of one speaker have one, all unknown origins have one. */
export function facetOf(
  { id, kind, name }: Origin,
  { entries }: Pick<LineageTables, "entries">,
): OriginFacet {
  if (kind === "agency" || kind === "outlet") return { id, kind, name };
  if (kind !== "statement") return { id: "unknown", kind: "unknown", name: "" };
  const speaker = id.split(":")[1] ?? "";
  return { id: `statement:${speaker}`, kind, name: entries.get(speaker)?.label ?? name };
}
