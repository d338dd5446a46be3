/** Kinds of source that have no name of their own, by the words in small letters that tell them in three languages. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  [
    "unnamed-white-house-official",
    /(white house|casa blanca|casa branca|administration|us) (senior )?(official|source)|(official|funcionario|funcionário|alto cargo).{0,24}(white house|casa blanca|casa branca|administration)/,
  ],
  ["unnamed-official", /\b(official|officials|funcionarios?|funcionários?|alto cargo)\b/],
  ["unnamed-source", /\b(sources?|fuentes?|fontes?|insider|person familiar|people familiar|diplomats?)\b/],
  ["opposition", /\b(opposition|oposici[oó]n|oposiç[aã]o|opositor(es)?)\b/],
  ["government", /\b(government|gobierno|governo|authorities|autoridades)\b/],
];

/** Ids for sources that no gazetteer names: an unnamed official, the opposition, a government. Empty for all others. */
export function sourceNames(source: string): string[] {
  const small = source.toLowerCase();
  const found = KINDS.find(([, words]) => words.test(small));
  return found ? [found[0]] : [];
}
