import type { Article } from "./article";
import { ArticleReader } from "./article-reader";

/** Finds the article on a page once. An empty text when there is none. */
export function extractArticle(document: Document, cap?: number): Promise<Article> {
  return new ArticleReader(document, cap).read();
}
