import type { Counts } from "./attribution";

/** An article with the agency that annotators found it to be from ("None" or "NA" where it is from none). */
export interface WireArticle {
  readonly id: string;
  readonly text: string;
  readonly author: string | null;
  readonly wire: string;
}

/** How agency credits found in articles stand to the annotated ones. */
export interface WireScore {
  readonly wire: Counts;
  readonly agency: Counts;
}

/** Tells the agency of an article by its id, or null. */
export type WireFinder = (article: WireArticle) => string | null;

/** The labels of an article that is from no agency. */
export const NO_WIRE = /^(None|NA)$/;

/**
 * Articles labelled as no agency's that credit one where the set's guide looks (dateline, byline, closing credit), read one by one.
 * The set labels only two of its seven outlets' articles at all.
 */
const MISLABELLED: ReadonlyMap<string, string> = new Map([
  // Its byline is "By THE ASSOCIATED PRESS", and no other author is named.
  ["nyt_2016-07-30_oil-prices-keep-market-gains-in-", "AP"],
  // Opens "NEW YORK - " and closes "- Reuters."; its author wrote for Reuters.
  ["wash-post_2016-07-03_trump-tweet-that-blasts-clinton-", "reuters"],
]);

/** The articles with those labels put right that are plainly wrong by the set's own guide. */
export function labelledRight<A extends WireArticle>(articles: readonly A[]): A[] {
  return articles.map((article) => ({ ...article, wire: MISLABELLED.get(article.id) ?? article.wire }));
}

export function scoreWire(articles: readonly WireArticle[], find: WireFinder): WireScore {
  const wire = { right: 0, found: 0, wanted: 0 };
  const agency = { right: 0, found: 0, wanted: 0 };
  for (const article of articles) {
    const wanted = NO_WIRE.test(article.wire) ? null : article.wire.toLowerCase();
    const found = find(article);
    if (wanted !== null) wire.wanted += 1;
    if (found !== null) wire.found += 1;
    if (wanted === null || found === null) continue;
    wire.right += 1;
    agency.found += 1;
    agency.wanted += 1;
    if (found === wanted) agency.right += 1;
  }
  return { wire, agency };
}

/** The baseline in its three steps: the dateline's brackets, the byline, Reuters' closing line. */
export const WIRE_BASELINES: readonly (readonly [string, WireFinder])[] = [
  ["dateline", dateline],
  ["+ byline", (article) => dateline(article) ?? byline(article)],
  ["+ closing credit", (article) => dateline(article) ?? byline(article) ?? closing(article)],
];

const NAMES = "AP|AFP|UPI|Reuters";

function dateline({ text }: WireArticle): string | null {
  const found = new RegExp(`\\((${NAMES})\\)`, "i").exec(text.slice(0, 400));
  return found?.[1]?.toLowerCase() ?? null;
}

function byline({ author }: WireArticle): string | null {
  const found = new RegExp(`^(${NAMES})$`, "i").exec((author ?? "").trim());
  return found?.[1]?.toLowerCase() ?? null;
}

function closing({ text }: WireArticle): string | null {
  return /\((additional )?reporting by [^)]*editing by/i.test(text.slice(-600)) ? "reuters" : null;
}
