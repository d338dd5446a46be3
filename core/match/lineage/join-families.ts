import type { Outlet } from "../../corpus/outlet";
import type { Origin } from "../match";

/** The publisher family of each outlet that has one, by the outlet's id. */
export function familiesOf(outlets: readonly Outlet[]): ReadonlyMap<string, string> {
  return new Map(outlets.flatMap(({ id, family }) => (family === null ? [] : [[id, family] as const])));
}

/**
 * Takes outlets of one publisher family for one origin (CNN and CNN en Español): what one of them reports by itself is no second source
 * for the other. `families` gives an outlet's family by its id.
 */
export function joinFamilies(
  origins: readonly Origin[],
  families: ReadonlyMap<string, string>,
): readonly Origin[] {
  const members = new Map<string, Map<string, string>>();
  for (const origin of origins) {
    const family = familyOf(origin, families);
    if (family === undefined) continue;
    members.set(family, (members.get(family) ?? new Map()).set(origin.id, origin.name));
  }
  return origins.map((origin) => {
    const own = members.get(familyOf(origin, families) ?? "");
    if (!own || own.size < 2) return origin;
    const [[id] = [origin.id]] = [...own].sort(([a], [b]) => a.localeCompare(b, "en"));
    const name = [...own.values()].sort((a, b) => a.localeCompare(b, "en")).join(" / ");
    const chain = origin.chain?.map((step) => (step.id === origin.id ? { ...step, id, name } : step));
    return { ...origin, id, name, ...(chain && { chain }) };
  });
}

function familyOf({ id, kind }: Origin, families: ReadonlyMap<string, string>): string | undefined {
  return kind === "outlet" ? families.get(id.slice("outlet:".length)) : undefined;
}
