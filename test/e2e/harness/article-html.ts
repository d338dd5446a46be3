/** What an article's page says of itself. */
export interface ArticleMetadata {
  readonly url?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly title?: string;
  readonly language?: string;
}

/**
 * Makes a page of plain text: each line that is not empty becomes one paragraph directly in `body`, so
 * that finding the article among the rest is left to the reader of the page.
 */
export function articleHtml(text: string, metadata: ArticleMetadata): string {
  const lines = text.split("\n").map((line) => line.trim());
  const paragraphs = lines.filter((line) => line !== "").map((line) => `<p>${escapeHtml(line)}</p>`);
  const lang = metadata.language ? ` lang="${metadata.language}"` : "";
  const title = escapeHtml(metadata.title ?? "");
  return `<!doctype html>
<html${lang}>
<head><meta charset="utf-8"><title>${title}</title>${metadataTags(metadata)}</head>
<body>
${paragraphs.join("\n")}
</body>
</html>
`;
}

/** Puts what a page says of itself at the start of its head, before what it said already. */
export function withMetadata(html: string, metadata: ArticleMetadata): string {
  const head = /<head[^>]*>/i;
  const tags = metadataTags(metadata);
  return head.test(html) ? html.replace(head, (tag) => tag + tags) : tags + html;
}

function metadataTags({ url, outlet, published }: ArticleMetadata): string {
  return [
    url && `<link rel="canonical" href="${escapeHtml(url)}">`,
    outlet && `<meta property="og:site_name" content="${escapeHtml(outlet)}">`,
    published && `<meta property="article:published_time" content="${escapeHtml(published)}">`,
  ]
    .filter(Boolean)
    .join("");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
