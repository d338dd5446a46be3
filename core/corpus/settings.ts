import { z } from "../schema";
import { Language } from "../text/span";

/**
 * The reader's choices. `paused` are hosts where reading is switched off; `languages` are those of the
 * reports shown; `markUnmatched` marks claims that no other report answers, too. Which sites Careo
 * may read is not among them: the browser's permissions are the one truth for that.
 */
export const Settings = z.object({
  paused: z.array(z.string()),
  languages: z.array(Language),
  markUnmatched: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

/** The only defaults there are. */
export const DEFAULT_SETTINGS: Settings = {
  paused: [],
  languages: ["en", "es", "pt"],
  markUnmatched: false,
};
