import { useState } from "preact/hooks";
import browser from "webextension-polyfill";
import type { Corrected } from "../../components/CorrectedNote";
import type { ReportActions } from "../../components/report-actions";
import { cite } from "../../core/reading/citation";
import { claimFingerprint } from "../../core/reading/claim-fingerprint";
import type { Correction } from "../../core/reading/correction";
import { judgedPair } from "../../core/reading/judged-pair";
import type { ReadClaim } from "../../core/reading/reading";
import { askTab } from "../../platform/messages/client";
import { addCorrection, removeCorrection } from "../../platform/settings/corrections";

/** One said of one match of a claim. */
type Said = Omit<Correction, "at">;

interface Corrections {
  /** What was said of the matches of words that stand on no page, to apply to their reading. */
  readonly said: readonly Said[];
  readonly corrected: Corrected | null;
  readonly actions: ReportActions;
}

/**
 * What a reader can do with the reports of the claim shown. Of a page's claim its page script takes a correction up, so that marks and panel
 * agree; of other words it is noted here.
 */
export function useCorrections(read: ReadClaim | null, tabId: number | null): Corrections {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const claim = read === null ? null : claimFingerprint(read.claim.text);
  const note = (report: string, verdict: Correction["verdict"] | null) => {
    if (claim === null) return;
    const others = said.filter((one) => one.claim !== claim || one.report !== report);
    setSaid(verdict === null ? others : [...others, { claim, report, verdict }]);
    if (tabId !== null) void askTab(tabId, "amend", { claim, report, verdict });
    else void keep({ claim, report, ...(read && judgedPair(read, report)) }, verdict);
  };
  const actions: ReportActions = {
    onCite: (report, form) =>
      navigator.clipboard.writeText(cite(report, form)).then(
        () => true,
        () => false,
      ),
    onCorrect: note,
  };
  const last = said.filter((one) => one.claim === claim).at(-1);
  const corrected =
    last === undefined ? null : { verdict: last.verdict, onUndo: () => note(last.report, null) };
  return { said, corrected, actions };
}

/** Of private windows nothing is kept. */
async function keep(
  about: Omit<Correction, "verdict" | "at">,
  verdict: Correction["verdict"] | null,
): Promise<void> {
  if (browser.extension.inIncognitoContext) return;
  if (verdict === null) await removeCorrection(about);
  else await addCorrection({ ...about, verdict, at: Date.now() });
}
