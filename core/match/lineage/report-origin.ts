import type { Credit, GazetteerEntry } from "../../corpus/gazetteer";
import type { StoredClaim } from "../../index/corpus-reader";
import type { Origin, OriginGround, OriginStep } from "../match";
import { sourceNames } from "../source-names";
import { type Cited, creditCited } from "./credit-cited";
import { groundInEnglish } from "./grounds";
import { isUnnamed, type PublicSpeaker, publicSpeaker } from "./public-speaker";

/** What reading an origin needs of a pack's tables, indexed. */
export interface LineageTables {
  readonly credits: readonly Credit[];
  readonly entries: ReadonlyMap<string, GazetteerEntry>;
  /** The publisher family of an outlet, by its id, where it has one. */
  readonly families?: ReadonlyMap<string, string>;
}

/**
 * Where one matched claim comes from, read in its own report: the agency or outlet that its source spoke to, else the public
 * statement of a named speaker, else the one credit of its report, else its own agency. Without such evidence it is unknown.
 */
export function originOf(stored: StoredClaim, tables: LineageTables): Origin {
  const { report } = stored;
  const cited = creditCited(stored.claim, tables.credits);
  const speaker = publicSpeaker(stored, tables.entries);
  if (cited && !(cited.form === "reports" && speaker?.sure)) return citedOrigin(stored, cited, tables);
  const credited = report.credits
    .flatMap((id) => tables.credits.find((credit) => credit.id === id) ?? [])
    .filter(({ id }) => id !== report.outlet.id);
  if (speaker && (speaker.sure || credited.length === 0)) return statementOrigin(stored, speaker, cited);
  const [only, ...others] = credited;
  if (only && others.length === 0)
    return creditOrigin(only, groundOf(stored, "credited", { name: only.name }));
  const own = tables.credits.find(({ id, agency }) => agency && isOf(stored, id));
  if (own && only === undefined) return creditOrigin(own, groundOf(stored, "own-agency", { name: own.name }));
  return unknownOrigin(stored, only === undefined ? "no-source" : "several");
}

/** Tells whether a report is of the outlet that a credit names, or of one of its editions. */
export function isOf({ report }: StoredClaim, credit: string): boolean {
  const { id } = report.outlet;
  return id.startsWith(credit) && (id.length === credit.length || id[credit.length] === "-");
}

/** A ground read in a report. */
export function groundOf(
  { report }: StoredClaim,
  rule: OriginGround["rule"],
  values: Partial<OriginGround> = {},
): OriginGround {
  return { rule, outlet: report.outlet.name, report: report.id, ...values };
}

/** An origin with its ground and the sentence that says it. */
export function grounded(
  origin: Pick<Origin, "id" | "kind" | "name">,
  ground: OriginGround,
  chain: readonly OriginStep[] = [],
): Origin {
  const { id, kind, name } = origin;
  return {
    id,
    kind,
    name,
    evidence: groundInEnglish(ground),
    ground,
    ...(chain.length > 0 && { chain: [...chain] }),
  };
}

/** An origin that nothing tells. Each report has one of its own, so that no two are ever grouped. */
export function unknownOrigin(
  stored: StoredClaim,
  rule: "no-source" | "several" | "loop",
  from?: string,
): Origin {
  const ground = groundOf(stored, rule, from === undefined ? {} : { from });
  return grounded({ id: `unknown:${stored.report.id}`, kind: "unknown", name: "" }, ground);
}

/** The origin that an agency or outlet stands for. The same id whether it is credited or reports itself. */
export function creditOrigin(
  credit: Credit,
  ground: OriginGround,
  behind: readonly OriginStep[] = [],
): Origin {
  const kind = credit.agency ? "agency" : "outlet";
  const node = { id: `${kind}:${credit.id}`, kind, name: credit.name } as const;
  const own = ground.rule === "own-agency" || ground.rule === "cited-by-others";
  return grounded(node, ground, own && behind.length === 0 ? [] : [{ ...node, ground }, ...behind]);
}

function citedOrigin(stored: StoredClaim, cited: Cited, { entries }: LineageTables): Origin {
  const ground = groundOf(stored, "cited", { words: cited.words, name: cited.credit.name });
  const source = sourceBehind(stored, cited);
  if (source === "") return creditOrigin(cited.credit, ground);
  const named = isUnnamed(source)
    ? undefined
    : stored.proposition.sources.find((id) => entries.has(id) && id !== cited.credit.id);
  const key = named ?? sourceNames(source)[0] ?? source.toLowerCase();
  const name = named ? (entries.get(named)?.label ?? source) : source;
  const step: OriginStep = {
    id: `source:${cited.credit.id}:${key}`,
    kind: "source",
    name,
    ground: groundOf(stored, "cited", { words: stored.claim.attributedTo ?? source, name }),
  };
  return creditOrigin(cited.credit, ground, [step]);
}

/** Who spoke to the one that is cited: the attribution without the words that cite. */
function sourceBehind({ claim }: StoredClaim, { words, credit }: Cited): string {
  if (words === credit.name || credit.aliases.includes(words)) return "";
  const left = (claim.attributedTo ?? "").replace(words, "").replace(/^[\s,;]+|[\s,;]+$/g, "");
  return left === credit.name || credit.aliases.includes(left) ? "" : left;
}

function statementOrigin(stored: StoredClaim, speaker: PublicSpeaker, cited: Cited | null): Origin {
  const { mention, name, date, told } = speaker;
  const words = stored.claim.attributedTo ?? "";
  const ground = groundOf(stored, "statement", { words, name, date });
  const id = `statement:${mention}:${date}${told === null ? "" : `:${slug(told)}`}`;
  const node = { id, kind: "statement", name } as const;
  if (!cited || isOf(stored, cited.credit.id)) return grounded(node, ground, [{ ...node, ground }]);
  const { credit } = cited;
  const kind = credit.agency ? "agency" : "outlet";
  const via = groundOf(stored, "cited", { words: cited.words, name: credit.name });
  return grounded(node, ground, [
    { id: `${kind}:${credit.id}`, kind, name: credit.name, ground: via },
    { ...node, ground },
  ]);
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
