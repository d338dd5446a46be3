import type { FeedItem, ListedFeed } from "./feed";

type Attributes = Readonly<Record<string, string>>;

/**
 * What an outline of OPML is: a feed or another list (told, never fetched), or a page with its address, title and day, as reading lists and bookmarks have
 * them. Null for one that only groups others.
 */
export function readOutline(attributes: Attributes, line: number): FeedItem | ListedFeed | null {
  const { title, text = "", type = "", url = "", description = "", _note = "", created = "" } = attributes;
  const feed = attributes.xmlUrl ?? attributes.xmlurl;
  if (feed !== undefined) return { title: title ?? text, address: feed };
  if (type === "include") return { title: title ?? text, address: url };
  const address = url === "" ? (attributes.htmlUrl ?? "") : url;
  if (address === "") return null;
  const told = [title === undefined || title === text ? "" : text, description, _note];
  return {
    line,
    title: title ?? text,
    summary: told.filter((part) => part !== "").join(" "),
    address,
    date: created,
    language: attributes.language ?? "",
  };
}
