import type { Credit, GazetteerEntry } from "../../corpus/gazetteer";
import type { StoredClaim } from "../../index/corpus-reader";
import type { Origin } from "../match";
import { creditCited } from "./credit-cited";
import { publicSpeaker } from "./public-speaker";

/** What reading an origin needs of a pack's tables, indexed. */
export interface LineageTables {
  readonly credits: readonly Credit[];
  readonly entries: ReadonlyMap<string, GazetteerEntry>;
}

/**
 * Where one matched claim comes from, read in its own report: the agency or outlet that its source spoke to, else the public
 * statement of a named speaker, else the one credit of its report, else its own agency. Without such evidence it is unknown.
 */
export function originOf(stored: StoredClaim, tables: LineageTables): Origin {
  const { claim, report } = stored;
  const cited = creditCited(claim, tables.credits);
  if (cited) return creditOrigin(cited.credit, `${report.outlet.name}: “${cited.words}”`);
  const credited = report.credits
    .flatMap((id) => tables.credits.find((credit) => credit.id === id) ?? [])
    .filter(({ id }) => id !== report.outlet.id);
  const speaker = publicSpeaker(stored, tables.entries);
  if (speaker && (speaker.sure || credited.length === 0)) {
    return {
      id: `statement:${speaker.mention}:${speaker.date}`,
      kind: "statement",
      name: speaker.name,
      evidence: `${report.outlet.name}: attributed to “${claim.attributedTo ?? ""}”, ${speaker.date}`,
    };
  }
  const [only, ...others] = credited;
  if (only && others.length === 0) return creditOrigin(only, `${report.outlet.name} credits ${only.name}`);
  const own = tables.credits.find(
    ({ id, agency }) => agency && (id === report.outlet.id || report.outlet.id.startsWith(`${id}-`)),
  );
  if (own && only === undefined)
    return creditOrigin(own, `${report.outlet.name} is an agency and credits nobody`);
  return unknownOrigin(stored, only === undefined ? "names no source" : "credits several");
}

/** The origin that an agency or outlet stands for. The same id whether it is credited or reports itself. */
function creditOrigin(credit: Credit, evidence: string): Origin {
  const kind = credit.agency ? "agency" : "outlet";
  return { id: `${kind}:${credit.id}`, kind, name: credit.name, evidence };
}

function unknownOrigin({ report }: StoredClaim, why: string): Origin {
  return { id: `unknown:${report.id}`, kind: "unknown", name: "", evidence: `${report.outlet.name} ${why}` };
}
