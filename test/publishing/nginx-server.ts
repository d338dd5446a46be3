import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../cli/pack/source-files";

/** A real nginx that serves one folder as docs/publishing.md says. */
export interface NginxServer {
  readonly address: string;
  /** What it was asked for since the last time: status and name, as its log has them. */
  asked(): Promise<string[]>;
  close(): Promise<void>;
}

/** The part of the configuration that publishers are told to use. */
function documented(): string {
  const page = readFileSync(join(ROOT, "docs/publishing.md"), "utf8");
  const [, block] = /^```nginx\n([\s\S]*?)^```/m.exec(page) ?? [];
  if (block === undefined) throw new Error("docs/publishing.md shows no configuration");
  return block;
}

export async function nginxServer(program: string, served: string): Promise<NginxServer> {
  const folder = mkdtempSync(join(tmpdir(), "careo-nginx-"));
  const port = await freePort();
  const log = join(folder, "access.log");
  for (const name of ["body", "proxy", "fastcgi", "uwsgi", "scgi"]) mkdirSync(join(folder, name));
  writeFileSync(log, "");
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http {
  log_format short '$status $uri'; access_log ${log} short;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; root ${served};
${documented()}
  }
}`,
  );
  const child = spawn(program, ["-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")], {
    stdio: "ignore",
  });
  const origin = `http://127.0.0.1:${port}`;
  await answering(origin, child, join(folder, "error.log"));
  let read = readFileSync(log, "utf8").length;
  return {
    address: `${origin}/pack.json`,
    async asked() {
      const text = readFileSync(log, "utf8");
      const lines = text.slice(read).trim().split("\n");
      read = text.length;
      return lines.filter((line) => line !== "");
    },
    async close() {
      const gone = new Promise((exit) => child.once("exit", exit));
      child.kill("SIGTERM");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Asks until nginx answers; its own words where it does not start. */
async function answering(origin: string, child: ChildProcess, errors: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`nginx ended: ${readFileSync(errors, "utf8")}`);
    try {
      await fetch(origin);
      return;
    } catch {
      // Not listening yet: the next question may be answered.
      await new Promise((again) => setTimeout(again, 20));
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, "127.0.0.1", listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return address.port;
}
