import { programOf } from "../../kernel/kernel";
import { COMPILED_LOOPS } from "./compiled-loops";
import * as loops from "./loops";

/** The loops that a search spends its time in. */
export const SEARCH_LOOPS = programOf(loops, COMPILED_LOOPS);
