import { Kernel } from "../../kernel/kernel";
import { lazily } from "../../lazily";
import { MATCH_LOOPS } from "../loops/match-loops";
import type { TermSide } from "./term-side";

/** A share of the one side's terms that the other carries. */
export interface Coverage {
  readonly share: number;
  /** The share among the terms of what is said, without who said it. */
  readonly core: number;
  readonly total: number;
  readonly matched: number;
  readonly heaviestMissing: number;
}

/** How much of each side stands in the other. */
export interface Coverages {
  readonly forward: Coverage;
  readonly backward: Coverage;
}

/** Both ways at once. */
export function coverBoth(page: TermSide, corpus: TermSide): Coverages {
  const { loops, places } = laidBeside(page, corpus);
  const same = isSame(page, corpus);
  loops.coverPage(places.page, places.corpus, same, RESULT);
  const forward = result();
  loops.coverCorpus(places.page, places.corpus, same, RESULT);
  return { forward, backward: result() };
}

/** The geometric mean of the two shares. */
export function coverProduct({ forward, backward }: Coverages): number {
  return Math.sqrt(forward.share * backward.share);
}

/** How much of `corpus` stands in `page`, weighed by how telling each term is. */
export function coverCorpus(page: TermSide, corpus: TermSide): Coverage {
  const { loops, places } = laidBeside(page, corpus);
  loops.coverCorpus(places.page, places.corpus, isSame(page, corpus), RESULT);
  return result();
}

function isSame(page: TermSide, corpus: TermSide): number {
  return page.language === corpus.language ? 1 : 0;
}

/** Where the loop writes its five floats, and where the sides begin. */
const RESULT = 0;
const PAGE = 40;

const KERNEL = lazily(() => new Kernel(PAGE, MATCH_LOOPS));

/** Lays both sides into the loops' memory, one behind the other. */
function laidBeside(page: TermSide, corpus: TermSide) {
  const kernel = KERNEL();
  const at = PAGE + page.laidOut.byteLength;
  kernel.reserve(at + corpus.laidOut.byteLength);
  const { integers, loops } = kernel;
  integers.set(page.laidOut, PAGE >> 2);
  integers.set(corpus.laidOut, at >> 2);
  return { loops, places: { page: PAGE, corpus: at } };
}

function result(): Coverage {
  const floats = KERNEL().floats;
  const total = floats[0] ?? 0;
  const matched = floats[1] ?? 0;
  const coreTotal = floats[3] ?? 0;
  const core = coreTotal === 0 ? 0 : (floats[4] ?? 0) / coreTotal;
  return { share: total === 0 ? 0 : matched / total, core, total, matched, heaviestMissing: floats[2] ?? 0 };
}
