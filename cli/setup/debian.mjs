import { existsSync } from "node:fs";
import { run } from "./run.mjs";

/** Whether programs may be installed from Debian's packages here: on Debian, by root. */
export function canInstall() {
  return existsSync("/etc/debian_version") && process.getuid?.() === 0;
}

/** Installs Debian packages and what they need. A service that comes with one is not started. */
export async function installFromDebian(packages) {
  console.error(`Setting up: installing ${packages.join(", ")} from Debian's packages.`);
  const options = { env: { DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" }, quiet: true };
  await run("apt-get", ["-qq", "update"], options);
  await run("apt-get", ["-qq", "install", "-y", "--no-install-recommends", ...packages], options);
}
