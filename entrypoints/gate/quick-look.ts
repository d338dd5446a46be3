import { fold } from "../../core/text/fold";

/** Every letter beyond ASCII that folds to one within, or to the hyphen. */
const FOLDABLE = /[\u00c0-\u024f\u1e00-\u1eff\u2010\u2011\u212a\u212b]/g;

/**
 * A first look at a text that may hold a trigger: false where it surely holds none of these words, folded. It is a fraction of the
 * work of finding one, since the browser's own string functions do almost all of it, and almost every text that the gate sees holds none.
 */
export function quickLook(roots: readonly string[]): (text: string) => boolean {
  return (text) => {
    const plain = text.replace(FOLDABLE, fold).toLowerCase();
    for (const root of roots) if (plain.includes(root)) return true;
    return false;
  };
}
