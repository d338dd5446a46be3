import { Kernel } from "../../kernel/kernel";
import { lazily } from "../../lazily";
import { SEARCH_LOOPS } from "./search-loops";

/** What a record and its postings fit into. */
const USUAL = 262_144;

/** More than a loop takes. */
const NOTHING = new Array<number>(16).fill(0);

/** A kernel for one thing at a time: what lies in its memory is whoever's turn it is, from address 0 on. */
export const scratch = lazily(() => new Kernel(USUAL, SEARCH_LOOPS));

/** Has the loops compiled, each of them, in a moment that nothing waits for: browsers compile a function when it is first called. */
export const prepareLoops = lazily(() => {
  const loops: readonly ((...numbers: number[]) => unknown)[] = Object.values(scratch().loops);
  for (const loop of loops) loop(...NOTHING);
});
