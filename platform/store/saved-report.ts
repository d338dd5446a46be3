import { Outlet } from "../../core/corpus/outlet";
import { Report } from "../../core/corpus/report";
import { z } from "../../core/schema";

/** A report that the reader saved or imported, with its outlet and the time of it (ISO). */
export const SavedReport = z.object({ report: Report, outlet: Outlet, savedAt: z.string() });
export type SavedReport = z.infer<typeof SavedReport>;

/** A report to keep. Without its `outlet` one is looked up by the report's outlet id, or made up from the host of its address. */
export const NewReport = z.object({
  report: Report,
  outlet: z.optional(Outlet),
  savedAt: z.optional(z.string()),
});
export type NewReport = z.infer<typeof NewReport>;
