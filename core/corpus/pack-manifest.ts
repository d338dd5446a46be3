import { z } from "../schema";
import { Language } from "../text/span";
import { CalendarDay } from "./date";

/** What a pack is: `languages` are those of its gazetteer; `dates` span the reports whose day is known. */
export const PackManifest = z.object({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/, "small letters, digits and hyphens (river-flood)")),
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, "three numbers (1.0.0)")),
  title: z.string(),
  languages: z.array(Language),
  dates: z.object({ from: CalendarDay, to: CalendarDay }),
});
export type PackManifest = z.infer<typeof PackManifest>;
