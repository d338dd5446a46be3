import "fake-indexeddb/auto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findNginx, NGINX_MISSING } from "../../cli/setup/nginx.mjs";
import { type NginxServer, nginxServer } from "./nginx-server";
import { FIRST, type PublishedPack, publicationIn, publishedPack, SECOND } from "./published-pack";
import { newReader } from "./reader";

const program = findNginx();
if (program === null) console.warn(NGINX_MISSING);

let pack: PublishedPack;
let server: NginxServer;
let web: string;
beforeAll(async () => {
  if (program === null) return;
  pack = await publishedPack();
  web = mkdtempSync(join(tmpdir(), "careo-web-"));
  cpSync(pack.first, web, { recursive: true });
  server = await nginxServer(program, web);
}, 120_000);
afterAll(async () => {
  if (program === null) return;
  await server.close();
  pack.remove();
  rmSync(web, { recursive: true, force: true });
});

/** An answer as it comes over the wire, not unpacked. */
function raw(
  name: string,
  headers: Record<string, string>,
): Promise<{ status: number; headers: Record<string, unknown>; bytes: Buffer }> {
  return new Promise((done, failed) => {
    get(new URL(name, server.address), { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
    }).on("error", failed);
  });
}

const largest = () =>
  readdirSync(web)
    .filter((name) => name.endsWith(".bin"))
    .sort((a, b) => statSync(join(web, b)).size - statSync(join(web, a)).size)[0] ?? "";

describe.skipIf(program === null)("a pack served by nginx", { timeout: 60_000 }, () => {
  it("is followed: once whole, then not at all while nothing changed, then only what is new", async () => {
    const reader = await newReader();
    await reader.follow(server.address.replace("pack.json", ""));
    expect(await reader.held()).toBe(FIRST);
    await server.asked();
    expect(await reader.update()).toBe(null);
    expect(await server.asked()).toEqual(["304 /pack.json"]);
    cpSync(pack.second, web, { recursive: true });
    expect(await reader.update()).toBe(null);
    expect(await reader.held()).toBe(SECOND);
    const parts = publicationIn(web).chain.map(({ files }) =>
      files.map(({ name }) => name).filter((name) => name.endsWith(".bin")),
    );
    const asked = (await server.asked()).filter((line) => line.endsWith(".bin"));
    expect(asked).toEqual((parts[1] ?? []).map((name) => `200 /${name}`));
    expect(await reader.update()).toBe(null);
    expect(await server.asked()).toEqual(["304 /pack.json"]);
  });

  it("comes compressed, may be cached for ever but for pack.json, and is the same bytes", async () => {
    const name = largest();
    const file = readFileSync(join(web, name));
    const packed = await raw(name, { "accept-encoding": "gzip" });
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(packed.bytes.length).toBeLessThan(file.length / 2);
    expect(packed.headers["cache-control"]).toContain("immutable");
    expect((await raw("pack.json", {})).headers["cache-control"]).toBe("no-cache");
    const plain = await fetch(new URL(name, server.address));
    expect(Buffer.from(await plain.arrayBuffer()).equals(file)).toBe(true);
  });

  it("can be fetched in ranges, by tools that go on where they broke off", async () => {
    const name = largest();
    const file = readFileSync(join(web, name));
    const rest = await raw(name, { range: "bytes=1000-" });
    expect(rest.status).toBe(206);
    expect(rest.bytes.equals(file.subarray(1000))).toBe(true);
    expect((await raw("pack.json", { range: "bytes=0-8" })).bytes.toString()).toBe('{"careo":');
  });

  it("is whole at every moment of a publication", async () => {
    const reader = await newReader();
    await reader.follow(server.address);
    const before = publicationIn(web);
    const publishing = pack.publishInto(web, "Polls in Lurania closed at eight.");
    const troubles = new Set<string | null>();
    let running = true;
    publishing.finally(() => {
      running = false;
    });
    while (running) troubles.add(await reader.update());
    await publishing;
    troubles.add(await reader.update());
    expect([...troubles]).toEqual([null]);
    expect(publicationIn(web).sequence).toBe(before.sequence + 1);
    expect(await reader.held()).toBe(["Polls", ...SECOND.split(" ")].sort().join(" "));
  });
});
