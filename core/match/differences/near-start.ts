/** Characters before a subject at the beginning of its sentence, at most: a date, a title or an office. */
export const NEAR_START = 30;

/** Where what is told begins: behind "The White House said on 9 February 2019 that", else at the start. */
export function toldFrom(text: string): number {
  return TOLD.exec(text)?.[0].length ?? 0;
}

const TOLD =
  /^.{2,60}?\b(?:said|says|confirmed|announced|dijo|afirmó|aseguró|disse|afirmou)\b[^.;:]{0,24}? (?:that|que) (?:the |el |la |los |o |a |os )?/;
