/**
 * How closely a page is compared, one look after the other: at the *first* by features, and where they mark nothing its first claims by sentence vectors, if the encoder
 * is open already; at the *closer* one its first claims by vectors in any case; at the *full* one all of it, which takes a second or two. Each
 * answer is provisional while a closer one is to be had.
 */
export const LOOKS = ["first", "closer", "full"] as const;
export type Look = (typeof LOOKS)[number];
