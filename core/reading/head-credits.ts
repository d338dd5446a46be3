import { articleNode, type LdNode } from "./json-ld";
import type { PageHead } from "./page-head";

/** Most credits that are taken over, and the longest, in letters. */
const MAX_CREDITS = 12;
const LONGEST = 160;

/** How deep lists and names in names are followed: a page may nest them without end. */
const MAX_DEPTH = 6;

/** Properties of an article in JSON-LD that say who made it. */
const MAKERS = ["author", "creator", "sourceOrganization", "provider", "copyrightHolder", "publisher"];

/** Meta elements that name authors. */
const AUTHOR_METAS = ["author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator"];

/** Who made an article, in the words that its page has for machines and in its bylines. */
export function creditsInHead({ metas, bylines }: PageHead, nodes: readonly LdNode[]): string[] {
  const found = [...namesInJsonLd(nodes), ...AUTHOR_METAS.map((name) => metas[name]), ...bylines];
  return distinct(found).slice(0, MAX_CREDITS);
}

function namesInJsonLd(nodes: readonly LdNode[]): (string | null)[] {
  const article = articleNode(nodes);
  const names = (value: unknown, depth = 0): (string | null)[] => {
    if (typeof value === "string") return [value];
    if (typeof value !== "object" || value === null || depth > MAX_DEPTH) return [];
    if (Array.isArray(value)) return value.flatMap((inner) => names(inner, depth + 1));
    if ("name" in value) return names(value.name, depth + 1);
    const id = "@id" in value ? value["@id"] : undefined;
    const meant = nodes.find((node) => node["@id"] === id && typeof node.name === "string");
    return id === undefined || meant === undefined ? [] : names(meant.name);
  };
  return article ? MAKERS.flatMap((maker) => names(article[maker])) : [];
}

function distinct(found: readonly (string | null | undefined)[]): string[] {
  const credits = new Map<string, string>();
  for (const each of found) {
    const credit = each?.replace(/\s+/g, " ").trim() ?? "";
    // Authors are often given by the address of their page.
    if (!/\p{L}{2}/u.test(credit) || credit.length > LONGEST || /^(https?:|www\.|@)/.test(credit)) continue;
    if (!credits.has(credit.toLowerCase())) credits.set(credit.toLowerCase(), credit);
  }
  return [...credits.values()];
}
