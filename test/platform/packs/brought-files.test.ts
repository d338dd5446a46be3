import { describe, expect, it } from "vitest";
import { openFiles } from "../../../platform/packs/brought-files";
import { openVersion } from "../../../platform/packs/open-version";
import { bytesOf, testKey } from "../../core/corpus/signed-publication";
import { smallPack, sourceClaim } from "../../core/index/small-pack";
import { packServer } from "./pack-server";

const CLAIMS = Array.from({ length: 5 }, (_, at) => sourceClaim(at, ["all"]));

async function compiled(name = "flood"): Promise<Map<string, Blob>> {
  const { manifest, files } = await smallPack(CLAIMS, "1.2.0", name);
  const blobs = [...files].map(([file, bytes]) => [file, new Blob([new Uint8Array(bytes)])] as const);
  return new Map([["manifest.json", new Blob([JSON.stringify(manifest)])], ...blobs]);
}

const opened = async (files: ReadonlyMap<string, Blob>) => {
  const version = await openFiles(files);
  const { segments } = await openVersion(version.publication, version.read);
  for (const { manifest, read } of segments) for (const part of manifest.parts) await read(part.name);
  return { ...version, segments };
};

describe("files that were brought", () => {
  it("are a compiled pack, which nobody signed", async () => {
    const { publication, key, segments } = await opened(await compiled());
    expect([publication.pack, publication.version, key]).toEqual(["flood", "1.2.0", null]);
    expect(segments.map(({ manifest }) => manifest.claims)).toEqual([5]);
  });

  it("are a published pack, with its publisher's key", async () => {
    const [server, by] = [packServer(), testKey()];
    await server.publish({ sequence: 4, chain: [await smallPack(CLAIMS, "1.0.0", "flood")] }, by);
    const files = [...server.files].map(
      ([name, bytes]) => [name, new Blob([new Uint8Array(bytes)])] as const,
    );
    const { publication, key } = await opened(new Map(files));
    expect([publication.sequence, key]).toEqual([4, by.key]);
  });

  const without = (files: Map<string, Blob>, name: (file: string) => boolean) =>
    new Map([...files].filter(([file]) => !name(file)));
  it.each([
    ["malformed", "nothing is there", async () => new Map<string, Blob>()],
    [
      "malformed",
      "a part is missing",
      async () => without(await compiled(), (file) => file.endsWith(".bin")),
    ],
    ["malformed", "an update alone", async () => (await compiled()).set("update.json", new Blob(["{}"]))],
    ["malformed", "the name is none", async () => compiled("flood.other/now")],
    [
      "malformed",
      "sources",
      async () => new Map([["pack.json", new Blob([new Uint8Array(bytesOf({ id: "a" }))])]]),
    ],
    [
      "wrong-hash",
      "a part is another",
      async () =>
        new Map(
          [...(await compiled())].map(([file, blob]) => [
            file,
            file.endsWith(".bin") ? new Blob(["x"]) : blob,
          ]),
        ),
    ],
    [
      "too-large",
      "one is too large",
      async () => (await compiled()).set("selftests.jsonl", new Blob([new Uint8Array(16_000_001)])),
    ],
  ])("[S28, S17] are refused as %s where %s", async (fault, _, files) => {
    await expect(files().then(opened)).rejects.toMatchObject({ fault });
  });
});
