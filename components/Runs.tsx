import type { TextRun } from "../core/reading/display-text";

interface Props {
  readonly runs: readonly TextRun[];
  readonly language?: string;
}

/** Foreign text, direction isolated, with the words that differ marked by weight and line, not by colour. */
export function Runs({ runs, language }: Props) {
  return (
    <bdi class="runs" lang={language}>
      {runs.map((run, place) => (run.marked ? <mark key={place}>{run.text}</mark> : run.text))}
    </bdi>
  );
}
