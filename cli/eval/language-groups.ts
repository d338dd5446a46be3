/** A group of pairs by their languages, that of the page and that of the record (`en-es`). */
export interface LanguageGroup {
  readonly name: string;
  readonly has: (languages: string) => boolean;
}

/** The groups that figures of matching are printed of; a pair whose claim is not in the record has no languages and is in the first alone. */
export const LANGUAGE_GROUPS: readonly LanguageGroup[] = [
  { name: "all", has: () => true },
  { name: "English both", has: (languages) => languages === "en-en" },
  { name: "Spanish both", has: (languages) => languages === "es-es" },
  { name: "Portuguese both", has: (languages) => languages === "pt-pt" },
  { name: "across languages", has: isAcross },
  { name: "other or across", has: (languages) => languages !== "" && languages !== "en-en" },
];

function isAcross(languages: string): boolean {
  const [page, record = page] = languages.split("-");
  return page !== record;
}
