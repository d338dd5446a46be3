import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { CitationForm } from "../core/reading/citation";
import type { ReportView } from "../core/reading/claim-view";

/** What a reader can do with a report. */
export interface ReportActions {
  /** Puts the report on the clipboard; answers whether that worked. */
  readonly onCite: (report: ReportView, form: CitationForm) => Promise<boolean>;
  /** Says of a statement that it is, or is not, the claim. */
  readonly onCorrect: (statement: string, verdict: "same" | "different") => void;
}

/** Carries the actions to the reports, however deep they stand; without them none are offered. */
export const Actions = createContext<ReportActions | null>(null);

/** The actions of the surface a report stands in. */
export function useReportActions(): ReportActions | null {
  return useContext(Actions);
}
