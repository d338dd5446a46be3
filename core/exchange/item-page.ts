import type { Report } from "../corpus/report";
import { displayText } from "../reading/display-text";
import type { Page } from "../reading/page";
import { dayOf } from "./day";
import type { FeedItem } from "./feed";
import { LONGEST } from "./limits";

/** An item of a feed as a page to be read: its title and its summary without markup, which is all that there is to spot claims in. */
export function itemPage({ title, summary, address, date, language }: FeedItem): Page {
  const headline = plain(title).slice(0, LONGEST.headline);
  const first = /[.!?…]["”»]?$/.test(headline) ? headline : `${headline}.`;
  return {
    id: address,
    url: address,
    text: `${first}\n\n${plain(summary)}`,
    headline: null,
    published: dayOf(date),
    language: /^[a-z]{2}/i.exec(language)?.[0]?.toLowerCase() ?? null,
  };
}

/** The report of an item under its title. Its hashes are left out: a summary is no body to compare. */
export function itemReport({ shingles: _, ...report }: Report, { title }: FeedItem): Report {
  const headline = plain(title).slice(0, LONGEST.headline);
  return { ...report, headline: headline === "" ? null : { text: headline, basis: "published" } };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  hellip: "…",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
};

/** Words without tags: feeds carry HTML as text. What is left is only ever shown as text. */
function plain(html: string): string {
  const text = html
    .replace(/<(script|style)\b[^<]*(?:<(?!\/\1)[^<]*)*<\/\1[^>]*>/gi, " ")
    .replace(/<[^<>]*>/g, " ")
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,8}));/gi, (whole, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
    });
  return displayText(text).trim();
}
