import type { LdNode } from "./json-ld";
import type { Page } from "./page";
import type { PageHead } from "./page-head";

/** Longest headline and name that are taken over, in letters, and the longest address; longer ones are cut or left out. */
const MAX_TEXT = 300;
const MAX_URL = 2048;

/** Meta elements that state when an article was published; JSON-LD comes after the first. */
const DATES = [
  "datepublished",
  "pubdate",
  "publish-date",
  "parsely-pub-date",
  "dc.date.issued",
  "dc.date",
  "date",
];

/** A page's canonical address, outlet, date, language and headline: its word for it, short and of the right shape, no more. */
export type Metadata = Pick<Page, "url" | "domain" | "siteName" | "published" | "language" | "headline">;

/** Reads what a page says of itself; null where it does not say. `above` is the line above its text, for pages that name no headline. */
export function pageMetadata(head: PageHead, nodes: readonly LdNode[], above: string | null): Metadata {
  const { address, metas, canonical, h1, title } = head;
  const url =
    webAddress(canonical, address) ??
    webAddress(metas["og:url"] ?? null, address) ??
    withoutFragment(address);
  return {
    url,
    domain: parse(url)?.hostname || parse(address)?.hostname || null,
    siteName: short(metas["og:site_name"] ?? metas["application-name"] ?? null),
    published: publishedOf(head, nodes),
    language:
      /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(head.language || metas["og:locale"] || "")?.[1]?.toLowerCase() ??
      null,
    headline: short(metas["og:title"] ?? h1 ?? above ?? title),
  };
}

function publishedOf({ metas, times }: PageHead, nodes: readonly LdNode[]): string | null {
  const inJsonLd = nodes.map(({ datePublished }) => datePublished).find((date) => typeof date === "string");
  const candidates = [
    metas["article:published_time"] ?? metas["og:article:published_time"],
    typeof inJsonLd === "string" ? inJsonLd : undefined,
    ...DATES.map((name) => metas[name]),
    ...times,
  ];
  return candidates.map(dayOf).find((day) => day !== null) ?? null;
}

/** The day as the page states it: a time zone would move it for no one's benefit. */
function dayOf(date = ""): string | null {
  const [, year, month, dayOfMonth] = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(date) ?? [];
  const day = `${year}-${month}-${dayOfMonth}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : day;
}

function short(text: string | null): string | null {
  return text === null ? null : text.replace(/\s+/g, " ").slice(0, MAX_TEXT);
}

function webAddress(address: string | null, base: string): string | null {
  if (address === null || address.length > MAX_URL) return null;
  const url = parse(address, base);
  return url !== null && /^https?:$/.test(url.protocol) ? withoutFragment(url.href) : null;
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/s, "");
}

function parse(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null; // A page may call anything an address.
  }
}
