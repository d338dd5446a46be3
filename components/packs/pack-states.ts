import type { MessageKey } from "../message-key";

type TroubleOf<Key> = Key extends `packTrouble_${infer Name}` ? Name : never;

/** Why something about a pack came to nothing. */
export type Trouble = TroubleOf<MessageKey>;

/** What can be done with a pack. */
export type PackDeed = "update" | "pause" | "resume" | "rollBack" | "remove" | "acceptKey";

/** A pack that the reader added, as it is listed. Times are ISO instants. */
export interface ListedPack {
  readonly id: string;
  readonly title: string;
  readonly published: string | null;
  readonly claims: number;
  readonly before: string | null;
  readonly source: {
    readonly url: string;
    readonly fingerprint: string;
    readonly checked: string | null;
    readonly next: string;
    readonly paused: boolean;
    readonly offered: string | null;
    readonly vouched: boolean;
  } | null;
  readonly trouble: Trouble | null;
  readonly busy: { readonly done: number; readonly total: number } | null;
}

/** A pack before the reader says yes to it. `from` is its host, or null for files. */
export interface ShownPack {
  readonly title: string;
  readonly version: string;
  readonly published: string;
  readonly claims: number;
  readonly bytes: number;
  readonly fingerprint: string | null;
  readonly from: string | null;
  readonly inPlace: boolean;
}

/** What is wrong with a pack's source, a line each, in the words of the command line; or the gold pairs that do not hold. `more` are not told. */
export interface SourceFaults {
  readonly tests: boolean;
  readonly faults: readonly string[];
  readonly more: boolean;
}

/** How far adding a pack is. */
export type AddingState =
  | { readonly kind: "idle" | "looking" | "adding" | "added" }
  | { readonly kind: "compiling"; readonly done: number; readonly total: number }
  | { readonly kind: "shown"; readonly pack: ShownPack }
  | ({ readonly kind: "faults" } & SourceFaults)
  | { readonly kind: "refused"; readonly trouble: Trouble };
