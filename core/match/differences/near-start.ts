/** Characters before a subject at the beginning of its sentence, at most: a date, a title or an office. */
export const NEAR_START = 30;
