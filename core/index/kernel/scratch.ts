import { lazily } from "../../lazily";
import { Kernel } from "./kernel";

/** What a record and its postings fit into. */
const USUAL = 262_144;

/** A kernel for one thing at a time: what lies in its memory is whoever's turn it is, from address 0 on. */
export const scratch = lazily(() => new Kernel(USUAL));
