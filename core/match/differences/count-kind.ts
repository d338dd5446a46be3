import { stem } from "../../text/stems";
import { conceptsOf } from "../concepts/concepts";
import { isMoney } from "../figures";

/**
 * The kind of thing that a unit counts, alike for units that outlets use for one and the same count: chiefs, officers and officials are
 * `persons`, ballots and voters `votes`. Units of which nothing is known are their own kind.
 */
export function countKind(unit: string): string {
  if (unit === "" || isMoney({ value: 0, unit, bound: "exact", what: [] })) return unit;
  const known = KIND_OF.get(unit);
  if (known !== undefined) return known;
  const last = unit.split(" ").at(-1) ?? unit;
  return KIND_OF.get(last) ?? unit;
}

/** Tells whether two units count one kind of thing: by the list, or by a concept that both words name. */
export function sameKind(a: string, b: string): boolean {
  const [first, second] = [countKind(a), countKind(b)];
  if (first === second) return first !== "";
  if (KINDS.has(first) || KINDS.has(second)) return false;
  const known = new Set(conceptsOf(stem(first, "en"), "en"));
  return conceptsOf(stem(second, "en"), "en").some((concept) => known.has(concept));
}

/** Tells whether a unit is one of the kinds, or money: a word after a number that is none of these may not be what it counts. */
export function isKnownKind(unit: string): boolean {
  return KINDS.has(countKind(unit)) || isMoney({ value: 0, unit, bound: "exact", what: [] });
}

const WORDS: Readonly<Record<string, string>> = {
  persons: `people persons officials officers soldiers generals members protesters police lawmakers ambassadors leaders workers men women
    contractors mercenaries combatants fighters attackers infiltrators migrants refugees prisoners justices judges magistrates magistrados juezes jueces juizes
    chiefs jefes chefes mandos commanders comandantes cargos dirigentes responsables responsaveis agents agentes guards guardias guardas guardsmen
    diplomats diplomaticos diplomatas aides asesores colaboradores sospechosos suspects gunmen militants terrorists terroristas narcoterroristas
    deputies activists activistas journalists periodistas jornalistas paramilitares captives hombres homens artists students estudiantes asistentes attendees assistentes implicados acusados indiciados
    employees empleados empregados trabajadores trabalhadores invaders invasores intruders enfermos doentes extranjeros estrangeiros foreigners indigenas villagers vecinos lawyers abogados advogados doctors medicos`,
  votes: "votes voters ballots sufragios electores eleitores votantes participants papeletas",
  generators: "generators plantas plants geradores generadores",
  countries: "countries governments gobiernos governos naciones nacoes",
  trucks: "trucks lorries camionetas gandolas caminhonetes",
  containers: "containers semi-trailers trailers remolques contenedores conteineres",
  aircraft: "aircraft planes jets",
  pages: "pages",
};

const KIND_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) => words.split(/\s+/).map((word) => [word, kind] as const)),
);

const KINDS: ReadonlySet<string> = new Set([
  ...Object.keys(WORDS),
  "deaths",
  "injured",
  "detained",
  "percent",
]);
