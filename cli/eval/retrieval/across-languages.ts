import { stems } from "../../../core/text/stems";
import { alignStems, type StemPair } from "../../../training/lexicon/ibm-model-one";
import { ownStemPairs } from "../../../training/lexicon/own-pairs";
import { successAt } from "./figures";
import { findPassages, type Lexicon } from "./find-passages";
import { learnToRerank } from "./rerank";
import { rowsOver } from "./rerank-features";
import type { Query, Rankings } from "./retrieval-set";
import { type AlignedSentence, readAlignedSentences, readParallelRows, translationsAsSet } from "./sets";

const SIDES = [0, 1] as const;
const DEPTH = 30;

const first = (found: Awaited<ReturnType<typeof findPassages>>) =>
  found.map((own) => own.map(({ passage }) => passage.id));

/**
 * MEANTIME, both ways: P@1 of each sentence's translation. Lexicon and re-ranker are learnt from every second document and judged on the
 * others, then the other way round. The yardstick's lexicon comes from STS-B, which may not be shipped: our shipped one is learnt from
 * our own pairs and MEANTIME alone.
 */
export async function printTranslations(folder: string): Promise<void> {
  const sentences = readAlignedSentences(folder);
  const documents = [...new Set(sentences.map(({ document }) => document))];
  const sideOf = ({ document }: AlignedSentence) => documents.indexOf(document) % 2;
  for (const [from, to] of [
    ["es", "en"],
    ["en", "es"],
  ] as const) {
    const rows = readParallelRows(folder, from, to).map((row) => ({
      from: stems(row.from, from),
      to: stems(row.to, to),
    }));
    const general = alignStems(rows);
    const judged: Query[] = [];
    const rankings: Record<string, Rankings[number][]> = {};
    const keep = (name: string, more: Rankings) => {
      rankings[name] = [...(rankings[name] ?? []), ...more];
    };
    for (const side of SIDES) {
      const learnt = sentences.filter((sentence) => sideOf(sentence) !== side);
      const pairs: StemPair[] = [
        ...ownStemPairs("es").map((pair) => (from === "es" ? pair : { from: pair.to, to: pair.from })),
        ...learnt.map((sentence) => ({ from: stems(sentence[from], from), to: stems(sentence[to], to) })),
      ];
      const own: Lexicon = alignStems(pairs);
      const wide: Lexicon = alignStems([...pairs, ...rows]);
      const test = translationsAsSet(sentences, (sentence) => sideOf(sentence) === side, from, to);
      const train = translationsAsSet(sentences, (sentence) => sideOf(sentence) !== side, from, to);
      judged.push(...test.queries);
      const found = await findPassages(test, DEPTH, wide);
      keep("yardstick: BM25, lexicon learnt from STS-B", first(await findPassages(test, DEPTH, general)));
      keep("our search, own pairs and other documents", first(await findPassages(test, DEPTH, own)));
      keep("our search, those and STS-B", first(found));
      const rerank = learnToRerank(
        { queries: train.queries, found: await findPassages(train, DEPTH, general) },
        rowsOver(train, general),
      );
      keep("the same, re-ranked", rerank({ queries: test.queries, found }, rowsOver(test, wide)));
    }
    console.log(`\n## MEANTIME ${from} to ${to}: ${judged.length} queries`);
    for (const [name, ranking] of Object.entries(rankings)) {
      console.log(
        `${name.padEnd(52)} P@1 ${successAt(judged, ranking, 1).toFixed(3)}  R@5 ${successAt(judged, ranking, 5).toFixed(3)}`,
      );
    }
  }
}
