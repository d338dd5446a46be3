import type { Marked } from "../../core/corpus/settings";
import { applyCorrections } from "../../core/reading/apply-corrections";
import { claimFingerprint } from "../../core/reading/claim-fingerprint";
import type { Correction } from "../../core/reading/correction";
import { isMarked, markKind } from "../../core/reading/mark-kind";
import type { Page } from "../../core/reading/page";
import type { ReadClaim, Reading } from "../../core/reading/reading";
import type { Failure } from "../messages/protocol";
import type { Article } from "./article";
import { ChangeWatch } from "./changes";
import { onMarkClick } from "./clicks";
import { extractArticle } from "./extract";
import { createHost, type Host } from "./host";
import type { PagePort } from "./instance";
import { type Mark, makeMark } from "./mark";
import { MarkLayer } from "./mark-layer";
import { readMetadata } from "./metadata";
import { onNavigation } from "./navigation";
import { centreOfView, nearest } from "./nearest";
import { ownerDocument } from "./node-access";
import { closeCard, openCard } from "./open-card";
import { answerTab, ask, isAlive } from "./runtime";

/** How long the background may take, in milliseconds: a cold start on a busy machine, then the reading. */
const CHECK_PATIENCE_MS = 15_000;
const SHORT_PATIENCE_MS = 5_000;

/** How often a check is asked for again: while the corpus is being unpacked, and of a background too busy to answer. */
const TRIES: Partial<Readonly<Record<Failure, number>>> = { "no-corpus": 40, "no-answer": 4 };

/** Waits between these, in milliseconds; the last is repeated. */
const WAITS_MS = [500, 1000, 2000, 5000];

/** The most marks in one document: beyond it every frame of the page slows down. */
const MAX_MARKS = 300;

/** Time for a page to build its next view after it changed its address, in milliseconds. */
const NEXT_VIEW_MS = 250;

/**
 * The one script of a document: reads the article, has it checked, marks its claims and answers the popup. It holds the
 * reading; the background keeps nothing. Ends without trace when its extension is gone.
 */
export class PageScript implements PagePort {
  readonly #host: Host;
  readonly #layer: MarkLayer;
  readonly #changes: ChangeWatch;
  readonly #undo: (() => void)[] = [];
  #article: Article | null = null;
  #reading: Reading | null = null;
  #failure: Failure | null = null;
  #marked: Marked = "answered";
  #corrections: readonly Omit<Correction, "at">[] = [];
  #uncorrected: Reading | null = null;
  #turn = 0;
  #look = "";
  #last = "";
  #unclick: () => void = () => undefined;

  constructor(private readonly document: Document) {
    this.#host = createHost(document);
    this.#layer = new MarkLayer(document, this.#host, () => this.alive());
    this.#changes = new ChangeWatch(() => this.#onChange());
  }

  /** Starts to listen, and reads the page. */
  start(): void {
    this.#undo.push(
      onNavigation(() => this.#onNavigation()),
      answerTab({
        reading: () =>
          this.#failure === null || this.#reading !== null
            ? { ok: true, value: this.#reading }
            : { ok: false, error: this.#failure },
        jump: ({ claim }) => {
          void this.#jump(claim);
          return { ok: true, value: null };
        },
        step: ({ by }) => {
          void this.#step(by);
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
    addEventListener("pageshow", (event) => event.persisted && this.#onRestored(), { signal });
    const onFrame = ({ target }: Event) => {
      if (target instanceof HTMLIFrameElement && this.alive()) this.#changes.schedule();
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
  async read(): Promise<void> {
    const turn = ++this.#turn;
    const article = await extractArticle(this.document);
    if (turn !== this.#turn || !this.alive()) return;
    const same = this.#reading !== null && article.text === this.#article?.text;
    this.#article = article;
    if (same) {
      this.#mark();
    } else {
      await this.#check(article, turn);
    }
    if (turn === this.#turn && this.alive()) this.#changes.watch(this.document, article);
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

  /** First by features, so that marks are there at once, then with sentence vectors. */
  async #check(article: Article, turn: number): Promise<void> {
    const page = pageOf(this.document, article);
    await this.#compare(page, "features", turn);
    if (turn !== this.#turn || !this.#reading?.provisional) return;
    await this.#compare(page, "vectors", turn);
    if (turn !== this.#turn || !this.#reading?.provisional) return;
    this.#reading = withoutProvisional(this.#reading);
    this.#failure = null;
  }

  async #compare(page: Page, by: "features" | "vectors", turn: number): Promise<void> {
    for (let tries = 1; ; tries++) {
      const answer = await ask("check", { page, by }, CHECK_PATIENCE_MS);
      if (turn !== this.#turn || !this.alive()) return;
      if (answer.ok) {
        this.#failure = null;
        this.#uncorrected = answer.value.reading;
        this.#reading = applyCorrections(answer.value.reading, this.#corrections);
        this.#marked = answer.value.marked;
        this.#mark();
        return;
      }
      this.#failure = answer.error;
      if (tries >= (TRIES[answer.error] ?? 1)) return;
      await new Promise((resolve) => setTimeout(resolve, WAITS_MS[tries - 1] ?? WAITS_MS.at(-1)));
      if (turn !== this.#turn || !this.alive()) return;
    }
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
    const answer = await ask("paint", { names, painted: claims.length }, SHORT_PATIENCE_MS);
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
    const { provisional = false } = this.#reading ?? {};
    const corrected = applyCorrections(this.#uncorrected, this.#corrections);
    this.#reading = provisional ? corrected : withoutProvisional(corrected);
    this.#mark();
    void ask("correct", { claim, report, verdict }, SHORT_PATIENCE_MS);
  }

  async #onChange(): Promise<void> {
    if (!this.alive()) return;
    this.#layer.dropBroken();
    await this.read();
  }

  #onNavigation(): void {
    if (!this.alive()) return;
    this.#turn++;
    this.#layer.set([]);
    this.#article = null;
    this.#reading = null;
    this.#failure = null;
    closeCard(this.#host);
    setTimeout(() => this.alive() && void this.read(), NEXT_VIEW_MS);
  }

  /** Back from the browser's cache: marks and text are as they were, the badge is not. */
  #onRestored(): void {
    if (!this.alive() || this.#reading === null) return;
    this.#look = "";
    void this.#paint();
  }
}

function withoutProvisional({ provisional: _, ...final }: Reading): Reading {
  return final;
}

function pageOf(document: Document, { text, headline }: Article): Page {
  const address = location.href;
  return { id: address.replace(/#.*$/s, ""), text, ...readMetadata(document, address, headline) };
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
