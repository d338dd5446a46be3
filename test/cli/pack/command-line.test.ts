import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEncoder } from "../../../cli/model/open-encoder";
import { openBundle } from "../../../cli/pack/bundle";
import { runPack } from "../../../cli/pack/run-pack";
import { toBytes } from "../../../core/encode/byte-vector";
import { ENCODER } from "../../../core/encode/encoder-name";
import { createCorpusReader } from "../../../core/index/segment-reader";
import { createBundlePort } from "../../../platform/store/bundle-port";
import { type PackFolder, packFolder, reportLine } from "./pack-folder";

let folder: PackFolder;
beforeEach(() => {
  folder = packFolder();
});
afterEach(() => folder.remove());

async function pack(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runPack(
    args,
    (line) => out.push(line),
    (line) => err.push(line),
  );
  return { code, out: out.join("\n"), err: err.join("\n") };
}

describe("npm run pack", { timeout: 60_000 }, () => {
  it("tells its commands and exit codes", async () => {
    const { code, out } = await pack("--help");
    expect(code).toBe(0);
    for (const word of [
      "init",
      "add",
      "build",
      "check",
      "stats",
      "diff",
      "sign",
      "publish",
      "--base",
      "--key",
      "Exit codes",
    ])
      expect(out).toContain(word);
  });

  it.each([
    { args: ["bild"], says: "unknown command bild" },
    { args: ["diff", "one"], says: "expected two folders" },
    { args: ["build", "--sideways"], says: "--sideways" },
  ])("answers $args with usage and 2", async ({ args, says }) => {
    const { code, err } = await pack(...args);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });

  it("encodes the claims where that is asked for", async () => {
    const out = join(folder.path, "out");
    expect((await pack("build", folder.path, "--out", out)).out).not.toContain("sentence vectors");
    const answer = await pack("build", folder.path, "--out", out, "--vectors");
    expect(answer.out).toMatch(/sentence vectors +1 records/);
    const reader = createCorpusReader(createBundlePort(openBundle(out)));
    const encoder = await openEncoder();
    const [text = ""] = [...(await reader.claims([0])).values()].map(({ claim }) => claim.text);
    const [expected = new Float32Array()] = await encoder.encode([text]);
    expect((await reader.vectors([0], ENCODER)).get(0)).toEqual([toBytes(expected).values]);
  });

  it("builds into the folder that is named, and says what it weighs", async () => {
    const out = join(folder.path, "out");
    const answer = await pack("build", folder.path, "--out", out, "--memory");
    expect(answer.code).toBe(0);
    expect(answer.out).toMatch(
      /^small 1\.0\.0: 1 claims, 1 reports[\s\S]*written to .*out\n\d+ MB of memory/,
    );
    expect(existsSync(join(out, "manifest.json"))).toBe(true);
  });

  it("writes an update of a compiled pack, and says what it moves", async () => {
    const [base, next] = [join(folder.path, "out"), join(folder.path, "next")];
    await pack("build", folder.path, "--out", base);
    folder.write(
      "reports.jsonl",
      [
        reportLine("https://post.example/a", ["The dam above the town broke at dawn."]),
        reportLine("https://post.example/b", ["Boats were seen on the river on Monday."]),
      ].join("\n"),
    );
    expect((await pack("build", folder.path, "--base", base, "--out", next)).code).toBe(0);
    const { out } = await pack("diff", base, `${base},${next}`);
    expect(out).toContain("claims: 1 added, 0 changed, 0 removed");
    expect(out).toMatch(/files: 1 shared, 1 new/);
    expect((await pack("diff", base, `${next},${base}`)).code).toBe(1);
  });

  it("answers errors, and duplicates where they are not wanted, with 1 and writes nothing", async () => {
    const twice = ["Boats were seen on the river on Monday.", "Boats were seen on the river on Monday!"];
    folder.write("reports.jsonl", reportLine("https://post.example/a", twice));
    const strict = await pack("check", folder.path, "--strict");
    expect([strict.code, strict.err]).toEqual([1, expect.stringContaining("1 times text:")]);
    folder.write("outlets.jsonl", "");
    const wrong = await pack("build", folder.path, "--out", join(folder.path, "out"));
    expect([wrong.code, wrong.err]).toEqual([1, "reports.jsonl:1 outlet: expected a known id, found post"]);
    expect(existsSync(join(folder.path, "out"))).toBe(false);
  });
});
