import { join } from "node:path";
import { ENCODER, VECTOR_WIDTH } from "../../../core/encode/encoder-name";
import { compileSegment, type SourceClaim } from "../../../core/index/compile";
import { nearestClaims } from "../../../core/index/nearest";
import { createPartPort } from "../../../core/index/part-port";
import { createCorpusReader } from "../../../core/index/segment-reader";
import { LEXICON, REFERENCE, sourceClaim } from "../../../test/core/index/small-pack";
import { PROCESSORS } from "../machine";
import { replaceSection } from "../store/write-section";

/** The heading of the section that this benchmark writes. */
export const NEAREST_HEADING = "## The nearest of all claims by sentence vectors";

const REPORT = join(import.meta.dirname, "../../../docs/benchmarks.md");

const SIZES = [1_000, 10_000, 100_000] as const;
const NEAREST = 10;
const RUNS = 9;

/** `npm run bench -- nearest`: how long it takes in Node to look at the vectors of all claims of a segment, its parts in memory; a vector a claim, drawn. */
export async function benchNearest(): Promise<number> {
  const lines: string[] = [];
  for (const size of SIZES) {
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
    for (let run = 0; run < RUNS; run++) {
      const start = performance.now();
      const found = await nearestClaims(asked, reader, { encoder: ENCODER, limit: NEAREST });
      times.push(performance.now() - start);
      if (found?.[0]?.doc !== 0) throw new Error("The claim that was asked for is not the nearest.");
    }
    const [first = Number.NaN] = times;
    const median = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
    lines.push(`| ${size.toLocaleString("en")} | ${first.toFixed(0)} ms | ${median.toFixed(0)} ms |`);
  }
  const section = `${NEAREST_HEADING}

Made by \`npm run bench -- nearest\` on ${PROCESSORS}: the ${NEAREST} nearest of all claims of a segment, exactly, in Node with its parts in memory; a drawn vector of
${VECTOR_WIDTH} bytes a claim. Reading and checking the blocks of vectors is in it; *first* is with none of them known.

| claims | first | median of ${RUNS} |
| ---: | ---: | ---: |
${lines.join("\n")}
`;
  console.log(section);
  replaceSection(REPORT, section, NEAREST_HEADING);
  return 0;
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
