import type { Problem, ProblemReason } from "../../core/exchange/imported";
import type { Mapping } from "../../core/exchange/table";
import type { BroughtPack } from "../packs/BroughtPacks";

/** How far bringing in a file is. Nothing is stored before the reader said so at the preview. */
export type ImportState =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly share: number }
  | { readonly kind: "bad"; readonly line: number; readonly reason: ProblemReason; readonly detail: string }
  | { readonly kind: "feeds"; readonly feeds: ImportPreview["feeds"] }
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
  readonly format: "reports" | "reviews" | "table" | "feed" | "opml" | "reader-data";
  readonly name: string;
  readonly records: number;
  readonly reports: number;
  readonly claims: number;
  /** Of reports that are kept already. */
  readonly known: number;
  readonly corrections: number;
  /** Packs that would be followed again. */
  readonly packs: readonly BroughtPack[];
  /** Feeds that the file names; none is fetched. */
  readonly feeds: readonly { readonly title: string; readonly address: string }[];
  /** The first of the claims. */
  readonly samples: readonly string[];
  readonly problems: readonly Problem[];
  readonly more: number;
}
