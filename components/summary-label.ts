/** Whose words a statement is given in → how it is labelled. */
export const SUMMARY_LABEL = { ours: "ourSummary", outlet: "ownSentence", reader: "readersWords" } as const;
