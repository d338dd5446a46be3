import type { Problem, ProblemReason } from "../../core/exchange/imported";
import type { Mapping } from "../../core/exchange/table";

/** How far bringing in a file is. Nothing is stored before the reader said so at the preview. */
export type ImportState =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly share: number }
  | { readonly kind: "bad"; readonly line: number; readonly reason: ProblemReason; readonly detail: string }
  | { readonly kind: "feeds"; readonly titles: readonly string[] }
  | {
      readonly kind: "columns";
      readonly columns: readonly string[];
      readonly first: readonly (readonly string[])[];
      readonly rows: number;
      readonly mapping: Mapping;
    }
  | ({ readonly kind: "preview" } & ImportPreview)
  | { readonly kind: "storing"; readonly done: number; readonly total: number }
  | { readonly kind: "stored"; readonly reports: number }
  | { readonly kind: "failed" };

/** What a file is and would bring. */
export interface ImportPreview {
  readonly format: "reports" | "reviews" | "table" | "feed" | "reader-data";
  readonly name: string;
  readonly records: number;
  readonly reports: number;
  readonly claims: number;
  /** Of reports that are kept already. */
  readonly known: number;
  readonly corrections: number;
  /** The first of the claims. */
  readonly samples: readonly string[];
  readonly problems: readonly Problem[];
  readonly more: number;
}
