import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { PackErrors } from "../../core/corpus/pack-errors";
import { parsePackSource } from "../../core/corpus/pack-source";
import { readReaderData } from "../../core/corpus/reader-data";
import { readPieceTable } from "../../core/encode/piece-table";
import { splitRecords } from "../../core/index/part-file";
import { decodeVectors } from "../../core/index/vector-block";
import { completePage } from "../../core/reading/complete-page";
import { safeLink } from "../../core/reading/safe-link";
import { repair } from "../../platform/settings/settings";
import { isManifest } from "../../platform/store/readable-manifest";
import { isCurrent } from "../../platform/store/schema";
import { fc } from "../seeded";
import { ADDRESSES, nested, pathsOf, VALUES, withAt } from "./hostile-values";
import { PARSERS } from "./parsers";

vi.setConfig({ testTimeout: 60_000 }); // Thousands of documents each, on machines that may be busy.
vi.mock("webextension-polyfill", () => ({ default: {} }));

const clean = () => expect(Object.keys(Object.prototype)).toEqual([]);
const json = (value: unknown) => JSON.parse(JSON.stringify(value));

describe.each(PARSERS)("[S17, S18, S21] $name", ({ document, parse }) => {
  const places = pathsOf(document);

  it("takes its own document, whole", () => {
    expect(parse(document)).toEqual({ value: document });
  });

  it(`of ${places.length} fields times ${VALUES.length} hostile values takes what fits, as it is, and names the place of what does not`, () => {
    let refused = 0;
    for (const path of places) {
      for (const value of VALUES) {
        const hostile = withAt(document, path, value);
        const parsed = parse(hostile);
        if ("refused" in parsed) {
          refused++;
          const field = path.findLast((key) => typeof key === "string");
          if (field !== undefined && path.length > 0)
            expect(parsed.refused, `${path.join(".")}`).toContain(String(path[0]));
        } else {
          expect(Object.getPrototypeOf(parsed.value)).toBe(Object.prototype);
          expect(json(hostile)).toMatchObject(json(parsed.value));
        }
      }
    }
    expect(refused).toBeGreaterThan(places.length);
    clean();
  });

  it("says so of any JSON, and takes nothing by a prototype", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: false }), (value) => {
        const parsed = parse(value);
        expect("value" in parsed || parsed.refused.length > 0).toBe(true);
      }),
      { numRuns: 100, seed: 7 },
    );
    clean();
  });
});

describe("[S18] the store's own checks", () => {
  const manifest = PARSERS.find(({ name }) => name.endsWith("manifest"));
  const current = { generation: "a.1", epoch: 1, sha256: "0".repeat(64), records: 2 };

  it("let no manifest in that its schema refuses, whatever stands in any field", () => {
    expect(isManifest(manifest?.document)).toBe(true);
    for (const path of pathsOf(manifest?.document))
      for (const value of VALUES) {
        const hostile = withAt(manifest?.document, path, value);
        const parsed = manifest?.parse(hostile) ?? { refused: "" };
        expect(isManifest(hostile), path.join(".")).toBe("value" in parsed);
      }
  });

  it("let no note in whose fields are of other types", () => {
    expect(isCurrent(current)).toBe(true);
    for (const [path] of pathsOf(current).filter(({ length }) => length > 0))
      for (const value of VALUES) {
        const kept = typeof Reflect.get(current, path ?? "");
        const fits = kept === "number" ? Number.isFinite(value) : typeof value === kept;
        expect(isCurrent(withAt(current, [path ?? ""], value))).toBe(fits);
      }
  });
});

describe("[S16] addresses", () => {
  it.each(ADDRESSES)("%j is no link", (address) => {
    const link = safeLink(address);
    expect(link === null || /^https?:\/\/[a-z]/.test(link.href)).toBe(true);
    if (!/^https?:/i.test(address)) expect(link).toBeNull();
  });
});

/** Texts that are no document, or a bomb. */
const TEXTS: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["no JSON", "careo"],
  ["a byte-order mark", "\ufeff{}"],
  ["a null letter", '{"careo":\u0000 2}'],
  ["a hundred thousand lists in lists", nested(100_000)],
  ["a deep object", `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`],
  ["a huge number", "1e999"],
  ["ten thousand digits", "9".repeat(10_000)],
  ["the same key again and again", `{${Array.from({ length: 20_000 }, () => '"careo":1').join()}}`],
  ["keys of prototypes", '{"__proto__":{"careo":2},"constructor":{"prototype":{}}}'],
  ["a million commas", `[${"0,".repeat(1_000_000)}0]`],
];

describe("[S17] texts that are no document", () => {
  const whole = JSON.stringify(PARSERS.find(({ name }) => name.startsWith("a file"))?.document);

  it.each(TEXTS)("%s is no file of a reader's", (_, text) => {
    const read = readReaderData(text);
    expect(read).toMatchObject({ ok: false, reason: expect.stringMatching(/./) });
    clean();
  });

  it.each(TEXTS)("%s is no pack", async (_, text) => {
    const files = {
      "pack.json": text,
      "reports.jsonl": "",
      "outlets.jsonl": "",
      "carriers.jsonl": "",
      "gazetteer.jsonl": "",
      "credits.jsonl": "",
    };
    await expect(parsePackSource(files)).rejects.toThrow(/^pack\.json:1/);
  });

  it.each(TEXTS.slice(1))("%s is no report, and is told with its line", async (_, text) => {
    const manifest = JSON.stringify(PARSERS.find(({ name }) => name === "pack.json")?.document);
    const files = {
      "pack.json": manifest,
      "reports.jsonl": `\n${text}`,
      "outlets.jsonl": "",
      "carriers.jsonl": "",
      "gazetteer.jsonl": "",
      "credits.jsonl": "",
    };
    await expect(parsePackSource(files)).rejects.toThrow(PackErrors);
    await expect(parsePackSource(files)).rejects.toThrow(/^reports\.jsonl:2/);
  });

  it("a file that is cut anywhere is refused", () => {
    for (let end = 0; end < whole.length - 1; end += 7)
      expect(readReaderData(whole.slice(0, end)).ok, `cut at ${end}`).toBe(false);
  });

  it("a file with any one letter changed is refused, or is the same but for a word", () => {
    for (let at = 0; at < whole.length; at += 5) {
      const read = readReaderData(`${whole.slice(0, at)}\u0007${whole.slice(at + 1)}`);
      if (read.ok) throw new Error(`taken with a control letter at ${at}`);
    }
  });
});

describe("[S33] settings that were stored or brought", () => {
  const document = { paused: ["a.example"], languages: ["en"], marked: "all", leftOut: [], preferred: [] };

  it("come out as settings, whatever stands in any field", () => {
    for (const path of pathsOf(document))
      for (const value of VALUES) {
        const settings = repair(withAt(document, path, value));
        expect(Object.keys(settings).sort()).toEqual(Object.keys(document).sort());
        expect(["all", "answered", "differing"]).toContain(settings.marked);
        for (const host of settings.paused) expect(host, "a host").toMatch(/^[a-z0-9.-]+$/);
      }
    clean();
  });
});

describe("[S17, S18] what a page says of itself", () => {
  const head = {
    address: "https://post.example/a",
    language: "en",
    metas: {},
    jsonLd: [] as string[],
    canonical: null,
    title: null,
    h1: null,
    times: [],
    bylines: [],
    paidLetters: null,
  };
  const page = { id: "p", text: "55 trucks were turned back." };

  it.each(ADDRESSES)("%j is never its address", (address) => {
    const { url } = completePage({ ...page, head: { ...head, canonical: address } });
    expect(url).toMatch(/^https?:\/\/[a-z]/);
  });

  it.each([
    ["lists in lists for an author", `{"@type":"NewsArticle","author":${nested(50_000)}}`],
    [
      "names in names",
      `{"@type":"NewsArticle","author":${'{"name":'.repeat(20_000)}"x"${"}".repeat(20_000)}}`,
    ],
    ["a person who is itself", '{"@type":"NewsArticle","author":{"@id":"a"},"about":{"@id":"a","name":"x"}}'],
    [
      "keys of prototypes",
      '{"@type":"NewsArticle","__proto__":{"author":"evil"},"author":{"__proto__":{"name":"x"}}}',
    ],
    ["a type of another kind", '{"@type":{"toString":1},"author":7}'],
    ["a date that is none", '{"@type":"NewsArticle","datePublished":{"a":1}}'],
    ["thirty thousand objects", `[${Array.from({ length: 30_000 }, () => "{}").join()}]`],
  ])("%s does no harm", (_, ld) => {
    const complete = completePage({ ...page, head: { ...head, jsonLd: [ld] } });
    expect(complete.text).toBe(page.text);
    expect(complete.credits?.length).toBeLessThanOrEqual(16);
    clean();
  });
});

describe("[S17] bytes", () => {
  it("that are no table, part or piece list are refused, or answer nothing wrong", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        for (const read of [
          () => decodeVectors(bytes, 8, 384, "v/0"),
          () => splitRecords(bytes, { runs: [{ kind: "c", first: 0, count: 3 }] }),
        ]) {
          try {
            read();
          } catch (error) {
            expect(error).toBeInstanceOf(Error);
          }
        }
        expect(readPieceTable(String.fromCharCode(...bytes)).ids.size).toBeLessThan(200);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe("what was found before", () => {
  const folder = join(import.meta.dirname, "finds");

  it.each(readdirSync(folder).filter((name) => name.endsWith(".json")))("[S17] %s stays mended", (name) => {
    const { parser, path, value } = JSON.parse(readFileSync(join(folder, name), "utf8"));
    const found = PARSERS.find((each) => each.name === parser);
    if (found === undefined) throw new Error(`no parser ${parser}`);
    const parsed = found.parse(
      withAt(found.document, path, typeof value === "number" ? JSON.parse(nested(value)) : value),
    );
    expect(parsed).toMatchObject({ refused: expect.stringContaining(String(path[0])) });
  });
});
