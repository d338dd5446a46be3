import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder with a small whole pack in it, of which files can be replaced. */
export interface PackFolder {
  readonly path: string;
  write(name: string, text: string): void;
  remove(): void;
}

export const OUTLETS = [
  '{"id":"post","name":"Post","domains":["post.example"],"country":null,"language":"en","family":null,"kind":"site"}',
  '{"id":"gazette","name":"Gazette","domains":["gazette.example"],"country":null,"language":"en","family":null,"kind":"site"}',
].join("\n");

/** A line of reports.jsonl as a hand would write it. */
export function reportLine(url: string, claims: readonly unknown[], more: object = {}): string {
  return JSON.stringify({ url, outlet: "post", language: "en", claims, ...more });
}

export function packFolder(): PackFolder {
  const path = mkdtempSync(join(tmpdir(), "careo-pack-"));
  const write = (name: string, text: string) => writeFileSync(join(path, name), text);
  write(
    "pack.json",
    JSON.stringify({
      id: "small",
      version: "1.0.0",
      title: "Small",
      languages: ["en"],
      dates: { from: "2031-01-01", to: "2031-01-02" },
    }),
  );
  write("outlets.jsonl", OUTLETS);
  write("reports.jsonl", reportLine("https://post.example/a", ["The dam above the town broke at dawn."]));
  return { path, write, remove: () => rmSync(path, { recursive: true, force: true }) };
}
