import { drawNames, type HighlightNames, WindowHighlights } from "./highlights";
import type { Host } from "./host";
import { isInShadow, isIntact, type Mark, windowOf } from "./mark";
import { Overlay } from "./overlay";

/** How often the page may take the marks away before we give in: times, and in how many milliseconds. */
const MAX_REAPPLIED = 3;
const REAPPLY_WINDOW_MS = 10_000;

/** How often the marks are looked after, in milliseconds. */
const CARE_MS = 2000;

/**
 * Under forced colours Chromium paints every highlight as selected text, whatever its style says (156; neither `forced-color-adjust` nor
 * system colours change it). There marks are lines of our own, which take the system's colour of text.
 */
const FORCED_COLOURS = "(forced-colors: active)";

/** The marks of a document and its frames: painted, looked after, and gone without trace. */
export class MarkLayer {
  readonly names: HighlightNames = drawNames();
  readonly #windows = new Map<Window, WindowHighlights>();
  readonly #overlay: Overlay;
  #marks: readonly Mark[] = [];
  #visible = true;
  #reapplied: number[] = [];
  #care = 0;
  #forced: MediaQueryList | null = null;

  constructor(
    document: Document,
    host: Host,
    private readonly onCare: () => boolean,
  ) {
    this.#overlay = new Overlay(host, document);
  }

  /** All marks, in the order of the text. */
  get marks(): readonly Mark[] {
    return this.#marks;
  }

  get visible(): boolean {
    return this.#visible;
  }

  /** Puts these marks in place of all others. */
  set(marks: readonly Mark[]): void {
    this.#unpaint();
    this.#marks = marks;
    if (this.#visible) this.#paint();
  }

  /** Shows or hides the marks without forgetting them. */
  show(visible: boolean): void {
    if (visible === this.#visible) return;
    this.#visible = visible;
    if (visible) this.#paint();
    else this.#unpaint();
  }

  /** Takes away the marks whose text is no longer the claim's; true when there were any. */
  dropBroken(): boolean {
    const intact = this.#marks.filter(isIntact);
    if (intact.length === this.#marks.length) {
      this.#overlay.draw();
      return false;
    }
    this.set(intact);
    return true;
  }

  /** Draws the boxes again after the card has come or gone. */
  refresh(): void {
    this.#overlay.draw();
  }

  clear(): void {
    this.#unpaint();
    this.#marks = [];
  }

  #paint(): void {
    const boxes: Mark[] = [];
    this.#forced ??= window.matchMedia(FORCED_COLOURS);
    this.#forced.addEventListener("change", this.#repaint);
    for (const mark of this.#marks) {
      const inBoxes = mark.parts.filter((part) => !this.#highlight(mark, part.range, isInShadow(part)));
      if (inBoxes.length > 0) boxes.push({ ...mark, parts: inBoxes });
    }
    for (const highlights of this.#windows.values()) highlights.show();
    this.#overlay.show(boxes);
    if (this.#marks.length > 0) this.#care ||= window.setInterval(() => this.#lookAfter(), CARE_MS);
  }

  /** Adds a range to its window's highlights; false where only a box can mark it. */
  #highlight(mark: Mark, range: Range, inShadow: boolean): boolean {
    const view = windowOf(range.startContainer);
    if (inShadow || !view || this.#forced?.matches || !WindowHighlights.supported(view)) return false;
    let highlights = this.#windows.get(view);
    if (highlights === undefined) {
      highlights = new WindowHighlights(view, this.names);
      this.#windows.set(view, highlights);
    }
    highlights.add(mark.kind, range);
    return true;
  }

  readonly #repaint = (): void => {
    this.#unpaint();
    this.#paint();
  };

  #unpaint(): void {
    this.#forced?.removeEventListener("change", this.#repaint);
    clearInterval(this.#care);
    this.#care = 0;
    for (const highlights of this.#windows.values()) highlights.clear();
    this.#windows.clear();
    this.#overlay.clear();
  }

  #lookAfter(): void {
    if (!this.onCare() || document.visibilityState === "hidden") return;
    const robbed = [...this.#windows.values()].filter((highlights) => highlights.robbed);
    if (robbed.length === 0) return;
    const now = performance.now();
    this.#reapplied = this.#reapplied.filter((time) => now - time < REAPPLY_WINDOW_MS);
    if (this.#reapplied.length >= MAX_REAPPLIED) return;
    this.#reapplied.push(now);
    for (const highlights of robbed) highlights.show();
  }
}
