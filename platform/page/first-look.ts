import { bodyOf } from "./node-access";
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

/**
 * All that may have a shadow root, and more: elements of a page's own making cannot be chosen by their names. A paragraph with content has
 * that for its text, and asking each for its root takes a tenth of the gate's time.
 */
const HOSTS =
  ":not(a,abbr,b,br,button,em,embed,figure,form,i,iframe,img,input,label,li,link,meta,object,ol,option,p:not(:empty),path,picture,script,select,small,source,strong,style,sup,svg,table,tbody,td,template,textarea,th,time,tr,ul)";

/** Whose paragraphs are no article's. */
const ELSEWHERE = "footer,nav,aside,[hidden]";

/**
 * Whether a page may name the topic, told without a walk through it: the browser gives the text of whole trees, menus and scripts
 * included, and `mayName` passes over almost all of it. False is sure. Few functions and few kinds of objects, since
 * cold code costs more than the page does. Bodies, shadow roots and the elements chosen here have no names of the page's choosing
 * among their properties, so they are asked directly.
 */
export async function mayNameTopic(
  root: HTMLElement | ShadowRoot,
  mayName: (text: string) => boolean,
  time: Slices,
): Promise<boolean> {
  if (arrivedLarge() || root.querySelectorAll("*").length > MAX_ELEMENTS) return true;
  const text = root.textContent ?? "";
  for (let at = 0; at < text.length; at += PIECE) {
    if (mayName(text.slice(at, at + PIECE + OVERLAP))) return true;
    const pause = text.length > PIECE ? time.breathe() : undefined;
    if (pause) await pause;
  }
  const hosts = root.querySelectorAll(HOSTS);
  for (let at = 0; at < hosts.length; at++) {
    const inner = hosts[at]?.shadowRoot;
    if (inner && (await mayNameTopic(inner, mayName, time))) return true;
    const pause = at % HOSTS_PER_LOOK === HOSTS_PER_LOOK - 1 ? time.breathe() : undefined;
    if (pause) await pause;
  }
  if (window.length === 0) return false;
  for (const frame of root.querySelectorAll("iframe")) {
    const inner = frame.contentDocument && bodyOf(frame.contentDocument);
    if (inner && (await mayNameTopic(inner, mayName, time))) return true;
  }
  return false;
}

function arrivedLarge(): boolean {
  const [arrival] = performance.getEntriesByType("navigation");
  return (
    arrival !== undefined && "decodedBodySize" in arrival && Number(arrival.decodedBodySize) > MAX_SOURCE
  );
}

/** Whether the paragraphs of a page hold this many letters: such a page is built already. */
export function holdsProse(body: HTMLElement, letters: number): boolean {
  let left = letters;
  for (const paragraph of body.querySelectorAll("p")) {
    if (paragraph.closest(ELSEWHERE) === null) left -= paragraph.textContent?.length ?? 0;
    if (left <= 0) return true;
  }
  return false;
}
