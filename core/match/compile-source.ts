import type { TestedSource } from "../corpus/pack-source";
import type { Report } from "../corpus/report";
import { compileSegment, type Lexicon } from "../index/compile";
import type { Manifest } from "../index/manifest";
import { createPartPort } from "../index/part-port";
import { createCorpusReader } from "../index/segment-reader";
import { runSelfTests } from "./run-self-tests";
import { sourceClaims } from "./source-claims";
import { thinkingOf } from "./thinking";

/** A compiled pack, in memory: its manifest, its part files by name, and what its gold pairs complain of. */
export interface CompiledSource {
  readonly manifest: Manifest;
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly failures: readonly string[];
}

/**
 * Compiles a pack's source in memory and asks it its gold pairs: the same bytes that the command line writes for the same source, lexicon and code.
 * `turn` is awaited before each report, with how many are done: others go on meanwhile, and a rejection ends it.
 */
export async function compileSource(
  source: TestedSource,
  lexicon: Lexicon,
  turn: (done: number) => Promise<void> | void = () => undefined,
): Promise<CompiledSource> {
  const { manifest: head, gazetteer, outlets, carriers, credits } = source;
  const parts = new Map<string, Uint8Array>();
  const manifest = await compileSegment(
    { pack: head.id, version: head.version },
    sourceClaims({ outlets, reports: inTurn(source.reports, turn) }, thinkingOf(source)),
    { gazetteer, outlets, carriers, credits },
    lexicon,
    async (name, bytes) => void parts.set(name, bytes),
  );
  const port = createPartPort(manifest, async (name) => parts.get(name) ?? new Uint8Array());
  return { manifest, parts, failures: await runSelfTests(source.selfTests, createCorpusReader(port)) };
}

async function* inTurn(
  reports: readonly Report[],
  turn: (done: number) => Promise<void> | void,
): AsyncGenerator<Report> {
  for (const [done, report] of reports.entries()) {
    await turn(done);
    yield report;
  }
}
