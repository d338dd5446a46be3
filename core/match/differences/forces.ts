import { fold } from "../../text/fold";
import type { Difference } from "../match";
import { type ComparedPair, sideAt } from "./compared-pair";
import { NEAR_START } from "./near-start";

/**
 * Forces of another kind did it: police here, the National Guard or soldiers there. Only where each text names forces of one kind alone, or guards and soldiers together, and the
 * page's sentence opens with them; guards are soldiers, and intelligence services are police or military by turns.
 */
export function otherForces({ claim, stored }: ComparedPair): Difference | null {
  const [ours, theirs] = [forcesIn(claim.text), forcesIn(stored.claim.text)];
  if (ours === null || theirs === null || ours.start > NEAR_START) return null;
  if (isObject(claim.text, ours) || isObject(stored.claim.text, theirs)) return null;
  if (!ours.kinds.every((own) => theirs.kinds.every((other) => areApart(own, other)))) return null;
  return {
    kind: "actor",
    page: sideAt(claim.text, ours.start, ours.end),
    corpus: sideAt(stored.claim.text, theirs.start, theirs.end),
  };
}

/** "Clashed with police", "pedras contra soldados": it was done to them. "Disparos de la Guardia" are their doing. */
function isObject(text: string, { start }: Forces): boolean {
  return OBJECT.test(text.slice(0, start));
}

const OBJECT =
  /\b(?:with|against|at|to|con|contra|com|hacia|ao|aos) (?:the |la |las |el |los |a |as |o |os )?$/u;

function areApart(one: string, other: string): boolean {
  return APART.has(`${one} ${other}`) || APART.has(`${other} ${one}`);
}

/** The forces that are named first, and the kinds of all. */
interface Forces {
  readonly kinds: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The forces that a text names: of one kind, or guards together with soldiers. */
function forcesIn(text: string): Forces | null {
  let rest = fold(text);
  if (rest.length !== text.length) return null;
  const found: { kind: string; start: number; end: number }[] = [];
  for (const [kind, words] of KINDS) {
    const match = words.exec(rest);
    if (!match) continue;
    found.push({ kind, start: match.index, end: match.index + match[0].length });
    rest = rest.replaceAll(match[0], " ".repeat(match[0].length));
  }
  const [first] = found.toSorted((a, b) => a.start - b.start);
  const kinds = found.map(({ kind }) => kind).sort();
  return first && (kinds.length === 1 || kinds.join(" ") === "guard soldiers") ? { ...first, kinds } : null;
}

/** Longer names first: "National Guard troops" are guards. */
const KINDS = Object.entries({
  guard:
    /\b(?:national guard(?:smen|sman|s)?(?: troops| soldiers)?|guardsmen|guardias? nacional(?:es)?|guardas? naciona(?:l|is)|gnb)\b/,
  intelligence:
    /\b(?:intelligence (?:agents?|officers?|services?|forces?|agency)|sebin|dgcim|(?:agentes?|servicios?|servicos?) de inteligencia)\b/,
  police:
    /\b(?:(?:riot|national|state|municipal) )?(?:police(?:men|man)?|policias?|policiais|policia nacional(?: bolivariana)?)\b/,
  soldiers: /\b(?:soldiers?|troops?|army|soldados?|ejercito|exercito|tropas?)\b|^(?:los |os )?militares\b/,
  gangs:
    /\b(?:colectivos?|coletivos?|paramilitar(?:y|ies|es)|armed (?:gangs?|civilians)|civiles armados|civis armados|hooded men|encapuchados|encapuzados)\b/,
});

/** Kinds that are never the same men. */
const APART: ReadonlySet<string> = new Set([
  "police guard",
  "police soldiers",
  "guard intelligence",
  "gangs police",
  "gangs guard",
  "gangs soldiers",
  "gangs intelligence",
]);
