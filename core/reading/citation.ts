import type { ReportView } from "./claim-view";

/** The forms in which a report can be taken along. */
export const CITATION_FORMS = ["markdown", "plain", "json"] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

/**
 * A report as a citation: outlet, published headline, day, address and the address of an archived copy. Our summary is not part of it: only
 * what can be looked up. `json` is one item of CSL-JSON.
 */
export function cite(report: ReportView, form: CitationForm): string {
  switch (form) {
    case "markdown":
      return markdown(report);
    case "plain":
      return plain(report);
    case "json":
      return JSON.stringify(cslItem(report), null, 2);
  }
}

function markdown({ outlet, headline, published, link, archived }: ReportView): string {
  const title = escapeMarkdown(headline ?? outlet);
  const named = link === null ? title : `[${title}](<${link.href}>)`;
  const source = headline === null ? null : `*${escapeMarkdown(outlet)}*`;
  const copy = archived === null ? null : `[archive](<${archived}>)`;
  return [named, source, published, copy].filter((part) => part !== null).join(", ");
}

function plain({ outlet, headline, published, link, archived }: ReportView): string {
  const quoted = headline === null ? null : `“${headline}”`;
  const parts = [outlet, quoted, published].filter((part) => part !== null);
  const addresses = [link?.href ?? null, archived === null ? null : `(${archived})`].filter(
    (part) => part !== null,
  );
  return [`${parts.join(", ")}.`, ...addresses].join(" ");
}

/** One item of Citation Style Language JSON (schema 1.0.2), type `article-newspaper`. */
function cslItem({ id, outlet, headline, published, link, archived, language }: ReportView): object {
  return {
    id,
    type: "article-newspaper",
    ...(headline !== null && { title: headline }),
    "container-title": outlet,
    language,
    ...(published !== null && { issued: { "date-parts": [published.split("-").map(Number)] } }),
    ...(link !== null && { URL: link.href }),
    ...(archived !== null && { archive_location: archived }),
  };
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, "\\$&");
}
