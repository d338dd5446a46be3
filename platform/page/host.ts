import { createElement, isConnected, rootElementOf } from "./node-access";

/** The one element that Careo puts into a page, with the closed shadow root that all of its interface lives in. */
export interface Host {
  /** Makes the element at first need, and puts it back when the page has thrown it out. */
  root(): ShadowRoot;
  /** Lifts the interface above everything on the page, or lets it down again. */
  lift(above: boolean): void;
  remove(): void;
}

/**
 * Out of the page's flow and reach: whatever the page's sheets say with `!important`, an element's own `!important`
 * wins. No size and no pointer events of its own, so that it covers nothing.
 */
const STYLE = {
  all: "initial",
  display: "block",
  position: "absolute",
  inset: "0 auto auto 0",
  width: "0",
  height: "0",
  overflow: "visible",
  "pointer-events": "none",
  "z-index": "2147483647",
};

/** The host of a document. Nothing is on the page until `root` is called. */
export function createHost(document: Document): Host {
  let element: HTMLElement | null = null;
  let root: ShadowRoot | null = null;
  const open = (): ShadowRoot => {
    if (element === null || root === null) {
      element = createElement(document, randomTag());
      // Set one by one: a style attribute as a whole is subject to the page's CSP.
      for (const [name, value] of Object.entries(STYLE)) element.style.setProperty(name, value, "important");
      element.setAttribute("popover", "manual");
      root = element.attachShadow({ mode: "closed" });
    }
    // After the body and not in it: the page's text, its structure and its `:last-child` rules stay as they are.
    if (!isConnected(element)) rootElementOf(document)?.append(element);
    return root;
  };
  return {
    root: open,
    lift(above) {
      if (above) open();
      if (!element?.isConnected || typeof element.showPopover !== "function") return;
      const lifted = element.matches(":popover-open");
      if (above && !lifted) element.showPopover();
      if (!above && lifted) element.hidePopover();
    },
    remove() {
      element?.remove();
      element = null;
      root = null;
    },
  };
}

/** A custom element's name that says nothing and differs in every document. */
function randomTag(): string {
  return `${randomLetters(6)}-${randomLetters(6)}`;
}

/** Lower-case letters, drawn afresh. */
export function randomLetters(count: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(count));
  return Array.from(bytes, (byte) => String.fromCharCode(97 + (byte % 26))).join("");
}
