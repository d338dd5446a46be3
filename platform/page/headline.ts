import type { Block } from "./article";

/** How long a headline is, in letters. */
const SHORTEST = 20;
const LONGEST = 200;

/** How much of each of the first paragraphs is compared, in letters: a text of megabytes must not keep the page waiting. */
const LEAD = 2000;

/** Words this long carry meaning; a headline shares at least this many of them with the text below it. */
const WORD = /[\p{L}\p{N}]{4,}/gu;
const SHARED = 2;

/**
 * The line above an article that speaks most of what its first paragraphs speak of, for pages that mark their headline
 * in no way a machine could read. Null when none does.
 */
export function headlineAbove(above: readonly Block[], article: readonly Block[]): string | null {
  const lead = words(
    article
      .slice(0, 3)
      .map(({ text }) => text.slice(0, LEAD))
      .join(" "),
  );
  let best: string | null = null;
  let most = SHARED - 1;
  for (const { text } of above) {
    if (text.length < SHORTEST || text.length > LONGEST) continue;
    const shared = [...words(text)].filter((word) => lead.has(word)).length;
    if (shared <= most) continue;
    best = text;
    most = shared;
  }
  return best;
}

function words(text: string): Set<string> {
  return new Set(text.toLowerCase().match(WORD));
}
