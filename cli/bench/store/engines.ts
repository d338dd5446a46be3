/** An engine under measurement. `place` says where its store is filled: a page can reach the extension's storage, a worker blocks nobody. */
export interface EngineEntry {
  readonly name: string;
  readonly title: string;
  readonly place: "page" | "worker";
  /** Its extension carries the compiled pack. */
  readonly pack: boolean;
  /** The engine whose `open` its background has, where that is another. */
  readonly opens?: string;
}

/** The engines, in the order of the tables. */
export const ENGINES: readonly EngineEntry[] = [
  { name: "empty", title: "empty worker", place: "worker", pack: false },
  { name: "floor", title: "floor: the same bytes, raw", place: "page", pack: true, opens: "empty" },
  { name: "careo", title: "Careo", place: "page", pack: true },
  { name: "flexsearch", title: "FlexSearch 0.8.212, IndexedDB", place: "worker", pack: false },
  { name: "sqlite", title: "SQLite-WASM 3.54.1, FTS5", place: "worker", pack: false },
  { name: "minisearch", title: "MiniSearch 7.2.0", place: "worker", pack: false },
  { name: "orama", title: "Orama 3.1.18", place: "worker", pack: false },
];
