import { describe, expect, it } from "vitest";
import { sha256 } from "../../../core/index/checksum";
import { inspectRecords, inspectSegment, UnsoundSegment } from "../../../core/index/inspect-segment";
import type { Manifest } from "../../../core/index/manifest";
import { CorruptRecord, sealRecord } from "../../../core/index/record";
import { isSoundManifest } from "../../../core/index/sound-manifest";
import { type ClaimSketch, sketchClaim } from "../../../core/match/features/claim-sketch";
import { type SmallPack, smallPack, sourceClaim } from "./small-pack";

const CLAIMS = Array.from({ length: 20 }, (_, at) => sourceClaim(at, ["all"]));

const SKETCH = sketchClaim(sourceClaim(11, ["all"]));

/** A sketch that says it has more mentions than it has. */
function longerLists(sketch: ClaimSketch): ClaimSketch {
  const longer = sketch.slice();
  new DataView(longer.buffer).setInt32(48, 1_000_000, true);
  return longer;
}

/** A pack with one claim that is not as the schema has it. */
function withClaim(change: object): Promise<SmallPack> {
  return smallPack(CLAIMS.map((claim, at) => (at === 11 ? { ...claim, ...change } : claim)));
}

const inspect = ({ reader, manifest }: SmallPack) => inspectSegment(reader, manifest, async () => undefined);

function noProposition(): never {
  throw new TypeError("cannot read properties of null");
}

describe("inspecting a segment", () => {
  it("passes what the compiler made", async () => {
    await expect(inspect(await smallPack(CLAIMS))).resolves.toBeUndefined();
    await expect(inspect(await withClaim({ sketch: SKETCH }))).resolves.toBeUndefined();
  });

  const claim = CLAIMS[11];
  it.each([
    ["a claim's text", { claim: { ...claim?.claim, text: { toString: "x" } } }],
    ["a report's address", { report: { ...claim?.report, url: "javascript:alert(1)" } }],
    ["a report's outlet", { report: { ...claim?.report, outlet: "the-paper" } }],
    ["what the claim says", { proposition: { ...claim?.proposition, terms: ["all", null] } }],
    ["its sketch", { sketch: SKETCH.subarray(1) }],
    ["a sketch of more than there is", { sketch: longerLists(SKETCH) }],
  ])("[S28] names the claim in which %s is not one", async (_, change) => {
    await expect(withClaim(change).then(inspect)).rejects.toThrow(new UnsoundSegment("claim 11"));
  });

  it("[S28] names a claim that cannot be parsed", async () => {
    const { reader, manifest } = await smallPack(CLAIMS);
    const claims: typeof reader.claims = async (docs) => {
      const found = new Map(await reader.claims(docs));
      const stored = found.get(11);
      if (stored) found.set(11, Object.defineProperty({ ...stored }, "proposition", { get: noProposition }));
      return found;
    };
    const broken = { ...reader, claims };
    await expect(inspectSegment(broken, manifest, async () => undefined)).rejects.toThrow(
      new UnsoundSegment("claim 11"),
    );
  });

  it("[S28] compares the root with the manifest", async () => {
    const { reader, manifest } = await smallPack(CLAIMS);
    await expect(inspectSegment(reader, { ...manifest, claims: 21 }, async () => undefined)).rejects.toThrow(
      new UnsoundSegment("root"),
    );
  });
});

describe("inspecting records", () => {
  it.each([
    ["of another key", sealRecord("c/1", Uint8Array.of(0, 1))],
    ["that go on for ever", sealRecord("c/0", Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f, 0))],
  ])("[S28] finds those %s", async (_, record) => {
    const { manifest } = await smallPack(CLAIMS);
    expect(() => inspectRecords(new Map([["c/0", record]]), manifest)).toThrow(CorruptRecord);
    expect(() =>
      inspectRecords(new Map([["c/0", sealRecord("c/0", Uint8Array.of(0, 1))]]), manifest),
    ).not.toThrow();
  });
});

describe("a manifest from elsewhere", () => {
  it("is sound as the compiler made it", async () => {
    expect(await isSoundManifest((await smallPack(CLAIMS)).manifest)).toBe(true);
  });

  const runs =
    (change: (run: Manifest["parts"][number]["runs"][number]) => object) => (manifest: Manifest) => ({
      ...manifest,
      parts: manifest.parts.map((part) => ({
        ...part,
        runs: part.runs.map((run, at) => (at === 0 ? { ...run, ...change(run) } : run)),
      })),
    });
  it.each([
    ["more records than its bytes can hold", runs(() => ({ count: 1e12 }))],
    ["records that are there twice", runs(() => ({ kind: "root" }))],
    ["numbers that are none", runs(({ count }) => ({ first: 0.5, count: count - 0.5 }))],
    ["another name of its content", (manifest: Manifest) => ({ ...manifest, sha256: "0".repeat(64) })],
    ["a wrong sum of records", (manifest: Manifest) => ({ ...manifest, records: manifest.records + 1 })],
    ["a wrong sum of bytes", (manifest: Manifest) => ({ ...manifest, bytes: manifest.bytes + 1 })],
  ])("[S27, S28] is refused with %s", async (_, change) => {
    expect(await isSoundManifest(change((await smallPack(CLAIMS)).manifest))).toBe(false);
  });

  it("[S27] is refused with a part that is too large", async () => {
    const { manifest } = await smallPack(CLAIMS);
    const [part] = manifest.parts;
    if (part === undefined) throw new Error("a pack has a part");
    const large = { ...part, bytes: 5_000_000 };
    const name = await sha256(new TextEncoder().encode(JSON.stringify([part.sha256])));
    expect(await isSoundManifest({ ...manifest, sha256: name, parts: [large], bytes: 5_000_000 })).toBe(
      false,
    );
  });
});
