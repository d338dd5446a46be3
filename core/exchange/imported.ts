import type { Outlet } from "../corpus/outlet";
import type { Report } from "../corpus/report";
import { MOST_PROBLEMS } from "./limits";

/** A report to keep, with its outlet where the file says more of it than its address. */
export interface BroughtReport {
  readonly report: Report;
  readonly outlet?: Outlet;
}

/** What is wrong with a record: where it stands (counted from 1), in which field, what was expected there. */
export interface Problem {
  readonly line: number;
  readonly field: string;
  readonly reason: ProblemReason;
}

/** Why a record is refused. */
export type ProblemReason =
  | "not-json"
  | "not-xml"
  | "not-utf8"
  | "too-deep"
  | "beyond-limit"
  | "too-long"
  | "too-large"
  | "missing"
  | "unsafe-address"
  | "wrong-shape"
  | "unclosed-quote"
  | "no-claim"
  | "feed-not-items"
  | "newer-version"
  | "unknown-format";

/** What a file holds: its reports, how many records were read, and those that fail. */
export interface Imported {
  readonly records: number;
  readonly reports: readonly BroughtReport[];
  readonly problems: readonly Problem[];
  /** Problems beyond those that are told one by one. */
  readonly more: number;
}

/** Gathers what a reader of a format finds. A report that comes twice is kept once, as it came last. */
export class Gathering {
  readonly #reports = new Map<string, BroughtReport>();
  readonly #problems: Problem[] = [];
  #more = 0;
  records = 0;

  add(brought: BroughtReport): void {
    this.#reports.set(brought.report.id, brought);
  }

  refuse(line: number, field: string, reason: ProblemReason): void {
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push({ line, field, reason });
    else this.#more++;
  }

  done(): Imported {
    return {
      records: this.records,
      reports: [...this.#reports.values()],
      problems: this.#problems,
      more: this.#more,
    };
  }
}
