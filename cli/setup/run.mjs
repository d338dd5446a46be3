import { spawn } from "node:child_process";

/**
 * Runs a program with this terminal's output and waits for its end. Resolves with the exit code; a
 * program that cannot be started counts as code 127.
 */
export function run(program, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: quiet ? ["ignore", "ignore", "inherit"] : ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
    });
    child.on("error", () => resolve(127));
    child.on("close", (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}
