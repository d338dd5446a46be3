import type { Match } from "../../core/match/match";
import type { ReadClaim, Reading } from "../../core/reading/reading";

const COLUMNS = [
  { title: "outlet", width: 28 },
  { title: "date", width: 10 },
  { title: "sameness", width: 8 },
  { title: "tier", width: 7 },
  { title: "differences", width: 34 },
  { title: "link", width: 0 },
] as const;

const CLAIM_WIDTH = 110;

/** What was found, claim by claim, then the outlets and origins over the whole page. */
export function printReading({ claims, corpus, outlet }: Reading): string {
  const answered = claims.filter(({ answer }) => answer.matches.length > 0);
  const matches = answered.flatMap(({ answer }) => answer.matches);
  return [
    `Read against ${corpus.pack} ${corpus.version}: ${corpus.reports} reports of ${corpus.outlets} outlets, ${corpus.from} to ${corpus.to}.`,
    `The page is ${outlet ? `by ${outlet.name}` : "by an outlet that is not in the corpus"}: ${claims.length} claims, ${answered.length} of them reported elsewhere.`,
    ...answered.flatMap(printClaim),
    "",
    `Outlets: ${tally(matches.map((match) => match.outlet.name))}`,
    `Origins: ${tally(matches.map(({ origin }) => (origin.kind === "unknown" ? "unknown" : origin.name)))}`,
  ].join("\n");
}

/** The count line that every view of Careo shows. */
export function countLine({ outlets, origins, unknown }: ReadClaim["answer"]["count"]): string {
  return `${outlets} outlet${outlets === 1 ? "" : "s"} · ${origins} origin${origins === 1 ? "" : "s"} · ${unknown} unknown`;
}

function printClaim({ claim, answer }: ReadClaim): string[] {
  const text = claim.text.replace(/\s+/g, " ");
  const shown = text.length > CLAIM_WIDTH ? `${text.slice(0, CLAIM_WIDTH - 1)}…` : text;
  return [
    "",
    `“${shown}”`,
    `  ${countLine(answer.count)}`,
    row(COLUMNS.map(({ title }) => title)),
    ...answer.matches.map(printMatch),
  ];
}

function printMatch({ outlet, published, sameness, tier, differences, url }: Match): string {
  const kinds = [...new Set(differences.map(({ kind }) => kind))].join(", ");
  return row([outlet.name, published ?? "no date", sameness, tier, kinds || "none", url]);
}

function row(cells: readonly string[]): string {
  const padded = cells.map((cell, at) => {
    const width = COLUMNS[at]?.width ?? 0;
    return width > 0 ? cell.slice(0, width).padEnd(width) : cell;
  });
  return `  ${padded.join("  ")}`;
}

/** "Reuters 12, unknown 3": each name with how often it stands, the most frequent first. */
function tally(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.map(([name, count]) => `${name} ${count}`).join(", ") || "none";
}
