/** An object of a page's JSON-LD, as the page wrote it. */
export type LdNode = Readonly<Record<string, unknown>>;

/** How deep it is searched: `@graph` lists an article's node at depth two or three. */
const MAX_DEPTH = 6;

/** All objects of a page's JSON-LD, each before those in it. */
export function readJsonLd(scripts: readonly string[]): readonly LdNode[] {
  const nodes: LdNode[] = [];
  for (const json of scripts) {
    try {
      collect(JSON.parse(json), 0, nodes);
    } catch {
      // Broken JSON-LD is common and says nothing.
    }
  }
  return nodes;
}

/** The first node that speaks of an article; others are of authors, of the site, of further articles. */
export function articleNode(nodes: readonly LdNode[]): LdNode | null {
  return nodes.find((node) => [node["@type"]].flat().some(isArticle)) ?? null;
}

function isArticle(type: unknown): boolean {
  return typeof type === "string" && /Article|Posting|Report/.test(type);
}

function collect(value: unknown, depth: number, nodes: LdNode[]): void {
  if (typeof value !== "object" || value === null || depth > MAX_DEPTH) return;
  if (!Array.isArray(value)) nodes.push({ ...value });
  for (const inner of Object.values(value)) collect(inner, depth + 1, nodes);
}
