import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { GazetteerEntry } from "../../core/corpus/gazetteer";
import { parseJsonLines } from "../../core/corpus/json-lines";
import { Report } from "../../core/corpus/report";

const read = (name: string) => readFileSync(join(import.meta.dirname, "../../data/venezuela", name), "utf8");
const gazetteer = parseJsonLines(read("gazetteer.jsonl"), GazetteerEntry, "gazetteer.jsonl");
const reports = parseJsonLines(read("reports.jsonl"), Report, "reports.jsonl");
const byId = new Map(gazetteer.map((entry) => [entry.id, entry]));

function plain(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

describe("the Venezuela gazetteer", () => {
  it("labels every entity that the reports name", () => {
    const labels = new Set(gazetteer.map(({ label }) => label));
    const named = new Set(reports.flatMap(({ claims }) => claims.flatMap(({ entities }) => entities)));
    expect([...named].filter((name) => !labels.has(name))).toEqual([]);
  });

  it.each([
    ["united-states", "en", "Washington"],
    ["united-states", "es", "EE.UU."],
    ["united-states", "pt", "EUA"],
    ["white-house", "es", "Casa Blanca"],
    ["white-house", "pt", "Casa Branca"],
    ["pdvsa", "es", "Petróleos de Venezuela"],
    ["lima-group", "es", "Grupo de Lima"],
    ["elliott-abrams", "en", "Elliot Abrams"],
    ["venezuelan-armed-forces", "pt", "Forças Armadas"],
    ["essequibo", "es", "Esequibo"],
    ["vassily-nebenzia", "en", "Vasily Nebenzya"],
  ] as const)("%s goes by its name in %s: %s", (id, language, name) => {
    expect(byId.get(id)?.names[language]).toContain(name);
  });

  it("gives each name without a condition to one entry of a kind of its own", () => {
    const owners = new Map<string, string[]>();
    for (const { id, names, ambiguous } of gazetteer) {
      const open = new Set(Object.values(names).flat().map(plain));
      for (const name of ambiguous?.names ?? []) open.delete(plain(name));
      for (const name of open) owners.set(name, [...(owners.get(name) ?? []), id]);
    }
    expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
  });

  it("states a condition only for names it has", () => {
    const lost = gazetteer.flatMap(({ id, names, acronyms = [], ambiguous }) => {
      const all = new Set([...Object.values(names).flat(), ...acronyms].map(plain));
      return (ambiguous?.names ?? []).filter((name) => !all.has(plain(name))).map((name) => `${id}: ${name}`);
    });
    expect(lost).toEqual([]);
  });

  it("dates roles so that one person holds a role at a time", () => {
    const terms = gazetteer.flatMap(({ id, roles = [] }) => roles.map((role) => ({ id, ...role })));
    const clashes = terms.filter((a) =>
      terms.some(
        (b) =>
          b.id !== a.id &&
          plain(b.text) === plain(a.text) &&
          (a.from ?? "") < (b.to ?? "9999") &&
          (b.from ?? "") < (a.to ?? "9999"),
      ),
    );
    expect(clashes.map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
  });

  it.each([
    ["the national security adviser", "2019-02-06", "john-bolton"],
    ["the opposition leader", "2019-03-01", "juan-guaido"],
    ["la líder opositora", "2024-07-28", "maria-corina-machado"],
    ["the secretary of state", "2026-01-03", "marco-rubio"],
    ["el canciller venezolano", "2019-02-23", "jorge-arreaza"],
  ])("reads %s on %s as %s", (text, day, id) => {
    const holders = gazetteer.filter(({ roles = [] }) =>
      roles.some((role) => role.text === text && (role.from ?? "") <= day && day < (role.to ?? "9999")),
    );
    expect(holders.map((entry) => entry.id)).toEqual([id]);
  });

  it("marks as topic nothing that is ambiguous in itself", () => {
    const topics = gazetteer.filter(({ topic }) => topic).map(({ id }) => id);
    expect(topics).toEqual(expect.arrayContaining(["venezuela", "nicolas-maduro", "juan-guaido", "pdvsa"]));
    for (const id of ["caracas", "united-states", "cuba", "colombia", "miraflores-palace"])
      expect(topics).not.toContain(id);
  });
});
