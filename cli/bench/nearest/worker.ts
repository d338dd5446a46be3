import { ENCODER, VECTOR_WIDTH } from "../../../core/encode/encoder-name";
import { compileSegment, type SourceClaim } from "../../../core/index/compile";
import { nearestClaims } from "../../../core/index/nearest";
import { createPartPort } from "../../../core/index/part-port";
import { createCorpusReader } from "../../../core/index/segment-reader";
import { LEXICON, REFERENCE, sourceClaim } from "../../../test/core/index/small-pack";

/** How many claims to look through, how many of them are wanted, and how often. */
export interface NearestTask {
  readonly size: number;
  readonly limit: number;
  readonly runs: number;
}

addEventListener("message", async ({ data }: MessageEvent<NearestTask>) =>
  postMessage(await timeNearest(data)),
);

/** Milliseconds of each look at the vectors of all claims of a segment, whose parts are in memory. */
async function timeNearest({ size, limit, runs }: NearestTask): Promise<readonly number[]> {
  const { claims, asked } = drawnClaims(size);
  const files = new Map<string, Uint8Array>();
  const manifest = await compileSegment(
    { pack: "drawn", version: "1" },
    claims,
    REFERENCE,
    LEXICON,
    async (name, bytes) => void files.set(name, bytes),
    { vectors: { encoder: ENCODER, width: VECTOR_WIDTH } },
  );
  const reader = createCorpusReader(
    createPartPort(manifest, async (name) => files.get(name) ?? new Uint8Array()),
  );
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const found = await nearestClaims(asked, reader, { encoder: ENCODER, limit });
    times.push(performance.now() - start);
    if (found?.[0]?.doc !== 0) throw new Error("The claim that was asked for is not the nearest.");
  }
  return times;
}

/** Claims with drawn vectors, and the first one's, which is nearest to itself. */
function drawnClaims(size: number): { claims: Iterable<SourceClaim>; asked: Float32Array } {
  let state = 1;
  const draw = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 24) - 128 || 1;
  };
  const vector = () => Int8Array.from({ length: VECTOR_WIDTH }, () => Math.max(-127, draw()));
  const first = vector();
  function* claims(): Generator<SourceClaim> {
    for (let at = 0; at < size; at++)
      yield { ...sourceClaim(at, ["all"]), vectors: [at === 0 ? first : vector()] };
  }
  return { claims: claims(), asked: Float32Array.from(first) };
}
