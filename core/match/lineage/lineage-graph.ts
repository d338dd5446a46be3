import type { Count, Match, Origin, OriginGround, OriginRule, OriginStep } from "../match";
import { countOf } from "./count";

/** An outlet, or what outlets have a statement from. An agency whose own report matched is one node, not two. */
export interface LineageNode {
  readonly id: string;
  readonly kind: "outlet" | OriginStep["kind"];
  readonly name: string;
  /** Where a trail ends: the origin that is counted. */
  readonly origin: boolean;
  /** An outlet from which no trail leads on: never an origin, never counted as independent. */
  readonly unknown: boolean;
}

/** `from` has its statement from `to`; the ground says in which words of which report, and by which rule. */
export interface LineageEdge {
  readonly from: string;
  readonly to: string;
  readonly rule: OriginRule;
  readonly report: string;
  readonly words: string | null;
  readonly ground: OriginGround;
}

/** Who has a statement from whom, as far as the reports show it, and the count line over it. */
export interface LineageGraph {
  readonly nodes: readonly LineageNode[];
  readonly edges: readonly LineageEdge[];
  readonly count: Count;
}

/**
 * Draws the painted matches as a graph: outlet → whom it cites → the origin → its source (Al-Ahed → Sputnik → Reuters → an unnamed official).
 * An edge that several reports show is kept once, with the first report's ground. There are no rings: reports that name each other are of
 * unknown origin.
 */
export function lineageGraph(matches: readonly Match[]): LineageGraph {
  const painted = matches.filter(({ tier }) => tier === "painted");
  const nodes = new Map<string, LineageNode>();
  const edges = new Map<string, LineageEdge>();
  const credited = new Set(painted.flatMap(({ origin }) => stepsOf(origin).map(({ id }) => id)));
  for (const { outlet, origin } of painted) {
    const start = outletNode(outlet.id, credited);
    const traced = origin.kind !== "unknown";
    const known = nodes.get(start);
    if (!known) {
      nodes.set(start, { id: start, kind: "outlet", name: outlet.name, origin: false, unknown: !traced });
    } else if (known.unknown && traced) nodes.set(start, { ...known, unknown: false });
    let from = start;
    for (const step of stepsOf(origin)) {
      const isOrigin = step.id === origin.id;
      const before = nodes.get(step.id);
      nodes.set(step.id, {
        id: step.id,
        kind: before?.kind === "outlet" && step.kind === "outlet" ? "outlet" : step.kind,
        name: step.name,
        origin: isOrigin || (before?.origin ?? false),
        unknown: false,
      });
      if (step.id !== from && !reaches(step.id, from, edges)) {
        const { ground } = step;
        const key = `${from} ${step.id}`;
        const edge = {
          from,
          to: step.id,
          rule: ground.rule,
          report: ground.report,
          words: ground.words ?? null,
          ground,
        };
        if (!edges.has(key)) edges.set(key, edge);
      }
      from = step.id;
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], count: countOf(matches) };
}

/** The way back from a report. An outlet that is its own origin, or an agency itself, has the origin alone. */
function stepsOf(origin: Origin): readonly OriginStep[] {
  const { id, kind, name, ground, chain = [] } = origin;
  if (kind === "unknown" || kind === "own" || chain.length > 0 || !ground) return chain;
  return [{ id, kind, name, ground }];
}

/** The node of an outlet: where others cite it by its credit, that one. */
function outletNode(outlet: string, credited: ReadonlySet<string>): string {
  const own = [`agency:${outlet}`, `outlet:${outlet}`].find((id) => credited.has(id));
  return own ?? `outlet:${outlet}`;
}

function reaches(from: string, to: string, edges: ReadonlyMap<string, LineageEdge>): boolean {
  const seen = new Set([from]);
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    for (const edge of edges.values()) {
      if (edge.from !== at || seen.has(edge.to)) continue;
      seen.add(edge.to);
      open.push(edge.to);
    }
  }
  return false;
}
