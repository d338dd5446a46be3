import type { MarkKind } from "../../core/reading/mark-kind";
import { randomLetters } from "./host";

/** The names of a document's highlights: random, because the page sees them. */
export type HighlightNames = Readonly<Record<MarkKind, string>>;

/** Letters of a highlight's name. */
const NAME_LETTERS = 14;

const KINDS: readonly MarkKind[] = ["agreement", "wording", "plain", "difference", "denial"];

/** Draws the names for one document. */
export function drawNames(): HighlightNames {
  return {
    agreement: randomLetters(NAME_LETTERS),
    difference: randomLetters(NAME_LETTERS),
    denial: randomLetters(NAME_LETTERS),
    wording: randomLetters(NAME_LETTERS),
    plain: randomLetters(NAME_LETTERS),
  };
}

/** The highlights of one window: the platform's registry, which is shared with the page and never read back from. */
export class WindowHighlights {
  readonly #sets = new Map<MarkKind, { readonly highlight: Highlight; readonly ranges: Set<Range> }>();
  readonly #registry: HighlightRegistry | null;

  constructor(
    private readonly window: Window & typeof globalThis,
    private readonly names: HighlightNames,
  ) {
    this.#registry = registryOf(window);
  }

  /** Whether this window can paint highlights at all. */
  static supported(window: Window & typeof globalThis): boolean {
    return typeof window.Highlight === "function" && registryOf(window) !== null;
  }

  add(kind: MarkKind, range: Range): void {
    let set = this.#sets.get(kind);
    if (set === undefined) {
      set = { highlight: new this.window.Highlight(), ranges: new Set() };
      // A denial must show where claims of several kinds overlap.
      set.highlight.priority = KINDS.indexOf(kind);
      this.#sets.set(kind, set);
    }
    set.ranges.add(range);
    set.highlight.add(range);
  }

  /** Puts the highlights on the page. */
  show(): void {
    for (const [kind, { highlight, ranges }] of this.#sets) {
      for (const range of ranges) highlight.add(range);
      if (ranges.size > 0) this.#registry?.set(this.names[kind], highlight);
    }
  }

  /** Takes them off, but keeps them. */
  hide(): void {
    for (const kind of KINDS) this.#registry?.delete(this.names[kind]);
  }

  /** Whether the page has taken any of them away. */
  get robbed(): boolean {
    for (const [kind, { highlight, ranges }] of this.#sets) {
      if (ranges.size === 0) continue;
      if (!this.#registry?.has(this.names[kind]) || highlight.size < ranges.size) return true;
    }
    return false;
  }

  clear(): void {
    this.hide();
    this.#sets.clear();
  }
}

/** What Firefox gives content scripts to look behind its wrappers and to wrap again. */
interface Unwrapped {
  readonly wrappedJSObject?: { readonly CSS?: { readonly highlights?: HighlightRegistry } };
}
interface Wrapper {
  readonly XPCNativeWrapper?: (object: HighlightRegistry) => HighlightRegistry;
}

/**
 * A window's own registry, null where only boxes can mark. Firefox answers for a frame with the registry of our own window,
 * which paints nothing of the frame. Its own is behind the wrapper; wrapped again, its methods are the browser's.
 */
function registryOf(view: Window & typeof globalThis): HighlightRegistry | null {
  const ours = window.CSS?.highlights;
  let found: HighlightRegistry | undefined = view.CSS?.highlights;
  if (view.document !== window.document && found === ours) {
    try {
      const behind = (view as Unwrapped).wrappedJSObject?.CSS?.highlights;
      found = behind && (globalThis as Wrapper).XPCNativeWrapper?.(behind);
    } catch {
      // A page may have put something of its own in the place of the registry.
      return null;
    }
    if (found === ours) return null;
  }
  return typeof found?.set === "function" ? found : null;
}
