import { articleNode, type LdNode } from "./json-ld";
import type { Page } from "./page";
import type { PageHead } from "./page-head";

/** An article that is not free and has less text than this is its beginning only, in letters. */
const BEGINNING = 1500;

/** So little text where the paid part should stand is none, in letters. */
const NO_PART = 200;

/** Whether a page declares its article not free, and the paid part is not there. */
export function isLocked(
  { text }: Page,
  { metas, paidLetters }: PageHead,
  nodes: readonly LdNode[],
): boolean {
  const paid =
    isFalse(articleNode(nodes)?.isAccessibleForFree) ||
    nodes.some((node) => node.cssSelector !== undefined && isFalse(node.isAccessibleForFree)) ||
    isFalse(metas.isaccessibleforfree) ||
    metas["article:content_tier"] === "locked";
  return paid && (text.length < BEGINNING || (paidLetters !== null && paidLetters < NO_PART));
}

function isFalse(value: unknown): boolean {
  return value === false || (typeof value === "string" && /^(?:false|no)$|\/False$/i.test(value));
}
