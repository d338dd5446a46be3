import { z } from "../schema";
import { Language } from "../text/span";
import { OutletId } from "./outlet";

/** How much of a page is marked. */
export const Marked = z.enum(["all", "answered", "differing"]);
export type Marked = z.infer<typeof Marked>;

/** A host as the URL parser writes it; it becomes part of a match pattern, which a stray letter would make void for all sites. */
const Host = z.string().check(z.maxLength(253), z.regex(/^[a-z0-9.-]+$/));

/**
 * The reader's choices. `paused` are hosts where reading is switched off; `languages` are those of the
 * reports shown; `marked` says which claims are marked on a page: all that are checkable, those that other reports answer, or only those on
 * which reports differ; reports of outlets in `leftOut` never answer, those of outlets in `preferred` come first. Which sites Careo
 * may read is not among them: the browser's permissions are the one truth for that.
 */
export const Settings = z.object({
  paused: z.array(Host),
  languages: z.array(Language),
  marked: Marked,
  leftOut: z.array(OutletId),
  preferred: z.array(OutletId),
});
export type Settings = z.infer<typeof Settings>;

/** The only defaults there are. */
export const DEFAULT_SETTINGS: Settings = {
  paused: [],
  languages: ["en", "es", "pt"],
  marked: "answered",
  leftOut: [],
  preferred: [],
};
