import type { Reading } from "../../core/reading/reading";
import type { Envelope, Failure } from "../messages/protocol";
import type { Article } from "./article";
import { ArticleReader } from "./article-reader";
import { ChangeWatch } from "./changes";
import { checkPage } from "./check-page";
import type { GatePort, PagePort } from "./instance";
import { onNavigation } from "./navigation";
import { pageOf } from "./page-facts";
import { answerTab, isAlive } from "./runtime";
import { type Read, ShownReading } from "./shown-reading";
import { yieldToBrowser } from "./slices";

const DONE = { ok: true, value: null } as const;

/**
 * The one script of a document: reads the article, has it checked, shows its reading and answers the popup. It holds the
 * reading; the background keeps nothing of it. Ends without trace when its extension is gone.
 */
export class PageScript implements PagePort {
  readonly #shown: ShownReading;
  readonly #reader: ArticleReader;
  readonly #changes: ChangeWatch;
  readonly #undo: (() => void)[] = [];
  /** What was read of the view before this one: its text may stand on for a while, or for good. */
  #former: Read | null = null;
  /** Whether this view is read whatever it says: the page's first, and those that the reader asks about. */
  #wanted = true;
  #current: Promise<void> = Promise.resolve();
  #failure: Failure | null = null;
  #turn = 0;

  constructor(
    private readonly document: Document,
    private readonly gate: () => GatePort | undefined,
  ) {
    this.#shown = new ShownReading(document, () => this.alive());
    this.#reader = new ArticleReader(document);
    this.#changes = new ChangeWatch({
      noted: (node) => this.#reader.changed(node),
      settled: () => this.#onChange(),
    });
  }

  /** Starts to listen, and reads the page. */
  start(): void {
    const shown = this.#shown;
    this.#undo.push(
      onNavigation(() => this.#onNavigation()),
      answerTab({
        reading: () => this.#answer(),
        article: () => ({ ok: true, value: shown.read?.page ?? null }),
        jump: ({ claim }) => {
          void shown.jump(claim);
          return DONE;
        },
        step: ({ by }) => {
          void shown.step(by);
          return DONE;
        },
        amend: ({ claim, report, verdict }) => {
          shown.correct(claim, report, verdict);
          return DONE;
        },
        marked: ({ marked }) => {
          shown.markAsMuchAs(marked);
          return DONE;
        },
        show: ({ marks }) => {
          shown.showMarks(marks);
          return DONE;
        },
      }),
    );
    const listening = new AbortController();
    this.#undo.push(() => listening.abort());
    const { signal } = listening;
    const onPageShow = ({ isTrusted, persisted }: PageTransitionEvent) => {
      if (isTrusted && persisted && this.alive()) shown.restore();
    };
    addEventListener("pageshow", onPageShow, { signal });
    const onFrame = ({ target }: Event) => {
      if (!(target instanceof HTMLIFrameElement) || !this.alive()) return;
      this.#reader.changed(target);
      this.#changes.schedule();
    };
    // The load of a frame never reaches the window, only its document.
    EventTarget.prototype.addEventListener.call(this.document, "load", onFrame, { capture: true, signal });
    void this.read();
  }

  alive(): boolean {
    if (isAlive()) return true;
    this.stop();
    return false;
  }

  stop(): void {
    this.#turn++;
    for (const undo of this.#undo.splice(0)) undo();
    this.#changes.stop();
    this.#shown.stop();
  }

  /** Reads the page, unless what is there was read already. */
  read(): Promise<void> {
    this.#current = this.#read(++this.#turn);
    return this.#current;
  }

  async #read(turn: number): Promise<void> {
    const goOn = () => turn === this.#turn && this.alive();
    if (this.#shown.read === null) this.#changes.watchPage(this.document);
    // The turn in which the script was compiled, or a change was noticed, is full already.
    await yieldToBrowser();
    if (!goOn()) return;
    const article = await this.#reader.read();
    if (!goOn()) return;
    this.#changes.watch(this.document, article);
    const known = this.#known(article);
    if (known !== null) {
      this.#shown.show({ ...known, article });
    } else if (this.#wanted || (await this.#isOnTopic(article))) {
      if (goOn()) await this.#check(article, goOn);
    } else if (goOn()) {
      this.#shown.clear();
    }
  }

  /** What was read of this text, where it was. */
  #known({ text }: Article): Read | null {
    const known = [this.#shown.read, this.#former].find((read) => read?.article.text === text);
    return !known || known.reading.provisional ? null : known;
  }

  async #isOnTopic({ text, headline }: Article): Promise<boolean> {
    return (await this.gate()?.textNamesTopic(`${headline ?? ""} ${text}`)) ?? false;
  }

  async #check(article: Article, goOn: () => boolean): Promise<void> {
    const page = await pageOf(this.document, article);
    if (!goOn()) return;
    await checkPage(page, {
      goOn,
      answered: ({ reading, marked }) => {
        this.#failure = null;
        this.#former = null;
        this.#shown.show({ article, page, reading }, marked);
      },
      failed: (failure) => {
        this.#failure = failure;
      },
    });
  }

  /** A check on its way is waited for: a page that never rests would have it begin again and again. */
  async #onChange(): Promise<void> {
    if (!this.alive()) return;
    this.#shown.dropBroken();
    const turn = this.#turn;
    await this.#current;
    if (turn === this.#turn && this.alive()) await this.read();
  }

  #onNavigation(): void {
    if (!this.alive()) return;
    const turn = ++this.#turn;
    this.#former = this.#shown.read;
    this.#failure = null;
    this.#wanted = false;
    this.#shown.forget();
    this.#changes.rest();
    this.#reader.forget();
    void this.#readIfOnTopic(turn);
  }

  /** The background sleeps on while a page shows views about other things. */
  async #readIfOnTopic(turn: number): Promise<void> {
    const goOn = () => turn === this.#turn && this.alive();
    const onTopic = await this.gate()?.viewNamesTopic(goOn);
    if (!goOn()) return;
    if (onTopic) await this.read();
    else this.#shown.clear();
  }

  /** Who asks about a view that was passed over wants it read. */
  #answer(): Envelope<Reading | null> {
    const { reading } = this.#shown;
    if (reading === null && this.#failure !== null) return { ok: false, error: this.#failure };
    if (reading === null && !this.#wanted) {
      this.#wanted = true;
      void this.read();
    }
    return { ok: true, value: reading };
  }
}
