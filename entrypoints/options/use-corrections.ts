import type { ComponentProps } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Corrections } from "../../components/Corrections";
import { goldPairs } from "../../core/exchange/gold-pairs";
import type { Correction } from "../../core/reading/correction";
import { viewCorrections } from "../../core/reading/corrections-view";
import {
  loadCorrections,
  removeCorrection,
  replaceCorrections,
  watchCorrections,
} from "../../platform/settings/corrections";
import { downloadText } from "../hooks/download";

/** What the reader corrected, followed as it changes, and what can be done with it. Undo brings back what stood before the last change made here. */
export function useCorrections(): ComponentProps<typeof Corrections> {
  const [corrections, setCorrections] = useState<readonly Correction[]>([]);
  const [before, setBefore] = useState<readonly Correction[] | null>(null);
  useEffect(() => {
    const load = () => void loadCorrections().then(setCorrections);
    load();
    return watchCorrections(load);
  }, []);
  const view = useMemo(() => viewCorrections(corrections), [corrections]);
  const change = (work: Promise<void>) => {
    setBefore(corrections);
    void work;
  };
  return {
    corrections: view,
    canUndo: before !== null,
    onTakeBack: ({ claim, report }) => change(removeCorrection({ claim, report })),
    onForget: () => change(replaceCorrections([])),
    onUndo: () => {
      const since = corrections.filter((each) => !before?.some((one) => isSameMatch(one, each)));
      if (before !== null) void replaceCorrections([...before, ...since]);
      setBefore(null);
    },
    onExport: () =>
      downloadText(goldPairs(corrections), "careo-gold-pairs.jsonl", "application/x-ndjson;charset=utf-8"),
  };
}

function isSameMatch(a: Correction, b: Correction): boolean {
  return a.claim === b.claim && a.report === b.report;
}
