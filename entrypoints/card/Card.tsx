import { useMemo, useState } from "preact/hooks";
import { ClaimCard } from "../../components/ClaimCard";
import { Actions, type ReportActions } from "../../components/report-actions";
import { applyCorrections } from "../../core/reading/apply-corrections";
import { cite } from "../../core/reading/citation";
import { claimFingerprint } from "../../core/reading/claim-fingerprint";
import { viewClaim } from "../../core/reading/claim-view";
import type { Correction } from "../../core/reading/correction";
import { copyText } from "../../platform/page/copy-text";
import type { CardInput } from "../../platform/page/instance";

type Props = Pick<CardInput, "read" | "corpus" | "notes" | "onClose" | "onPin" | "onCorrect"> & {
  readonly root: ShadowRoot;
};

/** One said of one match, as long as this card is open. */
type Said = Pick<Correction, "report" | "verdict">;

/** The card with what the reader said in it taken up at once. Only presses that a person made count. */
export function Card({ read, corpus, notes, root, onClose, onPin, onCorrect }: Props) {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const claim = claimFingerprint(read.claim.text);
  const corrections = said.map((one) => ({ ...one, claim }));
  const [shown = read] = applyCorrections({ claims: [read] }, corrections).claims;
  const last = said.at(-1);
  const actions = useMemo<ReportActions>(
    () => ({
      onCite: (report, form) => copyText(cite(report, form), root),
      onCorrect: (report, verdict) => {
        setSaid((before) => [...before.filter((one) => one.report !== report), { report, verdict }]);
        onCorrect(report, verdict);
      },
    }),
    [root, onCorrect],
  );
  const undo = (report: string) => {
    setSaid((before) => before.filter((one) => one.report !== report));
    onCorrect(report, null);
  };
  return (
    <Actions.Provider value={actions}>
      <ClaimCard
        view={viewClaim(shown)}
        age={corpus}
        notes={notes}
        corrected={last === undefined ? null : { verdict: last.verdict, onUndo: () => undo(last.report) }}
        onClose={(event) => event.isTrusted && onClose()}
        onPin={(event) => event.isTrusted && onPin()}
      />
    </Actions.Provider>
  );
}
