import type { Located } from "../../core/corpus/pack-references";
import type { SelfTest } from "../../core/corpus/self-test";
import type { CorpusReader } from "../../core/index/corpus-reader";
import { runSelfTests } from "../../core/match/run-self-tests";
import { withProgress } from "./progress";

/** A pack that does not answer its own gold pairs. Nothing of it was written. */
export class FailedSelfTests extends Error {
  override readonly name = "FailedSelfTests";
  constructor(
    readonly failures: readonly string[],
    readonly tests: number,
  ) {
    super(`${failures.join("\n")}\nthe pack fails its own gold pairs and was not written`);
  }
}

/** Asks a compiled pack its gold pairs, with a bar. Throws `FailedSelfTests` where one does not hold. */
export async function askSelfTests(tests: readonly Located<SelfTest>[], reader: CorpusReader): Promise<void> {
  const failures = await withProgress("self-tests", tests.length, (progress) =>
    runSelfTests(tests, reader, (done) => progress.of(done, null)),
  );
  if (failures.length > 0) throw new FailedSelfTests(failures, tests.length);
}
