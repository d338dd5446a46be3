import { parseArgs } from "node:util";
import { matchLines } from "./match-lines";
import { replayProof } from "./replay-proofs";

/**
 * `npm run match`: claims from standard input to matches; with `--proof` to one proof of each match instead; with `--replay FILE` replays a
 * proof, against the pack of the source folder `--pack` where one is named.
 */
const { values } = parseArgs({
  options: { proof: { type: "boolean" }, replay: { type: "string" }, pack: { type: "string" } },
});
if (values.replay !== undefined) await replayProof(values.replay, values.pack);
else
  await matchLines({
    prove: values.proof ?? false,
    ...(values.pack !== undefined && { source: values.pack }),
  });
