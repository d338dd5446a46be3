import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { type ArticleMetadata, articleHtml, withMetadata } from "../../test/e2e/harness/article-html";
import type { DemoOptions } from "./options";

const DEMO = join(import.meta.dirname, "../../test/fixtures/demo/article.html");

/** Either an address on the web or a page to be served from this machine. */
export type ArticleSource = { readonly url: string } | { readonly html: string };

/** Finds the article that the demo was asked to read; a plain text becomes a page. */
export async function articleSource(options: DemoOptions): Promise<ArticleSource> {
  const { article, url, date, outlet } = options;
  if (article === null) return { html: await readFile(DEMO, "utf8") };
  if (/^https?:\/\//.test(article)) return { url: article };
  const metadata: ArticleMetadata = {
    ...(url && { url }),
    ...(outlet && { outlet }),
    ...(date && { published: date }),
  };
  const text = await readFile(article, "utf8").catch(() => {
    throw new Error(`There is no file ${article}.`);
  });
  if (/^\.html?$/.test(extname(article))) return { html: withMetadata(text, metadata) };
  return { html: articleHtml(text, metadata) };
}
