import type { GazetteerEntry } from "../../corpus/gazetteer";
import type { StoredClaim } from "../../index/corpus-reader";

/** Words that may stand between a body's name and the name of who speaks for it. */
const OFFICE =
  /^(?:['’]s?)?\s?(?:(?:vice )?(?:president|head|chief|chair\w*|minister|spokes\w+|director|secretary|leader|presidente|presidenta|jefe|jefa|titular|portavoz|director|ministro|ministra|canciller|porta-voz)\s?(?:general\s?)?)?$/;

/** "Mario Villarroel, Venezuelan Red Cross", "Amoroso, head of the CNE". */
const AFTER_NAME =
  /^, (?:(?:the )?(?:president|head|chief|director|minister|presidente|jefe|portavoz|chefe) (?:of|at|del|de la|de|do|da) )?(?:the )?$/;

/**
 * Who speaks for which body, by what the matched reports say themselves: a body's name in apposition to a person's ("CNE president
 * Amoroso"). A body for which two persons speak is left out.
 */
export function speaksFor(
  matched: readonly StoredClaim[],
  entries: ReadonlyMap<string, GazetteerEntry>,
): ReadonlyMap<string, string> {
  const speakers = new Map<string, Set<string>>();
  for (const { claim, proposition } of matched) {
    const named = [...new Set([...proposition.sources, ...proposition.mentions])].flatMap(
      (id) => entries.get(id) ?? [],
    );
    const persons = named.filter(({ kind }) => kind === "person");
    const bodies = named.filter(({ kind }) => kind === "organisation" || kind === "government");
    for (const text of [claim.attributedTo, claim.text, claim.textEn]) {
      if (!text) continue;
      for (const body of bodies) {
        for (const person of persons) {
          if (!inApposition(text, body, person)) continue;
          speakers.set(body.id, (speakers.get(body.id) ?? new Set()).add(person.id));
        }
      }
    }
  }
  return new Map(
    [...speakers].flatMap(([body, [person, ...others]]) =>
      person !== undefined && others.length === 0 ? [[body, person] as const] : [],
    ),
  );
}

function inApposition(text: string, body: GazetteerEntry, person: GazetteerEntry): boolean {
  const persons = placesOf(text, person);
  return placesOf(text, body).some((own) =>
    persons.some(
      (named) =>
        (own.end <= named.start && OFFICE.test(text.slice(own.end, named.start).toLowerCase())) ||
        (named.end <= own.start && AFTER_NAME.test(text.slice(named.end, own.start).toLowerCase())),
    ),
  );
}

function placesOf(text: string, { label, names, acronyms = [] }: GazetteerEntry) {
  const all = new Set([label, ...names.en, ...names.es, ...names.pt, ...acronyms]);
  return [...all].flatMap((name) => {
    const start = text.indexOf(name);
    return start < 0 ? [] : [{ start, end: start + name.length }];
  });
}
