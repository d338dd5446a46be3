import { wrap } from "idb";
import { type CorpusDatabase, DATABASE, UPGRADES, upgrade } from "./schema";
import { isFull, StoreFull } from "./settle";

/** A browser that neither opens nor refuses within this many milliseconds is taken to refuse. */
const PATIENCE = 5_000;

/** The database was made by a newer version of the extension; it is left as it is. */
export class NewerStore extends Error {
  constructor() {
    super("the corpus in this browser was made by a newer version of Careo");
  }
}

/** IndexedDB does not open here: switched off, or broken beyond repair. */
export class NoStore extends Error {
  constructor(cause: unknown) {
    super("IndexedDB does not open", { cause });
  }
}

/** The browser closed the database, as it does before it evicts it, while work on it was under way. What was being written may be lost. */
export class StoreLost extends Error {
  constructor() {
    super("the browser closed the corpus while it was in use");
  }
}

/**
 * The one handle to the corpus database. It is let go when another context upgrades or deletes the
 * database or the browser closes it, and opened again at the next use. Nothing is asked of a dead handle twice.
 */
export class Connection {
  #open: Promise<IDBDatabase> | undefined;
  #database: IDBDatabase | undefined;
  #stuck = 0;
  readonly #watching = new Set<() => void>();
  /** By database, who waits for work on it. */
  readonly #waiting = new WeakMap<IDBDatabase, Set<(reason: StoreLost) => void>>();

  /** `patience` is how many milliseconds the browser may take to open. */
  constructor(
    private readonly name: string = DATABASE,
    private readonly patience: number = PATIENCE,
  ) {}

  /**
   * Runs work on the open database; once more on a new handle when the old one turns out to be closing. Throws `StoreFull` where there is no room,
   * `StoreLost` where the browser closed the database meanwhile.
   */
  use<T>(work: (database: CorpusDatabase) => Promise<T>): Promise<T> {
    return this.read((database) => work(wrapped(database)));
  }

  /** The same with the handle as the browser gives it. */
  async read<T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> {
    const database = await this.#handle();
    try {
      return await this.#unlessClosed(database, work(database));
    } catch (error) {
      if (isFull(error)) throw new StoreFull(error);
      if (!isNamed(error, "InvalidStateError")) throw error;
      this.#release(database);
      const next = await this.#handle();
      return this.#unlessClosed(next, work(next));
    }
  }

  /** Calls back when the handle was lost: behind the next one there may be another database, or an empty one. Returns the undo. */
  watchLoss(onLoss: () => void): () => void {
    this.#watching.add(onLoss);
    return () => this.#watching.delete(onLoss);
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    this.#database = undefined;
    (await open?.catch(() => undefined))?.close();
  }

  #handle(): Promise<IDBDatabase> {
    if (this.#open === undefined) {
      // Behind a request that another tab holds up, a second one would wait in silence.
      if (this.#stuck > 0)
        return Promise.reject(new NoStore(new Error("an earlier request is still waiting")));
      const opening = openOrHeal(this.name, this.patience, {
        asked: (database) => this.#release(database),
        closed: (database) => this.#closed(database),
        late: (settled) => {
          this.#stuck++;
          void settled.then(() => this.#stuck--);
        },
      });
      opening.then(
        (database) => {
          if (this.#open === opening) this.#database = database;
        },
        () => {
          if (this.#open === opening) this.#open = undefined;
        },
      );
      this.#open = opening;
    }
    return this.#open;
  }

  /**
   * What is begun while the browser closes the database may never be answered: Firefox leaves requests, Chromium ends of transactions
   * without an event. Who waited for them would wait, and hold its locks, for as long as the worker lives.
   */
  #unlessClosed<T>(database: IDBDatabase, work: Promise<T>): Promise<T> {
    const waiting = this.#waiting.get(database) ?? new Set();
    this.#waiting.set(database, waiting);
    return new Promise((done, fail) => {
      waiting.add(fail);
      work.then(done, fail).finally(() => waiting.delete(fail));
    });
  }

  #closed(database: IDBDatabase): void {
    for (const fail of this.#waiting.get(database) ?? []) fail(new StoreLost());
    this.#release(database);
  }

  /** Several reads may find the same handle closed: it is lost once. */
  #release(database: IDBDatabase): void {
    database.close();
    if (this.#database !== database) return;
    this.#open = undefined;
    this.#database = undefined;
    for (const onLoss of [...this.#watching]) onLoss();
  }
}

/** Who hears that another context asks for a handle to be let go, that the browser closed one, and that a request was given up that may still be answered. */
interface Listeners {
  readonly asked: (database: IDBDatabase) => void;
  readonly closed: (database: IDBDatabase) => void;
  readonly late: (settled: Promise<void>) => void;
}

/**
 * Opens; where the files are damaged, deletes the database and opens a new one (that heals Firefox; Chromium refuses
 * both, and then so do we).
 */
async function openOrHeal(name: string, patience: number, listeners: Listeners): Promise<IDBDatabase> {
  try {
    return await opened(name, patience, listeners);
  } catch (error) {
    if (isNamed(error, "VersionError")) throw new NewerStore();
    if (isFull(error)) throw new StoreFull(error);
    if (!isNamed(error, "UnknownError")) throw new NoStore(error);
  }
  try {
    await within(patience, deleted(name));
    return await opened(name, patience, listeners);
  } catch (error) {
    throw new NoStore(error);
  }
}

/** A handle that comes after we gave up is closed: it would block others. */
async function opened(name: string, patience: number, listeners: Listeners): Promise<IDBDatabase> {
  let refuse: (reason: Error) => void = () => undefined;
  const refused = new Promise<never>((_, fail) => {
    refuse = fail;
  });
  const opening = open(name, listeners, () => refuse(new Error("another tab holds an older version open")));
  try {
    return await within(patience, Promise.race([opening, refused]));
  } catch (error) {
    listeners.late(
      opening.then(
        (database) => database.close(),
        () => undefined,
      ),
    );
    throw error;
  }
}

function open(name: string, { asked, closed }: Listeners, blocked: () => void): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open(name, UPGRADES.length);
    request.addEventListener("upgradeneeded", ({ oldVersion }) => {
      if (request.transaction !== null) upgrade(wrapped(request.result), request.transaction, oldVersion);
    });
    request.addEventListener("blocked", blocked);
    request.addEventListener("error", () => fail(request.error));
    request.addEventListener("success", () => {
      const database = request.result;
      database.onversionchange = () => asked(database);
      database.onclose = () => closed(database);
      done(database);
    });
  });
}

/** With promises and types for what is written. The schema is what `upgrade` makes. */
function wrapped(database: IDBDatabase): CorpusDatabase {
  return wrap(database) as unknown as CorpusDatabase;
}

function deleted(name: string): Promise<void> {
  return new Promise((done, fail) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => done();
    request.onerror = () => fail(request.error);
  });
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error("IndexedDB does not answer")), milliseconds);
    work.then(done, fail).finally(() => clearTimeout(timer));
  });
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
