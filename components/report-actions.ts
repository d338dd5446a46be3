import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { CitationForm } from "../core/reading/citation";
import type { ReportView } from "../core/reading/claim-view";

/** What came of asking for a proof: a file, none as the match is not of the package's own pack, or no answer. */
export type ProofOutcome = "proofSaved" | "proofNone" | "proofFailed";

/** What a reader can do with a report. */
export interface ReportActions {
  /** Puts the report on the clipboard; answers whether that worked. */
  readonly onCite: (report: ReportView, form: CitationForm) => Promise<boolean>;
  /** Says of a statement that it is, or is not, the claim. */
  readonly onCorrect: (statement: string, verdict: "same" | "different") => void;
  /** Saves the proof of a statement's match as a file; answers whether there is one. Only where there is room for it. */
  readonly onProve?: (statement: string) => Promise<ProofOutcome>;
}

/** Carries the actions to the reports, however deep they stand; without them none are offered. */
export const Actions = createContext<ReportActions | null>(null);

/** The actions of the surface a report stands in. */
export function useReportActions(): ReportActions | null {
  return useContext(Actions);
}
