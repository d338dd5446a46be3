import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../../core/text/span";
import { postText } from "./post-text";
import type { Passage, Query, RetrievalSet } from "./retrieval-set";

/** A set with its queries by the side they stand on. */
export interface SidedSet extends RetrievalSet {
  readonly sideOf: (query: Query) => string;
}

function read<T>(folder: string, file: string): T[] {
  return readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

/** CLEF-2020 CheckThat! task 2: tweets as running text and the claims that fact-checkers judged; claims that occur twice are one. */
export function readVerifiedClaims(folder: string): SidedSet {
  type Line = { id: string; text: string; title: string };
  const all = read<Line>(folder, "ct20-verified/claims.jsonl");
  const first = new Map<string, string>();
  for (const { id, text } of all) if (!first.has(plain(text))) first.set(plain(text), id);
  const same = new Map(all.map(({ id, text }) => [id, first.get(plain(text)) ?? id]));
  const queries = (["train", "dev"] as const).flatMap((side) =>
    read<{ id: string; text: string; rel: string[] }>(folder, `ct20-verified/queries.${side}.jsonl`).map(
      ({ id, text, rel }) => ({
        id: `${side} ${id}`,
        text: postText(text),
        posted: text,
        relevant: new Set(rel.map((claim) => same.get(claim) ?? claim)),
      }),
    ),
  );
  return {
    name: "CT20 verified claims, dev",
    passages: all.filter(({ id }) => same.get(id) === id),
    queries,
    from: "en",
    to: "en",
    sideOf: ({ id }) => id.split(" ")[0] ?? "",
  };
}

/** A text without case and punctuation, in which twins differ. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** ECB+: a judged sentence, and the judged sentences of other articles that tell the same event. */
export function readEventSentences(folder: string, side: string): RetrievalSet {
  type Line = Passage & { doc: string; split: string; val: number; ev: string[] };
  const all = read<Line>(folder, "ecbplus/sentences.jsonl").filter(({ split }) => split === side);
  const judged = all.filter(({ val }) => val === 1);
  const articles = new Map<string, string>();
  for (const { doc, text } of all) articles.set(doc, `${articles.get(doc) ?? ""} ${text}`);
  const queries = judged
    .map(({ id, text, doc, ev }) => ({
      id,
      text,
      article: doc,
      barred: (passage: Passage) => passage.article === doc,
      relevant: new Set(
        judged
          .filter((other) => other.doc !== doc && other.ev.some((event) => ev.includes(event)))
          .map((other) => other.id),
      ),
    }))
    .filter(({ relevant }) => relevant.size > 0);
  return {
    name: `ECB+ judged sentences, ${side}`,
    passages: judged.map(({ id, text, doc }) => ({ id, text, article: doc })),
    queries,
    from: "en",
    to: "en",
    articles,
  };
}

/** Emergent: a claim, and the headlines of articles about it. */
export function readHeadlines(folder: string): SidedSet {
  const lines = read<{ cid: number; claim: string; headline: string }>(folder, "emergent/train.jsonl");
  const passages = [...new Set(lines.map(({ headline }) => headline))].map((text, at) => ({
    id: `h${at}`,
    text,
  }));
  const ids = new Map(passages.map(({ id, text }) => [text, id]));
  const claims = new Map<number, Query & { relevant: Set<string> }>();
  for (const { cid, claim, headline } of lines) {
    const known = claims.get(cid) ?? { id: String(cid), text: claim, relevant: new Set<string>() };
    known.relevant.add(ids.get(headline) ?? "");
    claims.set(cid, known);
  }
  return {
    name: "Emergent claims to headlines",
    passages,
    queries: [...claims.values()],
    from: "en",
    to: "en",
    sideOf: ({ id }) => String(Number(id) % FOLDS),
  };
}

const FOLDS = 5;

/** Sentences of one document in two languages, those of 40 letters and more where the documents have as many sentences. */
export interface AlignedSentence {
  readonly document: string;
  readonly en: string;
  readonly es: string;
}

/** MEANTIME's sentences and their translations. */
export function readAlignedSentences(folder: string): AlignedSentence[] {
  const [en, es] = (["en", "es"] as const).map((language) => {
    const documents = new Map<string, string[]>();
    for (const { doc, text } of read<{ doc: string; text: string }>(
      folder,
      `meantime/sentences.${language}.jsonl`,
    )) {
      documents.set(doc, [...(documents.get(doc) ?? []), text]);
    }
    return documents;
  });
  return [...(en ?? [])].flatMap(([document, sentences]) => {
    const others = es?.get(document) ?? [];
    if (others.length !== sentences.length) return [];
    return sentences.map((text, at) => ({ document, en: text, es: others[at] ?? "" }));
  });
}

/** Fewest letters of a sentence that is looked for: shorter ones are datelines. */
const LEAST_LETTERS = 40;

/** Finding each sentence's translation among all sentences of the other language. */
export function translationsAsSet(
  sentences: readonly AlignedSentence[],
  judged: (sentence: AlignedSentence) => boolean,
  from: "en" | "es",
  to: "en" | "es",
): RetrievalSet {
  const long = sentences.filter(({ en }) => en.length > LEAST_LETTERS);
  return {
    name: `MEANTIME ${from} to ${to}`,
    passages: long.map((sentence, at) => ({ id: String(at), text: sentence[to] })),
    queries: long.flatMap((sentence, at) =>
      judged(sentence) ? [{ id: String(at), text: sentence[from], relevant: new Set([String(at)]) }] : [],
    ),
    from,
    to,
  };
}

/** Row-aligned sentences of STS-B in two languages: what the lexicon of the yardstick was learnt from. */
export function readParallelRows(
  folder: string,
  from: Language,
  to: Language,
): { from: string; to: string }[] {
  type Row = { a: string; b: string };
  const [one, other] = [from, to].map((language) => read<Row>(folder, `sts/stsb-${language}.train.jsonl`));
  return (one ?? []).flatMap((row, at) => {
    const twin = other?.[at];
    return twin
      ? [
          { from: row.a, to: twin.a },
          { from: row.b, to: twin.b },
        ]
      : [];
  });
}
