import type { Page } from "../../core/reading/page";
import { attribute, rootElementOf, selectAll } from "./node-access";

/** Longest headline, name and address that are taken over, in letters; longer ones are cut or left out. */
const MAX_TEXT = 300;
const MAX_URL = 2048;

/** Longest JSON-LD block that is parsed, in letters. */
const MAX_JSON = 200_000;

/** How deep JSON-LD is searched: `@graph` lists an article's node at depth two or three. */
const MAX_DEPTH = 6;

/** What a page says of itself, without its text. All of it is the page's word: short, and of the right shape, no more. */
export type Metadata = Omit<Page, "id" | "text">;

/**
 * Reads a page's canonical address, outlet, date, language and headline; null where it does not say. `above` is the line
 * above its text, for pages that name no headline.
 */
export function readMetadata(document: Document, address: string, above: string | null = null): Metadata {
  const canonical = webAddress(firstAttribute(document, 'link[rel~="canonical"]', "href"), address);
  const url = canonical ?? webAddress(meta(document, "og:url"), address) ?? withoutFragment(address);
  return {
    url,
    domain: hostOf(url) ?? hostOf(address),
    siteName: short(meta(document, "og:site_name") ?? meta(document, "application-name")),
    published: publishedOf(document),
    language: languageOf(document),
    headline: short(
      meta(document, "og:title") ?? textOf(document, "h1") ?? above ?? textOf(document, "title"),
    ),
  };
}

function publishedOf(document: Document): string | null {
  const candidates = [
    meta(document, "article:published_time"),
    meta(document, "og:article:published_time"),
    dateInJsonLd(document),
    meta(document, "datePublished"),
    meta(document, "pubdate"),
    meta(document, "publish-date"),
    meta(document, "parsely-pub-date"),
    meta(document, "dc.date.issued"),
    meta(document, "dc.date"),
    meta(document, "date"),
    firstAttribute(document, "article time[datetime], main time[datetime]", "datetime"),
    firstAttribute(document, "time[datetime]", "datetime"),
  ];
  for (const candidate of candidates) {
    const day = dayOf(candidate);
    if (day !== null) return day;
  }
  return null;
}

/** The day as the page states it: a time zone would move it for no one's benefit. */
function dayOf(date: string | null): string | null {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(date ?? "");
  if (iso) return valid(`${iso[1]}-${iso[2]}-${iso[3]}`);
  const compact = /^\s*(\d{4})(\d{2})(\d{2})(?!\d)/.exec(date ?? "");
  return compact ? valid(`${compact[1]}-${compact[2]}-${compact[3]}`) : null;
}

function valid(day: string): string | null {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : day;
}

function dateInJsonLd(document: Document): string | null {
  for (const script of selectAll(document, 'script[type="application/ld+json"]')) {
    const json = contentOf(script);
    if (json.length > MAX_JSON) continue;
    try {
      const date = find(JSON.parse(json), 0);
      if (date !== null) return date;
    } catch {
      // Broken JSON-LD is common and says nothing.
    }
  }
  return null;
}

function find(value: unknown, depth: number): string | null {
  if (typeof value !== "object" || value === null || depth > MAX_DEPTH) return null;
  if ("datePublished" in value && typeof value.datePublished === "string") return value.datePublished;
  for (const inner of Object.values(value)) {
    const date = find(inner, depth + 1);
    if (date !== null) return date;
  }
  return null;
}

function languageOf(document: Document): string | null {
  const root = rootElementOf(document);
  const declared = (root && attribute(root, "lang")) || meta(document, "og:locale") || "";
  const tag = /^([a-z]{2,3})(?:[-_]|$)/i.exec(declared.trim());
  return tag?.[1]?.toLowerCase() ?? null;
}

function meta(document: Document, name: string): string | null {
  return firstAttribute(
    document,
    `meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`,
    "content",
  );
}

function firstAttribute(document: Document, selector: string, name: string): string | null {
  for (const element of selectAll(document, selector)) {
    const value = attribute(element, name).trim();
    if (value !== "") return value;
  }
  return null;
}

function textOf(document: Document, selector: string): string | null {
  const element = selectAll(document, selector)[0];
  const text = element ? contentOf(element).replace(/\s+/g, " ").trim() : "";
  return text === "" ? null : text;
}

function contentOf(element: Element): string {
  return element.textContent ?? "";
}

function short(text: string | null): string | null {
  return text === null ? null : text.replace(/\s+/g, " ").slice(0, MAX_TEXT);
}

function webAddress(address: string | null, base: string): string | null {
  if (address === null || address.length > MAX_URL) return null;
  const url = URL.parse(address, base);
  return url !== null && /^https?:$/.test(url.protocol) ? withoutFragment(url.href) : null;
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/s, "");
}

function hostOf(address: string): string | null {
  return URL.parse(address)?.hostname || null;
}
