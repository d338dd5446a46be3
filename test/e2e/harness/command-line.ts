import { spawn } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../../..");

/** Runs one of the project's JSON Lines commands on these records and gives back its records. */
export async function pipeLines(script: "spot" | "match", records: readonly unknown[]): Promise<unknown[]> {
  const child = spawn("npm", ["run", "-s", script], { cwd: ROOT, stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    out += piece;
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`npm run ${script} ended with ${code}`);
  return out
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));
}
