import { runPack } from "./run-pack";

process.exitCode = await runPack(process.argv.slice(2));
