import type { Marked } from "../../core/corpus/settings";
import { applyCorrections } from "../../core/reading/apply-corrections";
import { claimFingerprint } from "../../core/reading/claim-fingerprint";
import type { Correction } from "../../core/reading/correction";
import { isMarked, markKind } from "../../core/reading/mark-kind";
import type { ReadClaim, Reading } from "../../core/reading/reading";
import type { Envelope, Failure } from "../messages/protocol";
import { adoptStyle } from "./adopt-style";
import type { Article } from "./article";
import { ArticleReader } from "./article-reader";
import { ChangeWatch } from "./changes";
import { checkPage } from "./check-page";
import { onMarkClick } from "./clicks";
import { createHost, type Host } from "./host";
import type { GatePort, PagePort } from "./instance";
import { type Mark, makeMark } from "./mark";
import { MarkLayer } from "./mark-layer";
import { onNavigation } from "./navigation";
import { centreOfView, nearest } from "./nearest";
import { ownerDocument } from "./node-access";
import { closeCard, openCard } from "./open-card";
import { pageOf } from "./page-facts";
import { answerTab, ask, isAlive } from "./runtime";

/** How long the background may take to style the marks, in milliseconds. */
const PATIENCE_MS = 5_000;

/** The most marks in one document: beyond it every frame of the page slows down. */
const MAX_MARKS = 300;

/** What was read of a page, and the article that its places are of. */
interface Read {
  readonly article: Article;
  readonly reading: Reading;
}

/**
 * The one script of a document: reads the article, has it checked, marks its claims and answers the popup. It holds the
 * reading; the background keeps nothing. Ends without trace when its extension is gone.
 */
export class PageScript implements PagePort {
  readonly #host: Host;
  readonly #layer: MarkLayer;
  readonly #reader: ArticleReader;
  readonly #changes: ChangeWatch;
  readonly #undo: (() => void)[] = [];
  #article: Article | null = null;
  #reading: Reading | null = null;
  /** What was read of the view before this one: its text may stand on for a while, or for good. */
  #former: Read | null = null;
  /** Whether this view is read whatever it says: the page's first, and those that the reader asks about. */
  #wanted = true;
  #current: Promise<void> = Promise.resolve();
  #failure: Failure | null = null;
  #marked: Marked = "answered";
  #corrections: readonly Omit<Correction, "at">[] = [];
  #uncorrected: Reading | null = null;
  #turn = 0;
  #look = "";
  #last = "";
  #adopted: CSSStyleSheet | null = null;
  #unclick: () => void = () => undefined;

  constructor(
    private readonly document: Document,
    private readonly gate: () => GatePort | undefined,
  ) {
    this.#host = createHost(document);
    this.#layer = new MarkLayer(document, this.#host, () => this.alive());
    this.#reader = new ArticleReader(document);
    this.#changes = new ChangeWatch({
      noted: (node) => this.#reader.changed(node),
      settled: () => this.#onChange(),
    });
  }

  /** Starts to listen, and reads the page. */
  start(): void {
    this.#undo.push(
      onNavigation(() => this.#onNavigation()),
      answerTab({
        reading: () => this.#answer(),
        article: () => ({ ok: true, value: this.#article && pageOf(this.document, this.#article) }),
        jump: ({ claim }) => {
          void this.#jump(claim);
          return { ok: true, value: null };
        },
        step: ({ by }) => {
          void this.#step(by);
          return { ok: true, value: null };
        },
        amend: ({ claim, report, verdict }) => {
          this.#correct(claim, report, verdict);
          return { ok: true, value: null };
        },
        marked: ({ marked }) => {
          this.#marked = marked;
          this.#mark();
          return { ok: true, value: null };
        },
        show: ({ marks }) => {
          this.#layer.show(marks);
          return { ok: true, value: null };
        },
      }),
    );
    const listening = new AbortController();
    this.#undo.push(() => listening.abort());
    const { signal } = listening;
    addEventListener("pageshow", (event) => event.isTrusted && event.persisted && this.#onRestored(), {
      signal,
    });
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

  /** Reads the page, unless what is there was read already. */
  read(): Promise<void> {
    this.#current = this.#read(++this.#turn);
    return this.#current;
  }

  async #read(turn: number): Promise<void> {
    const goOn = () => turn === this.#turn && this.alive();
    if (this.#article === null) this.#changes.watchPage(this.document);
    const article = await this.#reader.read();
    if (!goOn()) return;
    this.#changes.watch(this.document, article);
    const known = this.#known(article);
    if (known !== null) {
      this.#show(article, known);
    } else if (this.#wanted || (await this.#isOnTopic(article))) {
      if (goOn()) await this.#check(article, goOn);
    } else if (goOn()) {
      this.#clear();
    }
  }

  /** The reading of this text, where there is one. */
  #known({ text }: Article): Reading | null {
    const former = this.#former?.article.text === text ? this.#former.reading : null;
    const reading = this.#article?.text === text ? this.#uncorrected : former;
    return reading?.provisional ? null : reading;
  }

  async #isOnTopic({ text, headline }: Article): Promise<boolean> {
    return (await this.gate()?.textNamesTopic(`${headline ?? ""} ${text}`)) ?? false;
  }

  stop(): void {
    this.#turn++;
    for (const undo of this.#undo.splice(0)) undo();
    this.#unclick();
    this.#changes.stop();
    this.#layer.clear();
    closeCard(this.#host);
    this.#host.remove();
  }

  #check(article: Article, goOn: () => boolean): Promise<void> {
    return checkPage(pageOf(this.document, article), {
      goOn,
      answered: ({ reading, marked }) => {
        this.#failure = null;
        this.#former = null;
        this.#marked = marked;
        this.#show(article, reading);
      },
      failed: (failure) => {
        this.#failure = failure;
      },
    });
  }

  /** Takes up a reading of an article, as the reader corrected it. */
  #show(article: Article, reading: Reading): void {
    this.#article = article;
    this.#uncorrected = reading;
    this.#reading = applyCorrections(reading, this.#corrections);
    this.#mark();
  }

  /** Marks the reading's claims on the article as it is now. */
  #mark(): void {
    const article = this.#article;
    const { claims } = this.#reading ?? { claims: [] };
    if (article === null) return;
    const wanted = claims.flatMap(({ claim: { id, text, start, end }, answer }) => {
      const kind = markKind(answer.matches);
      if (!isMarked(kind, this.#marked)) return [];
      return article.text.slice(start, end) === text ? [{ id, kind, start, end }] : [];
    });
    const marks = nearest(wanted, MAX_MARKS, () => centreOfView(article)).flatMap(
      ({ id, kind, start, end }) => makeMark(article, id, kind, start, end) ?? [],
    );
    this.#layer.set(marks);
    this.#unclick();
    this.#unclick = onMarkClick(documentsOf(this.document, marks), () => this.#clickable(), this.#onClick);
    void this.#paint();
  }

  /** Has the background style the marks of this document and count them on the badge. */
  async #paint(): Promise<void> {
    const claims = this.#reading?.claims.filter(({ answer }) => markKind(answer.matches) !== "plain") ?? [];
    const names = this.#layer.names;
    // A document that gets a new frame, or another count, needs it again; one that was only marked afresh does not.
    const look = `${claims.length} ${window.length}`;
    if (look === this.#look) return;
    this.#look = look;
    const answer = await ask("paint", { names, painted: claims.length }, PATIENCE_MS);
    if (answer.ok && answer.value !== null)
      this.#adopted = adoptStyle(this.document, answer.value, this.#adopted);
    if (!answer.ok) this.#look = "";
  }

  #clickable(): readonly Mark[] {
    return this.#layer.visible && this.alive() ? this.#layer.marks : [];
  }

  readonly #onClick = (mark: Mark): void => void this.#openCard(mark.id);

  async #openCard(id: string): Promise<void> {
    const read = this.#reading?.claims.find(({ claim }) => claim.id === id);
    const corpus = this.#reading?.corpus;
    if (!read || !corpus || !this.alive()) return;
    this.#last = id;
    const opening = {
      read,
      corpus,
      mark: this.#markFor(read),
      onCorrect: (report: string, verdict: Correction["verdict"] | null) =>
        this.#correct(claimFingerprint(read.claim.text), report, verdict),
    };
    await openCard(opening, this.#host, () => this.#layer.refresh());
  }

  /** Where a claim stands; one that is not marked by default still has a place to jump to. */
  #markFor({ claim }: ReadClaim): Mark | null {
    const painted = this.#layer.marks.find(({ id }) => id === claim.id);
    if (painted || this.#article === null) return painted ?? null;
    return makeMark(this.#article, claim.id, "plain", claim.start, claim.end);
  }

  async #jump(id: string): Promise<void> {
    const read = this.#reading?.claims.find(({ claim }) => claim.id === id);
    if (!read) return;
    const start = this.#markFor(read)?.parts[0]?.range.startContainer;
    start?.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
    await this.#openCard(id);
  }

  /** Goes on from the claim that was open last, round the page. */
  async #step(by: 1 | -1): Promise<void> {
    const ids = this.#reading?.claims.map(({ claim }) => claim.id) ?? [];
    const marked = ids.filter((id) => this.#layer.marks.some((mark) => mark.id === id));
    const at = marked.indexOf(this.#last);
    const next = at < 0 ? (by > 0 ? 0 : marked.length - 1) : (at + by + marked.length) % marked.length;
    const id = marked[next];
    if (id !== undefined) await this.#jump(id);
  }

  /** Takes up what the reader said of a match, here at once and in the background for other pages and days. */
  #correct(claim: string, report: string, verdict: Correction["verdict"] | null): void {
    const others = this.#corrections.filter((one) => one.claim !== claim || one.report !== report);
    this.#corrections = verdict === null ? others : [...others, { claim, report, verdict }];
    if (this.#uncorrected === null) return;
    this.#reading = applyCorrections(this.#uncorrected, this.#corrections);
    this.#mark();
    void ask("correct", { claim, report, verdict }, PATIENCE_MS);
  }

  /** A check on its way is waited for: a page that never rests would have it begin again and again. */
  async #onChange(): Promise<void> {
    if (!this.alive()) return;
    this.#layer.dropBroken();
    const turn = this.#turn;
    await this.#current;
    if (turn === this.#turn && this.alive()) await this.read();
  }

  #onNavigation(): void {
    if (!this.alive()) return;
    const turn = ++this.#turn;
    this.#former = this.#article &&
      this.#uncorrected && { article: this.#article, reading: this.#uncorrected };
    this.#article = null;
    this.#reading = null;
    this.#uncorrected = null;
    this.#failure = null;
    this.#wanted = false;
    this.#layer.set([]);
    this.#changes.rest();
    this.#reader.forget();
    closeCard(this.#host);
    void this.#readIfOnTopic(turn);
  }

  /** The background sleeps on while a page shows views about other things. */
  async #readIfOnTopic(turn: number): Promise<void> {
    const goOn = () => turn === this.#turn && this.alive();
    const onTopic = await this.gate()?.viewNamesTopic(goOn);
    if (!goOn()) return;
    if (onTopic) await this.read();
    else this.#clear();
  }

  /** Nothing here is about the topic: no marks, and no number on the badge, which only the background can take off. */
  #clear(): void {
    this.#article = null;
    this.#reading = null;
    this.#uncorrected = null;
    this.#layer.set([]);
    if (this.#look !== "" && !this.#look.startsWith("0 ")) void this.#paint();
  }

  /** Who asks about a view that was passed over wants it read. */
  #answer(): Envelope<Reading | null> {
    if (this.#reading === null && this.#failure !== null) return { ok: false, error: this.#failure };
    if (this.#reading === null && !this.#wanted) {
      this.#wanted = true;
      void this.read();
    }
    return { ok: true, value: this.#reading };
  }

  /** Back from the browser's cache: marks and text are as they were, the badge is not. */
  #onRestored(): void {
    if (!this.alive() || this.#reading === null) return;
    this.#look = "";
    void this.#paint();
  }
}

function documentsOf(document: Document, marks: readonly Mark[]): readonly Document[] {
  const documents = new Set([document]);
  for (const { parts } of marks) {
    for (const { range } of parts) {
      const owner = ownerDocument(range.startContainer);
      if (owner) documents.add(owner);
    }
  }
  return [...documents];
}
