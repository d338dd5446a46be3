import type { MarkKind } from "../../core/reading/mark-kind";
import type { Host } from "./host";
import { boxesOf, type Mark } from "./mark";
import { createElement, rootElementOf } from "./node-access";

/** The line below a box, by kind: the lines of the highlights, save that boxes have no wavy ones. */
const LINE: Readonly<Record<MarkKind, string>> = {
  agreement: "2px solid #4c7fc0",
  difference: "2px dashed #4c7fc0",
  denial: "4px double #4c7fc0",
  wording: "2px dotted #4c7fc0",
  plain: "1px dotted #808080",
};

/**
 * Draws marks as boxes in the host where highlights do not reach. The boxes follow the text when the page scrolls or
 * changes size; they let every click through.
 */
export class Overlay {
  readonly #layer: HTMLElement;
  #marks: readonly Mark[] = [];
  #frame = 0;
  #listening: AbortController | null = null;
  #resize: ResizeObserver | null = null;

  constructor(
    private readonly host: Host,
    private readonly document: Document,
  ) {
    this.#layer = createElement(document, "div");
    this.#layer.setAttribute("aria-hidden", "true");
  }

  /** Shows these marks and no others. */
  show(marks: readonly Mark[]): void {
    this.#marks = marks;
    if (marks.length === 0) {
      this.clear();
    } else {
      this.#listen();
      this.draw();
    }
  }

  /** Draws again, and comes back when the card's coming or going has emptied the host. */
  draw(): void {
    if (this.#marks.length === 0) return;
    const root = this.host.root();
    if (this.#layer.parentNode !== root) root.prepend(this.#layer);
    const origin = root.host.getBoundingClientRect();
    this.#layer.replaceChildren(
      ...this.#marks.flatMap((mark) =>
        boxesOf(mark).map((box) => {
          const line = createElement(this.document, "div");
          Object.assign(line.style, {
            position: "absolute",
            left: `${box.x - origin.x}px`,
            top: `${box.y - origin.y}px`,
            width: `${box.width}px`,
            height: `${box.height}px`,
            boxSizing: "border-box",
            borderBottom: LINE[mark.kind],
            pointerEvents: "none",
          });
          return line;
        }),
      ),
    );
  }

  clear(): void {
    this.#marks = [];
    this.#listening?.abort();
    this.#listening = null;
    this.#resize?.disconnect();
    this.#resize = null;
    cancelAnimationFrame(this.#frame);
    this.#layer.replaceChildren();
    this.#layer.remove();
  }

  #listen(): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const soon = () => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.draw());
    };
    const { signal } = this.#listening;
    // Scrolling of the page itself moves the host along; inner scrollers do not.
    addEventListener("scroll", soon, { capture: true, passive: true, signal });
    addEventListener("resize", soon, { passive: true, signal });
    this.#resize = new ResizeObserver(soon);
    const root = rootElementOf(this.document);
    if (root) this.#resize.observe(root);
  }
}
