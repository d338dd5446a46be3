import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Envelope } from "../../../core/corpus/publication";
import { z } from "../../../core/schema";
import { hostPack, type PackHost } from "../../../test/e2e/harness/pack-host";
import { type Session, startSession } from "../../../test/e2e/harness/session";
import { runPack } from "../../pack/run-pack";
import type { BrowserName } from "../../setup/browsers.mjs";

/** A browser with the extension, a folder for files, and a published pack in two versions. */
export interface Stage {
  readonly session: Session;
  readonly folder: string;
  readonly host: PackHost;
  readonly publications: { readonly key: string; serve(which: "first" | "second"): void };
  close(): Promise<void>;
}

/** Sets everything up that the flows need. Needs `npm run build:e2e`. */
export async function setStage(name: BrowserName): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), "careo-long-"));
  const [source, web] = [join(folder, "source"), join(folder, "web")];
  await pack("init", source, "--title", "Lurania votes", "--id", "lurania");
  const publish = async (day: string) => {
    await pack(
      "publish",
      source,
      "--to",
      web,
      "--key",
      join(folder, "key.pem"),
      "--at",
      `2031-11-${day}T00:00:00Z`,
    );
    return readFileSync(join(web, "pack.json"), "utf8");
  };
  const first = await publish("01");
  rewrite(join(source, "reports.jsonl"), (text) =>
    text.replace("About 3,200 people", "About 3,900 people").replace('"value": 3200', '"value": 3900'),
  );
  rewrite(join(source, "selftests.jsonl"), (text) =>
    text
      .split("\n")
      .filter((line) => !line.includes("3,200"))
      .join("\n"),
  );
  const second = await publish("02");
  const host = await hostPack(web);
  const session = await startSession(name);
  return {
    session,
    folder,
    host,
    publications: {
      key: z.parse(Envelope, JSON.parse(first)).key,
      serve: (which) => writeFileSync(join(web, "pack.json"), which === "first" ? first : second),
    },
    async close() {
      await session.close();
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs one of the commands for packs; throws with what it said where it fails. */
export async function pack(...args: readonly string[]): Promise<void> {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  if ((await runPack(args, say, say)) !== 0) throw new Error(said.join("\n"));
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, "utf8")));
}
