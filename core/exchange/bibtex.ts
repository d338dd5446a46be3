import type { ReportView } from "../reading/claim-view";

/** Reports as BibTeX entries of type `article`, under their ids. Braces keep capitals as they were published. */
export function bibtexOf(reports: readonly ReportView[]): string {
  return reports.map(entry).join("\n");
}

function entry({ id, outlet, headline, published, language, link }: ReportView): string {
  const fields = [
    ["journal", texed(outlet)],
    ["title", headline === null ? null : `{${texed(headline)}}`],
    ["date", published],
    ["year", published?.slice(0, 4) ?? null],
    ["langid", texed(language)],
    ["url", link === null ? null : link.href.replace(/[{}\\]/g, encodeURIComponent)],
  ].filter(([, value]) => value !== null);
  return `@article{${id},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}\n`;
}

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "%": "\\%",
  "&": "\\&",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function texed(text: string): string {
  return text.replace(/[\\{}%&$#_~^]/g, (letter) => TEX[letter] ?? letter);
}
