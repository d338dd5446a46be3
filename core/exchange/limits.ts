/** Largest file that is read, in bytes. */
export const MOST_BYTES = 50_000_000;

/** Most records of one file. */
export const MOST_RECORDS = 500_000;

/** Deepest nesting of JSON and XML; feeds and reviews nest less than ten deep. */
export const DEEPEST = 32;

/** Most claims of one report. */
export const MOST_CLAIMS = 400;

/** Most problems that are told one by one; the others are counted. */
export const MOST_PROBLEMS = 100;

/** Longest texts in characters, by what they are. A record with a longer one is refused, never cut. */
export const LONGEST = { address: 2_048, headline: 500, claim: 2_000, name: 300, shingles: 4_096 } as const;
