import { programOf } from "../../kernel/kernel";
import { COMPILED_LOOPS } from "./compiled-loops";
import * as loops from "./loops";

/** The loops that comparing two thousand candidates a page spends its time in. */
export const MATCH_LOOPS = programOf(loops, COMPILED_LOOPS);
