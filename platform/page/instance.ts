import type { Correction } from "../../core/reading/correction";
import type { CorpusAge, ReadClaim } from "../../core/reading/reading";
import type { ReadingNote } from "../../core/reading/reading-notes";

type Verdict = Correction["verdict"];

/**
 * What page.js and card.js share: one slot on the global of the extension's isolated world, which the page
 * cannot see. Both run in the same document; either may find the slot already there.
 */
export interface Instance {
  page?: PagePort;
  card?: CardPort;
  gate?: GatePort;
  /** Packs that the reader added know further topics: the gate is to ask for their names. */
  furtherTopics?: true;
}

/**
 * What the gate leaves behind: its test of the topic. It runs wherever the reader lets Careo read by itself; where there is none, the
 * reader asked for one page alone.
 */
export interface GatePort {
  /** Whether the view that the page shows in place of another names the topic. `goOn` says whether it is still shown. */
  viewNamesTopic(goOn: () => boolean): Promise<boolean>;
  textNamesTopic(text: string): Promise<boolean>;
}

/** The page script that lives in this document. There is exactly one. */
export interface PagePort {
  /** The extension that the instance belongs to is still running. An orphan of an update answers false. */
  alive(): boolean;
  /** Removes marks, host element and every listener. */
  stop(): void;
}

/** The card, set by card.js as soon as it runs. */
export interface CardPort {
  /** Shows a claim, in place of whatever was shown before. */
  open(input: CardInput): void;
  /** Closes the card without calling `onClose`; harmless when none is open. */
  close(): void;
}

/** What the card needs to show one claim. */
export interface CardInput {
  readonly read: ReadClaim;
  readonly corpus: CorpusAge;
  /** What made the page's reading poorer than it could be. */
  readonly notes: readonly ReadingNote[];
  /** The boxes of the claim's lines now, in the top window's coordinates. Empty when it is no longer on the page. */
  anchor(): readonly DOMRect[];
  /**
   * The closed shadow root to draw in. Its host is shown as a manual popover in the top layer while the card is open,
   * lets pointer events through, and has no size: the card positions itself `fixed` and sets `pointer-events: auto`.
   */
  readonly root: ShadowRoot;
  /** Call it when the reader closes the card (Esc, the close button, a click outside). */
  onClose(): void;
  /** Call it when the reader wants the claim in the side panel, straight from the press: panels open for a gesture only. */
  onPin(): void;
  /** Call it when the reader says what a match is; null takes that back. The card shows the change itself. */
  onCorrect(report: string, verdict: Verdict | null): void;
}

declare global {
  // A global of the isolated world can only be declared with var.
  var careo: Instance | undefined;
}

/** The slot of this document, made at first need: our own, not an element of the page's that goes by this name. */
export function instance(): Instance {
  const slot = Object.hasOwn(globalThis, "careo") ? globalThis.careo : undefined;
  if (slot !== undefined) return slot;
  const made: Instance = {};
  Object.defineProperty(globalThis, "careo", { value: made, writable: true, configurable: true });
  return made;
}
