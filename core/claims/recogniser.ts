import type { GazetteerEntry } from "../corpus/gazetteer";
import { beginsWithSmall, latin } from "../text/letters";
import type { Language } from "../text/span";
import { foldToken, type Token, tokens } from "../text/tokens";
import type { Mention } from "./claim";
import { isOnlyPlace, isPartOfName } from "./part-of-name";
import { joinedTo, NameTrie } from "./trie";

/** Where and when a text stands; `context` is more of its page, for names that need company; `list` its tokens, where they are known. */
export interface Setting {
  readonly language: Language;
  readonly published: string | null;
  readonly context?: string;
  readonly list?: readonly Token[];
}

/** Finds the canonical entities of a text. Built once from a pack's gazetteer. */
export interface Recogniser {
  /** The mentions in order, none overlapping; spans are of `text`. */
  recognise(text: string, setting: Setting): Mention[];
  entry(id: string): GazetteerEntry | undefined;
  /** The id of the entity with exactly this label, as the sources of a pack name it. */
  idOf(label: string): string | undefined;
}

/**
 * Builds a recogniser. The longest name wins; acronyms must stand in capitals; a role names its holder
 * only at its time; a name that several things bear is taken only in the company its entry asks for.
 */
export function createRecogniser(gazetteer: readonly GazetteerEntry[]): Recogniser {
  const names = new NameTrie(namedBy);
  for (const entry of gazetteer) {
    for (const written of namesOf(entry)) names.add(written);
  }
  const entries = new Map(gazetteer.map((entry) => [entry.id, entry]));
  const ids = new Map(gazetteer.map(({ id, label }) => [label, id]));
  return {
    recognise: (text, setting) => recognise(names, text, setting),
    entry: (id) => entries.get(id),
    idOf: (label) => ids.get(label),
  };
}

/** One way to name an entity, with what must hold for it to count. */
interface Named {
  readonly id: string;
  readonly kind: GazetteerEntry["kind"];
  readonly name: string;
  readonly rule: Mention["rule"];
  readonly from: string | null;
  readonly to: string | null;
  readonly company: readonly string[] | null;
}

/** A name as its entry writes it. */
interface Written {
  readonly entry: GazetteerEntry;
  readonly name: string;
  readonly as: "name" | "acronym" | "role";
  readonly from: string | null;
  readonly to: string | null;
}

function namesOf(entry: GazetteerEntry): Written[] {
  const { names, acronyms = [], roles = [] } = entry;
  const all = new Set([...names.en, ...names.es, ...names.pt]);
  return [
    ...Array.from(all, (name): Written => ({ entry, name, as: "name", from: null, to: null })),
    ...acronyms.map((name): Written => ({ entry, name, as: "acronym", from: null, to: null })),
    ...roles.map(({ text, from, to }): Written => ({ entry, name: text, as: "role", from, to })),
  ];
}

function namedBy({ entry: { id, kind, ambiguous }, name, as, from, to }: Written): Named {
  const folded = foldToken(name);
  const unsure = ambiguous?.names.some((each) => foldToken(each) === folded);
  return {
    id,
    kind,
    name,
    rule: as === "name" && isDemonym(name, kind) ? "demonym" : as,
    from,
    to,
    company: ambiguous && unsure ? ambiguous.context.map(phraseOf) : null,
  };
}

/** A place's one-word names in small letters are its people or its adjective ("venezolano"). */
function isDemonym(name: string, kind: GazetteerEntry["kind"]): boolean {
  const place = kind === "place" || kind === "government";
  return place && !name.includes(" ") && (DEMONYM.test(name.toLowerCase()) || beginsWithSmall(name));
}

const DEMONYM = latin(
  /^\p{L}+(ians?|eans?|cans?|bans?|elans?|guans?|ese|olan[oa]s?|eños?|eñas?|enses?|ish)$/u,
);

function recognise(names: NameTrie<Written, Named>, text: string, setting: Setting): Mention[] {
  const list = setting.list ?? tokens(text);
  const words = list.map(({ word }) => word);
  const joined = joinedTo(text, list);
  const company = new Company(words, setting.context);
  const found: Mention[] = [];
  for (let at = 0; at < list.length; at += 1) {
    for (const hit of names.hitsAt(words, at, joined)) {
      const run = list.slice(hit.first, hit.last);
      const fitting = hit.payloads.filter(
        (each) => counts(each, text, run, setting, company) && !isAnother(each, text, list, hit, setting),
      );
      const named = oneOf(fitting, found);
      const [first, last] = [run[0], run[run.length - 1]];
      if (!named || !first || !last) continue;
      const end = text[last.end] === "." && /\.$/.test(named.name) ? last.end + 1 : last.end;
      found.push({
        id: named.id,
        text: text.slice(first.start, end),
        start: first.start,
        end,
        rule: named.rule,
      });
      at = hit.last - 1;
      break;
    }
  }
  return found;
}

/** Of several bearers of a name the one last named in full; none where nothing tells. */
function oneOf(fitting: readonly Named[], found: readonly Mention[]): Named | undefined {
  const [first] = fitting;
  if (!first || fitting.every(({ id }) => id === first.id)) return first;
  const ids = new Set(fitting.map(({ id }) => id));
  const last = found.findLast(({ id }) => ids.has(id));
  return fitting.find(({ id }) => id === last?.id) ?? fitting.find(({ company }) => company === null);
}

function counts(
  named: Named,
  text: string,
  run: readonly Token[],
  setting: Setting,
  company: Company,
): boolean {
  const written = text.slice(run[0]?.start, run[run.length - 1]?.end);
  if (named.rule === "acronym" && written !== written.toUpperCase()) return false;
  if (named.rule === "acronym" && text[run[run.length - 1]?.end ?? 0] === "$") return false;
  if (named.rule === "role" && !isWithin(setting.published, named.from, named.to)) return false;
  return named.company === null || named.company.some((word) => company.has(word));
}

/** An ambiguous word that here is a part of another name, or a government's city and not the government. */
function isAnother(
  { company, kind }: Named,
  text: string,
  list: readonly Token[],
  { first, last }: { readonly first: number; readonly last: number },
  { language }: Setting,
): boolean {
  if (company === null || last > first + 1 || !OTHERS_BEAR.has(kind)) return false;
  return isPartOfName(text, list, first, language) || (kind === "government" && isOnlyPlace(list, first));
}

/** Kinds whose ambiguous names others bear too: people and places. */
const OTHERS_BEAR: ReadonlySet<GazetteerEntry["kind"]> = new Set(["person", "government", "place"]);

/** Without a date a role that has an end or a beginning names nobody. */
function isWithin(published: string | null, from: string | null, to: string | null): boolean {
  if (published === null) return from === null && to === null;
  return (from === null || published >= from) && (to === null || published <= `${to}~`);
}

/** The words that stand in a page, gathered when first asked for; each phrase is looked for once. */
class Company {
  private gathered: string | null = null;
  private readonly answers = new Map<string, boolean>();
  constructor(
    private readonly words: readonly string[],
    private readonly context: string | undefined,
  ) {}

  has(phrase: string): boolean {
    const known = this.answers.get(phrase);
    if (known !== undefined) return known;
    this.gathered ??= ` ${this.words.join(" ")} ${phraseOf(this.context ?? "")} `;
    const answer = this.gathered.includes(` ${phrase} `);
    this.answers.set(phrase, answer);
    return answer;
  }
}

function phraseOf(text: string): string {
  return tokens(text)
    .map(({ word }) => word)
    .join(" ");
}
