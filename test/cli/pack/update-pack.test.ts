import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPack } from "../../../cli/pack/build-pack";
import { diffPacks } from "../../../cli/pack/diff-packs";
import { generateSource } from "../../../cli/pack/generate-source";
import { claimsOf, openChain, readerOf } from "../../../cli/pack/pack-chain";
import { rankDocuments } from "../../../core/index/bm25";

const CLAIMS = 1_500;

let folder: string;
const at = (name: string) => join(folder, name);

/** Lines of the generated reports, changed by place: a new text, null to leave it out, or as it is. */
function changeReports(
  from: string,
  to: string,
  change: (line: string, place: number) => string | null,
): void {
  const lines = readFileSync(join(at(from), "reports.jsonl"), "utf8")
    .trim()
    .split("\n");
  writeFileSync(
    join(at(to), "reports.jsonl"),
    lines.flatMap((line, place) => change(line, place) ?? []).join("\n"),
  );
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "careo-update-"));
  for (const name of ["first", "second", "third"]) await generateSource(at(name), CLAIMS);
  // 500 reports of three claims: one changed, one gone, two new.
  changeReports("first", "second", (line, place) => {
    if (place === 100) return line.replace('"claims":["', '"claims":["Zanzibar ');
    return place === 200 ? null : line;
  });
  const fresh = (place: number) =>
    JSON.stringify({
      url: `https://outlet-1.example/new-${place}`,
      outlet: "outlet-1",
      language: "en",
      published: "2025-01-01",
      claims: [`Zanzibar quokka number ${place} was seen on the bridge.`],
    });
  const second = readFileSync(join(at("second"), "reports.jsonl"), "utf8");
  writeFileSync(join(at("second"), "reports.jsonl"), `${second}\n${fresh(1)}\n${fresh(2)}\n`);
  changeReports("second", "third", (line, place) => (place === 100 ? null : line));
  await buildPack(at("first"), at("base"));
  await buildPack(at("second"), at("update"), { base: [at("base")] });
  await buildPack(at("second"), at("whole"));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function content(folders: readonly string[]): Promise<Map<string, string>> {
  const claims = new Map<string, string>();
  for await (const { stored } of claimsOf(await openChain(folders)))
    claims.set(stored.claim.id, stored.claim.text);
  return claims;
}

describe("an update", { timeout: 120_000 }, () => {
  it("holds with its base exactly what the whole new version holds", async () => {
    const [together, whole] = [await content([at("base"), at("update")]), await content([at("whole")])];
    expect(new Map([...together].sort())).toEqual(new Map([...whole].sort()));
  });

  it("moves about as many bytes as changed, where the whole version moves nearly all", async () => {
    const [update, whole] = [
      await diffPacks([at("base")], [at("base"), at("update")]),
      await diffPacks([at("base")], [at("whole")]),
    ];
    const changed = (update.claims.added.length + update.claims.changed.length) / CLAIMS;
    const share = update.bytes.moved / (update.bytes.moved + update.bytes.shared);
    expect(update.claims).toEqual(whole.claims);
    expect([update.claims.added.length, update.claims.changed.length, update.claims.removed.length]).toEqual([
      2, 1, 3,
    ]);
    expect(share).toBeLessThan(0.01 + 3 * changed);
    expect(whole.bytes.moved).toBeGreaterThan(10 * update.bytes.moved);
  });

  it("finds what is new, and nothing that is gone", async () => {
    const reader = readerOf(await openChain([at("base"), at("update")]));
    const found = await rankDocuments([{ term: "zanzibar", weight: 1 }], reader, 10);
    const claims = await reader.claims(found.map(({ doc }) => doc));
    expect(claims.size).toBe(3);
    const gone = JSON.parse(readFileSync(join(at("first"), "reports.jsonl"), "utf8").split("\n")[200] ?? "");
    const words =
      String(gone.claims[0])
        .toLowerCase()
        .match(/[a-z]+/g) ?? [];
    const others = await rankDocuments(
      words.map((term) => ({ term, weight: 1 })),
      reader,
      10,
    );
    const texts = [...(await reader.claims(others.map(({ doc }) => doc))).values()].map(
      ({ claim }) => claim.text,
    );
    expect(texts).not.toContain(gone.claims[0]);
  });

  it("can be updated again, and is refused on another base", async () => {
    await buildPack(at("third"), at("next"), { base: [at("base"), at("update")] });
    const chain = [at("base"), at("update"), at("next")];
    await buildPack(at("third"), at("third-whole"));
    const [together, whole] = [await content(chain), await content([at("third-whole")])];
    expect(new Map([...together].sort())).toEqual(new Map([...whole].sort()));
    await expect(openChain([at("base"), at("next")])).rejects.toThrow("is not an update");
  });

  it("names its files by what is in them", () => {
    const names = readdirSync(at("update")).filter((name) => name.endsWith(".bin"));
    const { parts } = JSON.parse(readFileSync(join(at("update"), "manifest.json"), "utf8"));
    expect(names.length).toBe(parts.length);
    for (const { name, sha256 } of parts) expect(sha256.startsWith(name.replace(".bin", ""))).toBe(true);
  });
});
