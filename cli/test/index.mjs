import { join } from "node:path";
import { testEverything } from "./test-everything.mjs";

process.exitCode = await testEverything(join(import.meta.dirname, "../.."));
