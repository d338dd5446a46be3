import type { CorpusState } from "../messages/protocol";
import { type Bundle, manifestOf } from "./bundle";
import type { Connection } from "./connection";
import { exclusively } from "./exclusively";
import { installPack } from "./install";
import { inspectStore } from "./open-store";
import type { SentinelPort } from "./sentinel";
import { StoreFull } from "./settle";
import { sweep } from "./sweep";

/** What an installation needs; `onSwitch` hears that readers should open anew, `onBroken` that the store was found not to be what was installed. */
export interface InstallationSources {
  readonly bundle: Bundle;
  readonly sentinel: SentinelPort;
  readonly connection: Connection;
  readonly onProgress: (state: CorpusState) => void;
  readonly onSwitch: () => void;
  readonly onBroken: () => void;
}

/** Held by whatever installs: two contexts never do at once, since one would remove what the other stages. */
export const INSTALL_LOCK = "careo-install";

/** Brings the store up to the package, one attempt at a time, and knows how far it is. */
export class Installation {
  #progress: CorpusState = { state: "absent", done: 0, total: 0, age: null, error: null };
  #running: Promise<boolean> | undefined;
  #refused = false;

  constructor(private readonly sources: InstallationSources) {}

  get progress(): CorpusState {
    return this.#progress;
  }

  tell(change: Partial<CorpusState>): void {
    this.#progress = { ...this.#progress, ...change };
    this.sources.onProgress(this.#progress);
  }

  /** Installs what is absent, older, broken or not whole. Never rejects: failure is a state. */
  async run(): Promise<void> {
    this.#running ??= this.#attempt(false);
    await this.#running;
  }

  /** The same for a store that was just found not to be whole, which what runs already may have found whole before: where that writes nothing, it is looked at again. */
  async mend(): Promise<void> {
    const written = await this.#running;
    if (!written) await this.run();
  }

  /** Installs anew, after what runs already. */
  async again(): Promise<void> {
    this.tell({ state: "repairing", error: null });
    await this.#running;
    this.#running = this.#attempt(true);
    await this.#running;
  }

  /** Another attempt could start: none is under way. */
  get idle(): boolean {
    return this.#running === undefined;
  }

  /** Tells whether it wrote the corpus. */
  async #attempt(force: boolean): Promise<boolean> {
    try {
      // Where a write was refused for lack of room, Firefox refuses all that follow through the same handle, though there may be room by now.
      if (this.#refused) await this.sources.connection.close();
      this.#refused = false;
      return await exclusively(INSTALL_LOCK, () =>
        this.#install(force).catch(async (error) => {
          if (error instanceof StoreFull) await this.#giveBack();
          throw error;
        }),
      );
    } catch (error) {
      this.#refused = error instanceof StoreFull;
      const state = this.#refused ? "full" : "failed";
      this.tell({ state, error: error instanceof Error ? error.message : String(error) });
      return false;
    } finally {
      this.#running = undefined;
    }
  }

  /** A pack that has no room takes none from what the reader saves: what came of it is removed, and written anew at the next attempt. */
  async #giveBack(): Promise<void> {
    // Where not even that can be done, the next start tidies.
    await this.sources.connection.use((database) => sweep(database)).catch(() => undefined);
  }

  async #install(force: boolean): Promise<boolean> {
    const { bundle, sentinel, connection, onSwitch, onBroken } = this.sources;
    const found = await inspectStore(connection, sentinel);
    if (found.kind === "unavailable") throw new Error(found.reason);
    if (found.kind === "broken") onBroken();
    const again = force || found.kind === "broken";
    const state = again ? "repairing" : "installing";
    if (again || found.kind === "absent") this.tell({ state, error: null });
    const current = await installPack(
      connection,
      { manifest: await manifestOf(bundle), read: (name) => bundle.read(name) },
      {
        lastEpoch: found.lastEpoch,
        force: again,
        onProgress: (done, total) => this.tell({ state, done, total }),
      },
    );
    const written = found.kind !== "ready" || current.generation !== found.current.generation;
    if (written) {
      await sentinel.write(current);
      onSwitch();
    }
    this.tell({ state: "ready", error: null });
    return written;
  }
}
