import sqlite3InitModule, { type Database, type Sqlite3Static } from "@sqlite.org/sqlite-wasm";
import { generatedText } from "../../generated-text";
import { ANSWERS, type BuildJob, type BuildTimes, type Searcher, timed } from "../engine";
import { keep, kept } from "../key-value";

const NAME = "sqlite";

/** A contentless FTS5 table, exported as an image: its own file system needs a dedicated worker, which a background is not. */
export async function build({ texts }: BuildJob): Promise<BuildTimes> {
  const sqlite = await sqlite3InitModule();
  const database = new sqlite.oo1.DB(":memory:", "c");
  const index = await timed(() => {
    database.exec("CREATE VIRTUAL TABLE texts USING fts5(text, content='')");
    database.exec("BEGIN");
    const insert = database.prepare("INSERT INTO texts(rowid, text) VALUES (?, ?)");
    for (let id = 0; id < texts; id++) insert.bind([id + 1, generatedText(id)]).stepReset();
    insert.finalize();
    database.exec("COMMIT");
    database.exec("INSERT INTO texts(texts) VALUES ('optimize')");
  });
  const persist = await timed(() => keep(NAME, sqlite.capi.sqlite3_js_db_export(database)));
  return { index, persist };
}

export async function open(): Promise<Searcher> {
  const [sqlite, image] = await Promise.all([sqlite3InitModule(), kept(NAME)]);
  const database = deserialised(sqlite, image instanceof Uint8Array ? image : new Uint8Array());
  return {
    search: async (terms) =>
      database
        .selectValues("SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?", [
          terms.map((term) => `"${term}"`).join(" OR "),
          ANSWERS,
        ])
        .map((rowid) => Number(rowid) - 1),
    outside: () => sqlite.wasm.heap8u().buffer.byteLength,
  };
}

function deserialised({ oo1, wasm, capi }: Sqlite3Static, image: Uint8Array): Database {
  const database = new oo1.DB();
  const pointer = wasm.allocFromTypedArray(image);
  const result = capi.sqlite3_deserialize(
    database.pointer ?? 0,
    "main",
    pointer,
    image.byteLength,
    image.byteLength,
    capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_RESIZEABLE,
  );
  database.checkRc(result);
  return database;
}
