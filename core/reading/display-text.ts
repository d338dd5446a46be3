import type { Span } from "../text/span";

/** A run of words for display; `marked` runs are those that differ. */
export interface TextRun {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * What shows nothing or reorders its neighbours: control characters, bidi overrides and isolates, tags.
 * Joiners and the emoji selector stay: Persian, Indic scripts and emoji need them.
 */
const UNSEEN = /(?!\u200c|\u200d|\ufe0f)[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/** More marks on one letter than any of our languages needs paint over the lines around it. */
const STACKED = /(\p{M}{4})\p{M}+/gu;

/** Makes foreign text safe to show among ours: one line, nothing unseen, no towers of accents. */
export function displayText(text: string): string {
  return text.replace(/\s+/g, " ").replace(UNSEEN, "").replace(STACKED, "$1");
}

/** Cuts a text at the spans that differ and cleans each run; spans outside the text are cut to it. */
export function displayRuns(text: string, spans: readonly Span[]): readonly TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    const to = Math.min(text.length, end);
    if (to <= from) continue;
    if (from > at) runs.push({ text: text.slice(at, from), marked: false });
    runs.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) runs.push({ text: text.slice(at), marked: false });
  return runs.map((run) => ({ ...run, text: displayText(run.text) }));
}
