import type { Slices } from "./slices";

/** Text is looked through in pieces of this many letters. */
const PIECE = 32_768;

/** What a word cut by the end of a piece may have in the piece before: the longest word, with room. */
const OVERLAP = 40;

/** What stands in one piece of work must be over in time: pages of more elements than this are walked instead. */
const MAX_ELEMENTS = 10_000;

/** The same for the letters of its source: to give all of its text takes the browser some 4 ms a million. */
const MAX_SOURCE = 500_000;

/** How many elements are asked for a shadow root between two looks at the clock. */
const HOSTS_PER_LOOK = 256;

/** The elements that no shadow root can be attached to, of those that pages are made of. */
const NO_HOSTS =
  "a,abbr,b,br,button,em,embed,figure,form,head,html,i,iframe,img,input,label,li,link,meta,object,ol,option,path,picture,script,select,small,source,strong,style,sup,svg,table,tbody,td,template,textarea,th,time,title,tr,ul";

/**
 * All that may have a shadow root with text of its own, and more: elements of a page's own making cannot be chosen by their names. Of those
 * that HTML names, one with content has that for its text, so it is only asked where it has none; blanks around a template leave a box not quite empty.
 */
const HOSTS = `:not(${NO_HOSTS},:is(article,aside,blockquote,body,div,footer,header,main,nav,section):has(>*),:is(h1,h2,h3,h4,h5,h6,p,span):not(:empty))`;

/** Whose paragraphs are no article's. */
const ELSEWHERE = "footer,nav,aside,[hidden]";

/** How many paragraphs with content, none of them elsewhere, make a page that is surely built. */
const MANY = 15;
const FULL_PARAGRAPHS = `p:not(:empty,:is(${ELSEWHERE}) p)`;

/**
 * Whether a page may name the topic, told without a walk through it: the browser gives the text of whole trees, menus and scripts
 * included, and `mayName` passes over almost all of it. False is sure, but for a shadow root beside other content in an element that HTML names.
 *
 * In the world of a content script the first use of each kind of object costs more than all the text does, and elements most of all. A
 * page with no host to ask is told by its document, a list and a range alone (docs/decisions/002).
 */
export async function mayNameTopic(
  root: Document | ShadowRoot,
  mayName: (text: string) => boolean,
  time: Slices,
): Promise<boolean> {
  const select = selectOf(root);
  if (arrivedLarge() || select.call(root, "*").length > MAX_ELEMENTS) return true;
  const text = textOf(root);
  for (let at = 0; at < text.length; at += PIECE) {
    if (mayName(text.slice(at, at + PIECE + OVERLAP))) return true;
    const pause = text.length > PIECE ? time.breathe() : undefined;
    if (pause) await pause;
  }
  const hosts = select.call(root, HOSTS);
  for (let at = 0; at < hosts.length; at++) {
    const inner = hosts[at]?.shadowRoot;
    if (inner && (await mayNameTopic(inner, mayName, time))) return true;
    const pause = at % HOSTS_PER_LOOK === HOSTS_PER_LOOK - 1 ? time.breathe() : undefined;
    if (pause) await pause;
  }
  if (window.length === 0) return false;
  for (const frame of select.call(root, "iframe")) {
    const inner = (frame as HTMLIFrameElement).contentDocument;
    if (inner && (await mayNameTopic(inner, mayName, time))) return true;
  }
  return false;
}

/** Whether the paragraphs of a page are many, or hold this many letters: such a page is built already. */
export function holdsProse(document: Document, letters: number): boolean {
  const select = selectOf(document);
  if (select.call(document, FULL_PARAGRAPHS).length >= MANY) return true;
  let left = letters;
  for (const paragraph of select.call(document, "p")) {
    if (paragraph.closest(ELSEWHERE) === null) left -= paragraph.textContent?.length ?? 0;
    if (left <= 0) return true;
  }
  return false;
}

function arrivedLarge(): boolean {
  const arrival = performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming | undefined;
  return (arrival?.decodedBodySize ?? 0) > MAX_SOURCE;
}

/** The method as its prototypes have it: a document's own property may be an element of the page's. */
function selectOf(root: Document | ShadowRoot): ParentNode["querySelectorAll"] {
  return Object.getPrototypeOf(root).querySelectorAll;
}

function textOf(root: Node): string {
  const range = new Range();
  range.selectNodeContents(root);
  return range.toString();
}
