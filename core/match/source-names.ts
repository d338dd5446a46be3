/** Kinds of source that have no name of their own, by the words that tell them in three languages. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  [
    "unnamed-white-house-official",
    /(white house|casa blanca|casa branca|administration|us) (senior )?(official|source)|(official|funcionario|funcionário|alto cargo).{0,24}(white house|casa blanca|casa branca|administration)/i,
  ],
  ["unnamed-official", /\b(official|officials|funcionarios?|funcionários?|alto cargo)\b/i],
  ["unnamed-source", /\b(sources?|fuentes?|fontes?|insider|person familiar|people familiar|diplomats?)\b/i],
  ["opposition", /\b(opposition|oposici[oó]n|oposiç[aã]o|opositor(es)?)\b/i],
  ["government", /\b(government|gobierno|governo|authorities|autoridades)\b/i],
];

/** Ids for sources that no gazetteer names: an unnamed official, the opposition, a government. Empty for all others. */
export function sourceNames(source: string): string[] {
  const found = KINDS.find(([, words]) => words.test(source));
  return found ? [found[0]] : [];
}
