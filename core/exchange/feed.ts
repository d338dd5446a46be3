import { SaxesParser, type SaxesTagPlain } from "saxes";
import type { ProblemReason } from "./imported";
import { DEEPEST, MOST_RECORDS } from "./limits";
import { readOutline } from "./outline";

/** An item of an RSS or Atom feed, as it stands there; `line` is where it begins. */
export interface FeedItem {
  readonly line: number;
  readonly title: string;
  readonly summary: string;
  readonly address: string;
  readonly date: string;
  readonly language: string;
}

/** A feed, or another list, that an outline names. It is told, and never fetched. */
export interface ListedFeed {
  readonly title: string;
  readonly address: string;
}

/** A file of XML: a feed with its items, a list of feeds, or why it is neither. */
export type FeedFile =
  | {
      readonly kind: "feed";
      readonly title: string;
      readonly items: readonly FeedItem[];
      readonly cut: boolean;
    }
  | {
      readonly kind: "opml";
      readonly feeds: readonly ListedFeed[];
      readonly items: readonly FeedItem[];
      readonly cut: boolean;
    }
  | { readonly kind: "bad"; readonly line: number; readonly reason: ProblemReason };

/** Longest text of one element that is read, in characters: bodies that some feeds carry whole are left behind from here on. */
const LONGEST_TEXT = 20_000;

/** Element → part of an item. The first that says something counts. */
const PARTS: Readonly<Record<string, "title" | "summary" | "address" | "date">> = {
  title: "title",
  description: "summary",
  summary: "summary",
  "content:encoded": "summary",
  content: "summary",
  link: "address",
  guid: "address",
  pubDate: "date",
  published: "date",
  updated: "date",
  "dc:date": "date",
};

/** Stops the parser where reading on is of no use. */
class Stop extends Error {
  constructor(readonly reason: ProblemReason) {
    super(reason);
  }
}

/**
 * Reads RSS 0.9 to 2.0, Atom and OPML. Document types and entities of a file's own are refused, so that nothing grows while it is read and nothing is
 * fetched; broken XML is refused where it breaks.
 */
export function readFeed(xml: string): FeedFile {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const path: string[] = [];
  const items: FeedItem[] = [];
  const feeds: ListedFeed[] = [];
  let [item, text, language, feedTitle, root, cut]: [Draft | null, string, string, string, string, boolean] =
    [null, "", "", "", "", false];
  parser.on("error", () => {
    throw new Stop("not-xml");
  });
  parser.on("doctype", () => {
    throw new Stop("wrong-shape");
  });
  parser.on("text", (more) => {
    if (text.length < LONGEST_TEXT) text += more.slice(0, LONGEST_TEXT - text.length);
  });
  parser.on("cdata", (more) => {
    if (text.length < LONGEST_TEXT) text += more.slice(0, LONGEST_TEXT - text.length);
  });
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain) => {
    if (path.push(name) > DEEPEST) throw new Stop("too-deep");
    root ||= name;
    text = "";
    if (name === "feed" || name === "rss") language = attributes["xml:lang"] ?? language;
    if ((name === "item" || name === "entry") && item === null) {
      if (items.length === MOST_RECORDS) cut = true;
      item = { line: parser.line, title: "", summary: "", address: "", date: "", language };
    }
    if (item !== null && name === "link" && attributes.href !== undefined && isArticle(attributes.rel))
      item.address ||= attributes.href;
    if (name === "outline") {
      const outline = readOutline(attributes, parser.line);
      cut ||= items.length + feeds.length === MOST_RECORDS && outline !== null;
      if (outline !== null && !cut) "line" in outline ? items.push(outline) : feeds.push(outline);
    }
  });
  parser.on("closetag", ({ name }: SaxesTagPlain) => {
    path.pop();
    const part = PARTS[name];
    const parent = path.at(-1) ?? "";
    if (item !== null && part !== undefined && (parent === "item" || parent === "entry"))
      item[part] ||= text.trim();
    if (item === null && name === "title" && (parent === "channel" || parent === "feed"))
      feedTitle ||= text.trim();
    if (item === null && (name === "language" || name === "dc:language")) language ||= text.trim();
    if (item !== null && (name === "item" || name === "entry")) {
      if (!cut) items.push({ ...item, language: item.language || language });
      item = null;
    }
    text = "";
  });
  try {
    parser.write(xml.replace(/^\ufeff/, "")).close();
  } catch (error) {
    if (error instanceof Stop) return { kind: "bad", line: parser.line, reason: error.reason };
    throw error;
  }
  if (root === "opml") return { kind: "opml", feeds, items, cut };
  if (root === "rss" || root === "feed" || root === "rdf:RDF")
    return { kind: "feed", title: feedTitle, items, cut };
  return { kind: "bad", line: 1, reason: "unknown-format" };
}

type Draft = { -readonly [K in keyof FeedItem]: FeedItem[K] };

function isArticle(relation: string | undefined): boolean {
  return relation === undefined || relation === "alternate";
}
