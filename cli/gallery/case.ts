import type { ComponentChild } from "preact";
import type { Surface } from "./looks";

/** One surface in one state. */
export interface Case {
  readonly name: string;
  readonly surface: Surface;
  readonly style: () => Promise<unknown>;
  readonly view: () => ComponentChild;
}

/** What a button of a case does. */
export const nothing = () => {};

/** The styles that popup, panel and pages share. */
export function sharedStyles(): Promise<unknown>[] {
  return [
    import("../../components/tokens.css"),
    import("../../components/surface.css"),
    import("../../components/evidence.css"),
  ];
}
