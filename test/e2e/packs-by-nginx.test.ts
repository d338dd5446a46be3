import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findNginx } from "../../cli/setup/nginx.mjs";
import { SearchPage } from "../../core/index/search";
import { z } from "../../core/schema";
import { PackPreview, PackView } from "../../platform/packs/pack-view";
import { type NginxServer, nginxServer } from "../publishing/nginx-server";
import { type PublishedPack, publicationIn, publishedPack } from "../publishing/published-pack";
import { askExtension } from "./harness/extension-messages";
import { BROWSERS } from "./harness/session";
import { useSession } from "./harness/use-session";

const program = findNginx();

describe.skipIf(program === null).each(BROWSERS)("a pack that nginx serves, followed in %s", (name) => {
  const session = useSession(name);
  let pack: PublishedPack;
  let server: NginxServer;
  let web: string;
  beforeAll(async () => {
    pack = await publishedPack();
    web = mkdtempSync(join(tmpdir(), "careo-web-"));
    cpSync(pack.first, web, { recursive: true });
    server = await nginxServer(program ?? "", web);
  });
  afterAll(async () => {
    await server.close();
    rmSync(web, { recursive: true, force: true });
    pack.remove();
  });

  const ask = <T>(request: { readonly kind: string } & Record<string, unknown>, reply: z.ZodMiniType<T>) =>
    askExtension(session().control, request, reply);
  const update = async () => {
    await ask({ kind: "changePack", id: "lurania", action: "update" }, z.null());
    return (await ask({ kind: "packs" }, z.array(PackView)))[0]?.trouble;
  };
  const found = async () => {
    const request = {
      kind: "search",
      text: "Constitutional Court of Lurania",
      filters: { packs: ["lurania"] },
      offset: 0,
    };
    return (await ask(request, SearchPage)).results[0]?.claim.text ?? "";
  };

  it("is asked for by its ETag, and moves only what is new", async () => {
    const { address } = server;
    const looked = await ask({ kind: "previewPack", address }, z.object({ preview: PackPreview }));
    const follow = { kind: "followPack", address, key: looked.preview.key };
    expect(await ask(follow, z.null())).toBe(null);
    expect(await found()).toContain("Teodor Vance said");
    await server.asked();
    expect(await update()).toBe(null);
    expect(await server.asked()).toEqual(["304 /pack.json"]);
    cpSync(pack.second, web, { recursive: true });
    expect(await update()).toBe(null);
    const fresh = publicationIn(web).chain[1]?.files.map((file) => file.name) ?? [];
    const parts = fresh.filter((file) => file.endsWith(".bin")).map((file) => `200 /${file}`);
    expect((await server.asked()).filter((line) => line.endsWith(".bin"))).toEqual(parts);
    expect(await found()).toContain("sits on 12 October 2031");
  });
});
