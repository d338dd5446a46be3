/**
 * A first look at a text that may hold no trigger: false where it surely does not. It is a fraction of the work of finding one, since
 * all of it is done by the browser's own string functions, and almost every text that the gate sees holds none.
 */
export function quickLook(triggers: readonly string[]): (text: string) => boolean {
  const words = new Set(triggers.map(longestWord));
  return (text) => {
    const plain = text
      .normalize("NFD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase();
    for (const word of words) if (plain.includes(word)) return true;
    return false;
  };
}

/** What holds a trigger holds its longest word, too; blanks and hyphens are of several kinds. */
function longestWord(trigger: string): string {
  return trigger.split(/[ -]/).reduce((longest, word) => (word.length > longest.length ? word : longest));
}
