/** The sets of page-style sentences that the trees learn from and bars are chosen by, as far as their events are of train and dev. */
export const LEARNT_SETS = ["page", "differences", "fresh", "kinds", "wide"] as const;
