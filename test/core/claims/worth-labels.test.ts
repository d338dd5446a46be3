import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sharing } from "../../../training/worth/overlap";
import { readSentences } from "../../../training/worth/sentences";

const FOLDER = join(import.meta.dirname, "../../../data/labels/worth");
const SENTENCES = readSentences();

function readings(file: string): { id: string; worth: 0 | 1 }[] {
  const lines = readFileSync(join(FOLDER, file), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line): { id: string; worth: 0 | 1 } => JSON.parse(line));
}

/** Cohen's kappa of a reading with the labels. */
function kappa(file: string): number {
  const worthOf = new Map(SENTENCES.map(({ id, worth }) => [id, worth]));
  const pairs = readings(file).map(({ id, worth }) => [worthOf.get(id) ?? -1, worth] as const);
  const share = (count: number) => count / pairs.length;
  const agreed = share(pairs.filter(([label, read]) => label === read).length);
  const [labels, reads] = [
    share(pairs.filter(([label]) => label === 1).length),
    share(pairs.filter(([, read]) => read === 1).length),
  ];
  const byChance = labels * reads + (1 - labels) * (1 - reads);
  return (agreed - byChance) / (1 - byChance);
}

describe("the sentences that weights are fitted to", () => {
  it("are at least 1,200 in three languages, each once", () => {
    expect(SENTENCES.length).toBeGreaterThanOrEqual(1_200);
    expect(new Set(SENTENCES.map(({ text }) => text)).size).toBe(SENTENCES.length);
    expect(new Set(SENTENCES.map(({ language }) => language))).toEqual(new Set(["en", "es", "pt"]));
  });

  it("come from no template: under 2 % share four content words in a row with another", () => {
    expect(sharing(SENTENCES).size).toBeLessThan(SENTENCES.length * 0.02);
    const twins = SENTENCES.slice(0, 1).flatMap((each) => [each, { ...each, id: "twin" }]);
    expect(sharing(twins).size).toBe(2);
  });

  it.each([
    ["second.jsonl", 420],
    ["third.jsonl", 282],
  ] as const)("were read again without their labels in %s", (file, count) => {
    expect(readings(file)).toHaveLength(count);
    expect(kappa(file)).toBeGreaterThanOrEqual(0.95);
  });
});
