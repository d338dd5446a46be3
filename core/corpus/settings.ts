import { z } from "../schema";
import { Language } from "../text/span";

/** Where Careo reads without being asked: nowhere (the toolbar click only), on named sites, or on all. */
export const SiteScope = z.enum(["click", "listed", "all"]);
export type SiteScope = z.infer<typeof SiteScope>;

/** The reader's choices. `sites` are granted hosts; `paused` are hosts where reading is switched off. */
export const Settings = z.object({
  scope: SiteScope,
  sites: z.array(z.string()),
  paused: z.array(z.string()),
  languages: z.array(Language),
  markUnmatched: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

/** The only defaults there are. */
export const DEFAULT_SETTINGS: Settings = {
  scope: "click",
  sites: [],
  paused: [],
  languages: ["en", "es", "pt"],
  markUnmatched: false,
};
