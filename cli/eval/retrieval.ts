import { printTranslations } from "./retrieval/across-languages";
import { printEventSentences, printHeadlines, printVerifiedClaims } from "./retrieval/english-sets";

/**
 * `npm run eval -- retrieval [ct20 ecb emergent meantime]`: our search and comparison on public sets, each beside the best lexical line
 * known for it, run anew on the same split. The re-rankers are fitted on each set's own training side: a test of the design, nothing of
 * it ships.
 */
export async function run(): Promise<void> {
  const folder = process.env.CAREO_EVAL;
  if (folder === undefined)
    return console.log("retrieval: set CAREO_EVAL to the folder with the public sets");
  const wanted = process.argv.slice(3).filter((word) => word in SETS);
  for (const [name, print] of Object.entries(SETS)) {
    if (wanted.length === 0 || wanted.includes(name)) await print(folder);
  }
}

const SETS: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  ct20: printVerifiedClaims,
  ecb: printEventSentences,
  emergent: printHeadlines,
  meantime: printTranslations,
};
