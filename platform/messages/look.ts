/**
 * How closely a page is compared, one look after the other: at the *first* its first claims alone, by features, and where these mark nothing by sentence vectors; at the
 * *closer* one all of them by features and some more by vectors; at the *full* one all by vectors, which takes a second or two. Each answer is provisional while a
 * closer one is to be had.
 */
export const LOOKS = ["first", "closer", "full"] as const;
export type Look = (typeof LOOKS)[number];
