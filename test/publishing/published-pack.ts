import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runPack } from "../../cli/pack/run-pack";
import type { Publication } from "../../core/corpus/publication";

/** Folders as a publisher makes them by the command line alone: one pack, published twice, and what nobody should take for it. */
export interface PublishedPack {
  /** The first publication, and the folder of the second, which has all files of both. */
  readonly first: string;
  readonly second: string;
  /** The second under another key (for which the first one vouches), and another content under its number. */
  readonly rekeyed: string;
  readonly forked: string;
  /** Publishes the sources of the second once more, changed, into a folder. */
  publishInto(folder: string, claim: string): Promise<void>;
  remove(): void;
}

/** What the claims of each publication begin with, in the order of the alphabet. */
export const FIRST = "About Al Ilia O Teodor";
export const SECOND = "Al Ilia O Some The";

export async function publishedPack(): Promise<PublishedPack> {
  const folder = mkdtempSync(join(tmpdir(), "careo-published-"));
  const at = (name: string) => join(folder, name);
  const source = at("lurania");
  await run("init", source);
  await publish(source, at("first"), "01");
  cpSync(at("first"), at("second"), { recursive: true });
  changeReports(source, (lines) =>
    lines.filter((line) => !line.includes("/19022")).map((line) => line.replace("About 3,200", "Some 3,200")),
  );
  await addClaim(source, "The Constitutional Court of Lurania sits on 12 October 2031.");
  cpSync(source, at("other"), { recursive: true });
  await publish(source, at("second"), "02");
  cpSync(at("second"), at("rekeyed"), { recursive: true });
  await run("sign", at("rekeyed"), "--key", at("new.pem"), "--new-key", "--previous", at("key.pem"));
  cpSync(at("first"), at("forked"), { recursive: true });
  await addClaim(at("other"), "The Senate of Lurania sits on 13 October 2031.");
  await publish(at("other"), at("forked"), "02");
  return {
    first: at("first"),
    second: at("second"),
    rekeyed: at("rekeyed"),
    forked: at("forked"),
    async publishInto(web, claim) {
      await addClaim(source, claim);
      await publish(source, web, "03");
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };

  function publish(from: string, to: string, day: string): Promise<void> {
    return run("publish", from, "--to", to, "--key", at("key.pem"), "--at", `2031-11-${day}T00:00:00Z`);
  }
}

/** What a published folder says of itself. */
export function publicationIn(folder: string): Publication {
  return JSON.parse(JSON.parse(readFileSync(join(folder, "pack.json"), "utf8")).publication);
}

let added = 0;

function addClaim(source: string, claim: string): Promise<void> {
  const url = `https://radiokest.example/added/${added++}`;
  return run("add", source, "--url", url, "--outlet", "radio-kest", "--language", "en", "--claim", claim);
}

function changeReports(source: string, change: (lines: string[]) => string[]): void {
  const path = join(source, "reports.jsonl");
  const lines = readFileSync(path, "utf8").trim().split("\n");
  writeFileSync(path, `${change(lines).join("\n")}\n`);
}

async function run(...args: string[]): Promise<void> {
  const complaints: string[] = [];
  const code = await runPack(
    args,
    () => undefined,
    (line) => complaints.push(line),
  );
  if (code !== 0) throw new Error(`${args.join(" ")}\n${complaints.join("\n")}`);
}
