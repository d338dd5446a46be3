/** Units of counts that run on over days: a later, higher one is an update and no disagreement. */
export const RUNNING: ReadonlySet<string> = new Set([
  ..."deaths injured detained countries people cases strikes states migrants refugees soldiers".split(" "),
  ..."officers lawmakers protesters arrests governments prisoners hospitals signatures".split(" "),
]);
