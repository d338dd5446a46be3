import type { Mutation } from "./mutations/mutation";
import { OF_ACCESS_AND_SPEED } from "./mutations/of-access-and-speed";
import { OF_FAULTS } from "./mutations/of-faults";
import { OF_THREATS } from "./mutations/of-threats";

/** How each row's defence is switched off. */
export const MUTATIONS: readonly Mutation[] = [...OF_FAULTS, ...OF_THREATS, ...OF_ACCESS_AND_SPEED];
