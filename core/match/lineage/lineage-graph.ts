import type { Count, Match, Origin, OriginGround, OriginStep } from "../match";
import { countOf } from "./count";

/** An outlet, or what outlets have a statement from. An agency whose own report matched is one node, not two. */
export interface LineageNode {
  readonly id: string;
  readonly kind: "page" | "outlet" | OriginStep["kind"];
  readonly name: string;
  /** Where a trail ends: the origin that is counted. */
  readonly origin: boolean;
  /** An outlet from which no trail leads on: never an origin, never counted as independent. */
  readonly unknown: boolean;
}

/** `from` has its statement from `to`; the ground says by which rule and in which words of which report. */
export interface LineageEdge {
  readonly from: string;
  readonly to: string;
  readonly ground: OriginGround;
}

/** Two outlets with text or a headline in common: which of them had it first is not known. */
export interface LineageLink {
  readonly between: readonly [string, string];
  readonly ground: OriginGround;
}

/** Who has a statement from whom, as far as the reports show it, and the count line over it. */
export interface LineageGraph {
  readonly nodes: readonly LineageNode[];
  readonly edges: readonly LineageEdge[];
  readonly links: readonly LineageLink[];
  readonly count: Count;
}

/** The page being read, as a node: linked to outlets that published under nearly its headline. */
export const PAGE_NODE = "page";

/**
 * Draws the painted matches as a graph: outlet → whom it cites → the origin → its source (page – Sputnik → Reuters → an unnamed official).
 * What several reports show is kept once, with the first report's ground. There are no rings: reports that name each other are of unknown
 * origin. `page` is the name of the outlet being read.
 */
export function lineageGraph(matches: readonly Match[], page?: string): LineageGraph {
  const painted = matches.filter(({ tier }) => tier === "painted");
  const credited = new Set(painted.flatMap(({ origin }) => stepsOf(origin).map(({ id }) => id)));
  const drawn: Drawn = { nodes: new Map(), edges: new Map(), links: new Map() };
  for (const { outlet, origin } of painted)
    drawTrail(outletNode(outlet.id, credited), outlet.name, origin, drawn);
  const nodeOf = new Map(painted.map(({ reportId, outlet }) => [reportId, outletNode(outlet.id, credited)]));
  for (const { reportId, origin } of painted) {
    for (const ground of origin.shares ?? []) {
      drawLink(nodeOf.get(reportId), nodeOf.get(ground.fromReport ?? ""), ground, drawn);
    }
  }
  if (page !== undefined) drawPage(page, painted, nodeOf, drawn);
  const { nodes, edges, links } = drawn;
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()],
    links: [...links.values()],
    count: countOf(matches),
  };
}

interface Drawn {
  readonly nodes: Map<string, LineageNode>;
  readonly edges: Map<string, LineageEdge>;
  readonly links: Map<string, LineageLink>;
}

function drawTrail(start: string, name: string, origin: Origin, { nodes, edges }: Drawn): void {
  const known = nodes.get(start);
  const unknown = origin.kind === "unknown" && (known?.unknown ?? true);
  nodes.set(
    start,
    known ? { ...known, unknown } : { id: start, kind: "outlet", name, origin: false, unknown },
  );
  let from = start;
  for (const { id, kind, name: called, ground } of stepsOf(origin)) {
    const before = nodes.get(id);
    const isOrigin = id === origin.id || (before?.origin ?? false);
    nodes.set(id, { id, kind, name: before?.name ?? called, origin: isOrigin, unknown: false });
    const key = `${from} ${id}`;
    if (id !== from && !edges.has(key) && !leads(id, from, edges)) edges.set(key, { from, to: id, ground });
    from = id;
  }
}

function drawLink(
  one: string | undefined,
  other: string | undefined,
  ground: OriginGround,
  { links }: Drawn,
): void {
  if (one === undefined || other === undefined || one === other) return;
  const between: readonly [string, string] = one < other ? [one, other] : [other, one];
  const key = between.join(" ");
  if (!links.has(key)) links.set(key, { between, ground });
}

function drawPage(
  name: string,
  painted: readonly Match[],
  nodeOf: ReadonlyMap<string, string>,
  drawn: Drawn,
): void {
  drawn.nodes.set(PAGE_NODE, { id: PAGE_NODE, kind: "page", name, origin: false, unknown: false });
  for (const { nearHeadline, reportId, outlet, headline } of painted) {
    if (!nearHeadline) continue;
    const words = headline ?? "";
    const ground: OriginGround = {
      rule: "same-headline",
      outlet: outlet.name,
      report: reportId,
      from: name,
      words,
    };
    drawLink(PAGE_NODE, nodeOf.get(reportId), ground, drawn);
  }
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

/** Whether the edges drawn so far lead from one node to another. */
function leads(from: string, to: string, edges: ReadonlyMap<string, LineageEdge>): boolean {
  const seen = new Set([from]);
  for (const at of seen) {
    if (at === to) return true;
    for (const edge of edges.values()) if (edge.from === at) seen.add(edge.to);
  }
  return false;
}
