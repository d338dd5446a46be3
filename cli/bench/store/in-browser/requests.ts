/** A read of IndexedDB, as it can be repeated. */
export interface RawRead {
  readonly database: string;
  readonly store: string;
  readonly method: "get" | "getAll" | "getKey" | "count";
  readonly key: RawKey | null;
}

/** One key, or a range of them. */
export type RawKey =
  | { readonly only: IDBValidKey }
  | { readonly lower: unknown; readonly upper: unknown; readonly open: readonly [boolean, boolean] };

/** What the benchmark's page asks a worker. */
export type WorkerRequest =
  | { readonly kind: "search"; readonly terms: readonly string[] }
  | { readonly kind: "warm"; readonly queries: readonly (readonly string[])[]; readonly limitMs: number }
  | { readonly kind: "page"; readonly pages: readonly (readonly (readonly string[])[])[] }
  | { readonly kind: "outside" }
  | { readonly kind: "floor"; readonly reads: readonly RawRead[] };

/** Where the time of a cold answer goes, in milliseconds; what is missing to the whole is the browser's own. */
export interface ColdSteps {
  readonly script: number;
  readonly open: number;
  readonly search: number;
}
