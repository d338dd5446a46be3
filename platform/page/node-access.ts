/**
 * Reads of nodes that a page cannot forge. In Chromium a form's or document's own properties can be overridden by
 * elements named after them (`<input name="firstChild">`), in isolated worlds too; the prototypes' getters cannot.
 */
export const firstChild = getter<Node, Node | null>("Node", "firstChild");
export const nextSibling = getter<Node, Node | null>("Node", "nextSibling");
export const parentNode = getter<Node, Node | null>("Node", "parentNode");
export const nodeType = getter<Node, number>("Node", "nodeType");
export const isConnected = getter<Node, boolean>("Node", "isConnected");
export const ownerDocument = getter<Node, Document | null>("Node", "ownerDocument");
export const localName = getter<Element, string>("Element", "localName");
export const bodyOf = getter<Document, HTMLElement | null>("Document", "body");
export const rootElementOf = getter<Document, HTMLElement | null>("Document", "documentElement");
/** The window of a document, null when it is shown no more. */
export const viewOf = getter<Document, (Window & typeof globalThis) | null>("Document", "defaultView");
const openShadowRoot = getter<Element, ShadowRoot | null>("Element", "shadowRoot");

/** The node types that are told apart. */
export const ELEMENT = 1;
export const TEXT = 3;
const DOCUMENT = 9;
const FRAGMENT = 11;

/** An attribute's value, empty where there is none. */
export function attribute(element: Element, name: string): string {
  return Element.prototype.getAttribute.call(element, name) ?? "";
}

/** Whether the attribute is there at all. */
export function hasAttribute(element: Element, name: string): boolean {
  return Element.prototype.hasAttribute.call(element, name);
}

/** All text in an element. */
export function contentOf(element: Element): string {
  return element.textContent ?? "";
}

/** All elements of a document for a selector, in its order. */
export function selectAll(document: Document, selector: string): readonly Element[] {
  return [...Document.prototype.querySelectorAll.call(document, selector)];
}

/** A new element of a document, not yet in it. */
export function createElement(document: Document, tag: string): HTMLElement {
  return Document.prototype.createElement.call(document, tag);
}

/** A new range at the start of a document. */
export function createRange(document: Document): Range {
  return Document.prototype.createRange.call(document);
}

/** The open shadow root of an element, or null. */
export function shadowOf(element: Element): ShadowRoot | null {
  return openShadowRoot(element);
}

/** What a node stands in: its parent, its shadow root's host, its document's frame. */
export function nodeAbove(node: Node): Node | null {
  const parent = parentNode(node);
  if (parent !== null) return parent;
  if (nodeType(node) === DOCUMENT) return viewOf(node as Document)?.frameElement ?? null;
  // Frames have classes of their own, so `instanceof` does not tell; nothing but a shadow root has a host.
  return nodeType(node) === FRAGMENT && "host" in node ? (node as ShadowRoot).host : null;
}

/** The document in a frame, or null where it is of another origin or not there yet. */
export function frameDocument(element: Element): Document | null {
  if (localName(element) !== "iframe") return null;
  return frameContent(element as HTMLIFrameElement);
}

const frameContent = getter<HTMLIFrameElement, Document | null>("HTMLIFrameElement", "contentDocument");

/**
 * Whether the browser lays the element out. `visibility` and `opacity` are not asked: inner elements may undo the one, and
 * pages fade in with the other.
 */
export function isShown(element: Element): boolean {
  const check: unknown = Element.prototype.checkVisibility;
  // Missing only in the DOM of unit tests.
  if (typeof check !== "function") return true;
  return Element.prototype.checkVisibility.call(element);
}

function getter<N, T>(owner: string, name: string): (node: N) => T {
  let read: ((this: N) => T) | undefined;
  return (node) => {
    read ??= find(owner, name);
    return read.call(node);
  };
}

function find<N, T>(owner: string, name: string): (this: N) => T {
  const type: unknown = Reflect.get(globalThis, owner);
  if (typeof type !== "function") throw new Error(`${owner} is missing`);
  for (let proto: unknown = type.prototype; typeof proto === "object" && proto !== null; ) {
    const get = Object.getOwnPropertyDescriptor(proto, name)?.get;
    // The platform defines what this accessor gives; the type is stated where the name is.
    if (get) return get as (this: N) => T;
    proto = Object.getPrototypeOf(proto);
  }
  throw new Error(`${owner}.${name} is missing`);
}
