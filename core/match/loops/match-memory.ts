import { Kernel } from "../../kernel/kernel";
import { lazily } from "../../lazily";
import { MATCH_LOOPS } from "./match-loops";

/** Most features that a row may have. */
export const MOST_FEATURES = 64;

const FLOAT = 8;

/** Where the row of features lies that is being compared. */
export const ROW = 0;

/** The loops' memory: a row of features, what is taken for good (trees, tables), and behind that what each comparison writes over. */
class MatchMemory {
  readonly kernel = new Kernel(FLOAT * MOST_FEATURES, MATCH_LOOPS);
  #free = FLOAT * MOST_FEATURES;

  /** From here on nothing is kept. */
  get free(): number {
    return this.#free;
  }

  /** Takes so many bytes for good, all zero, and gives their address, a multiple of eight. */
  take(size: number): number {
    const address = this.#free;
    this.#free += Math.ceil(size / FLOAT) * FLOAT;
    this.kernel.reserve(this.#free);
    this.kernel.bytes.fill(0, address, this.#free);
    return address;
  }
}

export const MATCH_MEMORY = lazily(() => new MatchMemory());
