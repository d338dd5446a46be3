import type { Marked } from "../../core/corpus/settings";
import { applyCorrections } from "../../core/reading/apply-corrections";
import { claimFingerprint } from "../../core/reading/claim-fingerprint";
import type { Correction } from "../../core/reading/correction";
import { judgedPair } from "../../core/reading/judged-pair";
import { isMarked, markKind } from "../../core/reading/mark-kind";
import type { Page } from "../../core/reading/page";
import type { ReadClaim, Reading } from "../../core/reading/reading";
import { notesOf } from "../../core/reading/reading-notes";
import { adoptStyle } from "./adopt-style";
import type { Article } from "./article";
import { onMarkClick } from "./clicks";
import { createHost, type Host } from "./host";
import { type Mark, makeMark } from "./mark";
import { MarkLayer } from "./mark-layer";
import { centreOfView, nearest } from "./nearest";
import { ownerDocument } from "./node-access";
import { closeCard, openCard } from "./open-card";
import { ask } from "./runtime";

/** How long the background may take to style the marks, in milliseconds. */
const PATIENCE_MS = 5_000;

/** The most marks in one document: beyond it every frame of the page slows down. */
const MAX_MARKS = 300;

/** What was read of a page, what the background was told of it, and the article that the places are of. */
export interface Read {
  readonly article: Article;
  readonly page: Page;
  readonly reading: Reading;
}

/** A reading as it stands in its page: its marks, the card of the claim that was opened, and what the reader said of its matches. */
export class ShownReading {
  readonly #host: Host;
  readonly #layer: MarkLayer;
  #read: Read | null = null;
  #corrected: Reading | null = null;
  #corrections: readonly Omit<Correction, "at">[] = [];
  #marked: Marked = "answered";
  /** What the background was last asked to style and count: another look needs another paint. */
  #look = "";
  /** The claim whose card was opened last, from which steps go on. */
  #last = "";
  #adopted: CSSStyleSheet | null = null;
  #unclick: () => void = () => undefined;

  constructor(
    private readonly document: Document,
    private readonly alive: () => boolean,
  ) {
    this.#host = createHost(document);
    this.#layer = new MarkLayer(document, this.#host, alive);
  }

  /** What was read, before the reader's corrections; null while nothing is shown. */
  get read(): Read | null {
    return this.#read;
  }

  /** The reading as the reader corrected it. */
  get reading(): Reading | null {
    return this.#corrected;
  }

  /** Shows a reading in place of the one before, marked as much as the reader wants it (as before where that is not said). */
  show(read: Read, marked: Marked = this.#marked): void {
    this.#read = read;
    this.#marked = marked;
    this.#mark();
  }

  /** Forgets the reading and takes its marks and card away; the number on the badge stays until the next. */
  forget(): void {
    this.#read = null;
    this.#corrected = null;
    this.#layer.set([]);
    closeCard(this.#host);
  }

  /** Shows that there is nothing: no marks, and no number on the badge, which only the background can take off. */
  clear(): void {
    this.forget();
    if (this.#look !== "" && !this.#look.startsWith("0 ")) void this.#paint();
  }

  /** Ends without trace. */
  stop(): void {
    this.#unclick();
    this.#layer.clear();
    closeCard(this.#host);
    this.#host.remove();
  }

  /** Marks as much as the reader wants marked. */
  markAsMuchAs(marked: Marked): void {
    this.#marked = marked;
    this.#mark();
  }

  /** Shows or hides the marks. */
  showMarks(shown: boolean): void {
    this.#layer.show(shown);
  }

  /** Takes away the marks whose text is no longer the claim's. */
  dropBroken(): void {
    this.#layer.dropBroken();
  }

  /** Back from the browser's cache: marks and text are as they were, the badge is not. */
  restore(): void {
    if (this.#read === null) return;
    this.#look = "";
    void this.#paint();
  }

  /** Scrolls to a claim and opens its card. */
  async jump(id: string): Promise<void> {
    const read = this.#find(id);
    if (!read) return;
    const start = this.#markFor(read)?.parts[0]?.range.startContainer;
    start?.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
    await this.#openCard(id);
  }

  /** Goes on from the claim that was open last, round the page. */
  async step(by: 1 | -1): Promise<void> {
    const ids = this.#corrected?.claims.map(({ claim }) => claim.id) ?? [];
    const marked = ids.filter((id) => this.#layer.marks.some((mark) => mark.id === id));
    const at = marked.indexOf(this.#last);
    const next = at < 0 ? (by > 0 ? 0 : marked.length - 1) : (at + by + marked.length) % marked.length;
    const id = marked[next];
    if (id !== undefined) await this.jump(id);
  }

  /** Takes up what the reader said of a match, here at once and in the background for other pages and days; null takes it back. */
  correct(claim: string, report: string, verdict: Correction["verdict"] | null): void {
    const others = this.#corrections.filter((one) => one.claim !== claim || one.report !== report);
    this.#corrections = verdict === null ? others : [...others, { claim, report, verdict }];
    if (this.#read === null) return;
    const read = this.#read.reading.claims.find((each) => claimFingerprint(each.claim.text) === claim);
    this.#mark();
    void ask(
      "correct",
      { claim, report, verdict, ...(read && verdict && judgedPair(read, report)) },
      PATIENCE_MS,
    );
  }

  /** Marks the claims on the article as it is now. */
  #mark(): void {
    if (this.#read === null) return;
    const { article, reading } = this.#read;
    this.#corrected = applyCorrections(reading, this.#corrections);
    const wanted = this.#corrected.claims.flatMap(({ claim: { id, text, start, end }, answer }) => {
      const kind = markKind(answer.matches);
      if (!isMarked(kind, this.#marked)) return [];
      return article.text.slice(start, end) === text ? [{ id, kind, start, end }] : [];
    });
    const marks = nearest(wanted, MAX_MARKS, () => centreOfView(article)).flatMap(
      ({ id, kind, start, end }) => makeMark(article, id, kind, start, end) ?? [],
    );
    this.#layer.set(marks);
    this.#unclick();
    this.#unclick = onMarkClick(
      documentsOf(this.document, marks),
      () => this.#clickable(),
      ({ id }) => void this.#openCard(id),
    );
    void this.#paint();
  }

  /** Has the background style the marks of this document and count them on the badge. */
  async #paint(): Promise<void> {
    const claims = this.#corrected?.claims.filter(({ answer }) => markKind(answer.matches) !== "plain") ?? [];
    const names = this.#layer.names;
    // A document that gets a new frame, or another count, needs it again; one that was only marked afresh does not.
    const look = `${claims.length} ${window.length}`;
    if (look === this.#look) return;
    this.#look = look;
    const answer = await ask("paint", { names, painted: claims.length }, PATIENCE_MS);
    if (!answer.ok) this.#look = "";
    else if (answer.value !== null) this.#adopted = adoptStyle(this.document, answer.value, this.#adopted);
  }

  #clickable(): readonly Mark[] {
    return this.#layer.visible && this.alive() ? this.#layer.marks : [];
  }

  async #openCard(id: string): Promise<void> {
    const read = this.#find(id);
    const reading = this.#corrected;
    if (!read || !reading || !this.alive()) return;
    this.#last = id;
    const opening = {
      read,
      corpus: reading.corpus,
      notes: notesOf(reading),
      mark: this.#markFor(read),
      onCorrect: (report: string, verdict: Correction["verdict"] | null) =>
        this.correct(claimFingerprint(read.claim.text), report, verdict),
    };
    await openCard(opening, this.#host, () => this.#layer.refresh());
  }

  #find(id: string): ReadClaim | undefined {
    return this.#corrected?.claims.find(({ claim }) => claim.id === id);
  }

  /** Where a claim stands; one that is not marked by default still has a place to jump to. */
  #markFor({ claim }: ReadClaim): Mark | null {
    const painted = this.#layer.marks.find(({ id }) => id === claim.id);
    if (painted || this.#read === null) return painted ?? null;
    return makeMark(this.#read.article, claim.id, "plain", claim.start, claim.end);
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
