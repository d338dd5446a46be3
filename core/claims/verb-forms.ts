/** Forms of a verb, folded or not, each with what it can be in a sentence. */
export type VerbForms = readonly (readonly [string, VerbForm])[];

export type VerbForm = "finite" | "bare" | "participle" | "past-participle";

/** The forms of an English verb from its base; irregular ones follow after colons: base:past:participle. */
export function englishForms(entry: string): VerbForms {
  const [base = "", past, participle = past] = entry.split(":");
  const stem = base.endsWith("e") ? base.slice(0, -1) : base;
  const double = DOUBLED.test(base) ? base + base.slice(-1) : stem;
  const soft = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ie` : null;
  const regular = soft ? `${soft}d` : `${double}ed`;
  const third = soft ? `${soft}s` : /(s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`;
  return [
    [past ?? regular, "finite"],
    [participle ?? regular, "finite"],
    [third, "finite"],
    [base, "bare"],
    [`${double}ing`, "participle"],
  ];
}

/** Verbs whose last consonant doubles: "admitted", and those of one short syllable ("slammed"). */
const DOUBLED = /^(admit|refer|rebut|quip|[^aeiou]{1,3}[aeiou][^aeiouwxy])$/;

/** The forms of a regular Spanish verb in -ar from its stem. */
export function spanishForms(stem: string): VerbForms {
  const soft = stem.replace(/c$/, "qu").replace(/g$/, "gu").replace(/z$/, "c");
  return [
    ...["o", "aron", "a", "an", "aba", "aban"].map((end) => [stem + end, "finite"] as const),
    [`${soft}e`, "finite"],
    ...["ado", "ada", "ados", "adas"].map((end) => [stem + end, "past-participle"] as const),
    [`${stem}ando`, "participle"],
  ];
}

/** The forms of a regular Portuguese verb in -ar from its stem. */
export function portugueseForms(stem: string): VerbForms {
  return [
    ...["ou", "aram", "a", "am", "ava"].map((end) => [stem + end, "finite"] as const),
    ...["ado", "ada", "ados", "adas"].map((end) => [stem + end, "past-participle"] as const),
    [`${stem}ando`, "participle"],
  ];
}

/** A form given in full. */
export function wholeForms(word: string): VerbForms {
  return [[word, /[ae]ndo$/.test(word) ? "participle" : "finite"]];
}
