import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readPack } from "./read-pack";

const LEAST_COUNT = 3;

/** Counts in how many claims of the pack each stem and mention stands; rare ones are left out, they are the default. */
async function main(): Promise<void> {
  const { reports, reader } = readPack();
  const docs = reports.flatMap((report) => report.claims).map((_, doc) => doc);
  const claims = [...(await reader.claims(docs)).values()];
  const frequencies: Record<string, Record<string, number>> = { en: {}, es: {}, pt: {} };
  const mentions: Record<string, number> = {};
  const add = (counts: Record<string, number> | undefined, names: readonly string[]) => {
    for (const name of counts ? new Set(names) : []) if (counts) counts[name] = (counts[name] ?? 0) + 1;
  };
  for (const { proposition } of claims) {
    add(frequencies.en, proposition.english);
    if (proposition.language !== "en") add(frequencies[proposition.language], proposition.terms);
    add(mentions, proposition.mentions);
  }
  const total = claims.length;
  const spread = (language: string) =>
    claims.filter(({ proposition }) => proposition.language === language).length;
  const out = join(import.meta.dirname, "../../core/match/weights");
  mkdirSync(out, { recursive: true });
  const scaled = Object.fromEntries(
    Object.entries(frequencies).map(([language, counts]) => [
      language,
      common(counts, language === "en" ? 1 : total / Math.max(1, spread(language))),
    ]),
  );
  write(join(out, "stem-weights.json"), { documents: total, frequencies: scaled });
  write(join(out, "mention-weights.json"), { documents: total, counts: common(mentions, 1) });
}

/** The counts worth keeping, scaled to the whole collection so that languages compare. */
function common(counts: Readonly<Record<string, number>>, scale: number): Record<string, number> {
  return Object.fromEntries(
    Object.entries(counts)
      .filter(([, count]) => count >= LEAST_COUNT)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, count]) => [name, Math.round(count * scale)]),
  );
}

function write(file: string, value: object): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

await main();
