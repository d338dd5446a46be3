import type { ClaimView } from "../core/reading/claim-view";
import type { PageSilence } from "../core/reading/reading";
import type { ReadingNote } from "../core/reading/reading-notes";

/** Pages that no extension may read, or not this way. */
export type Barrier = "browser" | "store" | "pdf" | "file" | "refused" | "ungranted";

/** What the popup has to say of the tab it was opened on. */
export type PopupState =
  | { readonly kind: "reading" }
  | { readonly kind: "unread" }
  | { readonly kind: "paused" }
  | { readonly kind: "failed" }
  | { readonly kind: "barred"; readonly barrier: Barrier }
  | { readonly kind: "installing"; readonly done: number; readonly total: number }
  | { readonly kind: "corpusFailed" }
  | { readonly kind: "silent"; readonly silence: PageSilence }
  | {
      readonly kind: "claims";
      readonly claims: readonly ClaimView[];
      readonly notes: readonly ReadingNote[];
      /** The rest of the page is still being compared. */
      readonly provisional: boolean;
    };

/** How Careo stands to the site of the tab; null where the tab has none. */
export interface SiteState {
  readonly host: string;
  readonly automatic: boolean;
}
