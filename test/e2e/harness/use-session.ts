import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { BrowserName } from "../../../cli/setup/browsers.mjs";
import type { LaunchOptions } from "./driver";
import { type Session, startSession } from "./session";

/** The article that the demo opens. */
export const DEMO = readFileSync(join(import.meta.dirname, "../../fixtures/demo/article.html"), "utf8");

/** Starts a browser before the tests of a block and closes it after them. The returned function gives the running session. */
export function useSession(
  name: BrowserName,
  options: () => Partial<LaunchOptions> = () => ({}),
): () => Session {
  let running: Session | undefined;
  beforeAll(async () => {
    running = await startSession(name, options());
  });
  afterAll(() => running?.close());
  return () => {
    if (!running) throw new Error(`${name} is not running`);
    return running;
  };
}
