import type { Language } from "../text/span";
import type { Attribution } from "./claim";

/** How a verb reports. `weak` verbs do so only where words they introduce follow ("expects that", "describes … as"). */
export interface Cue {
  readonly strength: Attribution["strength"];
  readonly weak: boolean;
  readonly form: "finite" | "bare" | "participle" | "past-participle";
}

/** Verbs of saying by their folded forms. */
export function cueOf(word: string, language: Language): Cue | undefined {
  return CUES[language].get(word);
}

type Rows = readonly (readonly [Attribution["strength"], boolean, string])[];

/** English verbs by base form; irregular ones give their forms after colons: base:past:participle. */
const ENGLISH: Rows = [
  [
    "said",
    false,
    "say:said:said tell:told:told add explain reply:replied state write:wrote:written tweet post note:noted remark recall comment respond answer conclude quip joke observe retort declare divulge",
  ],
  [
    "claimed",
    false,
    "claim argue assert insist allege maintain contend assert boast accuse complain charge lament imply:implied blame criticize criticise describe suggest praise denounce defend blast slam rebuke fault caution speculate predict mock ask ridicule applaud highlight tout hail",
  ],
  ["denied", false, "deny:denied reject dismiss refute dispute decry:decried rebut contradict"],
  [
    "announced",
    false,
    "announce confirm acknowledge admit promise vow pledge warn urge reveal disclose proclaim order condemn threaten reiterate concede stress emphasize emphasise underscore demand declare agree assure",
  ],
  ["reported", false, "report cite"],
  ["believed", false, "believe"],
  [
    "claimed",
    true,
    "call point refer continue repeat joke propose question ask express advocate recommend mock dub label",
  ],
  ["reported", true, "show:showed:shown find:found:found indicate learn cover publish"],
  [
    "believed",
    true,
    "think:thought:thought expect hope fear want know:knew:known see:saw:seen feel:felt:felt consider estimate suspect doubt plan seem appear",
  ],
];

/** Regular verbs of Spanish in -ar by their stem; other forms in full. */
const SPANISH_STEMS: Rows = [
  [
    "said",
    false,
    "explic señal indic coment manifest expres apunt puntualiz agreg subray destac precis detall apostill coment enfatiz relat public tuite contest",
  ],
  [
    "claimed",
    false,
    "afirm asegur denunci acus alert asever aleg argument lament critic reiter insist reclam",
  ],
  ["denied", false, "rechaz neg descart conden"],
  [
    "announced",
    false,
    "anunci declar confirm inform revel proclam notific admit orden pronostic llam exhort amenaz",
  ],
  ["reported", false, "report cit"],
  ["believed", true, "consider estim esper calcul"],
];
const SPANISH_WORDS: Rows = [
  [
    "said",
    false,
    "conto contaron contaba dijo dijeron dice dicen dicho diciendo decia añadio añadieron añade añaden expuso respondio respondieron escribio escribieron escribe expresa concluyo recordo recuerda recordaron",
  ],
  ["claimed", false, "sostuvo sostuvieron sostiene sostienen insistio insisten insiste aduce aducen arguyo"],
  ["denied", false, "desmintio desmintieron desmiente niega niegan nego refuto"],
  [
    "announced",
    false,
    "advirtio advirtieron advierte advierten reconocio admitio prometio exigio exigieron exige pidio pidieron advirtiendo",
  ],
  ["believed", true, "cree creen piensa piensan preve preven teme temen"],
];

const PORTUGUESE_STEMS: Rows = [
  [
    "said",
    false,
    "explic coment express apont acrescent destac precis detalh relat public tuit salient frisa",
  ],
  ["claimed", false, "afirm assegur denunci acus alert aleg argument lament critic reiter reclam"],
  ["denied", false, "rejeit neg descart conden"],
  ["announced", false, "anunci declar confirm inform revel proclam notific ameac orden"],
  ["reported", false, "report cit notici"],
  ["believed", true, "consider estim esper calcul acredit"],
];
const PORTUGUESE_WORDS: Rows = [
  [
    "said",
    false,
    "disse disseram diz dizem dito dizendo dizia escreveu escreveram escreve respondeu responderam concluiu",
  ],
  ["claimed", false, "sustentou sustenta defendeu defende insistiu insiste"],
  ["denied", false, "desmentiu desmentiram desmente nega negam"],
  [
    "announced",
    false,
    "advertiu advertiram adverte reconheceu admitiu prometeu exigiu pediu pediram garantiu",
  ],
  ["believed", true, "cre creem acha acham preve preveem teme temem"],
];

const CUES: Readonly<Record<Language, ReadonlyMap<string, Cue>>> = {
  en: table([[ENGLISH, englishForms]]),
  es: table([
    [SPANISH_STEMS, spanishForms],
    [SPANISH_WORDS, wholeForms],
  ]),
  pt: table([
    [PORTUGUESE_STEMS, portugueseForms],
    [PORTUGUESE_WORDS, wholeForms],
  ]),
};

type Forms = readonly (readonly [string, Cue["form"]])[];

function table(parts: readonly (readonly [Rows, (entry: string) => Forms])[]): ReadonlyMap<string, Cue> {
  const cues = new Map<string, Cue>();
  for (const [rows, formsOf] of parts) {
    for (const [strength, weak, list] of rows) {
      for (const [word, form] of list.split(" ").flatMap(formsOf)) {
        const folded = word.replaceAll("ñ", "n");
        if (!cues.has(folded)) cues.set(folded, { strength, weak, form });
      }
    }
  }
  return cues;
}

function englishForms(entry: string): Forms {
  const [base = "", past, participle = past] = entry.split(":");
  const stem = base.endsWith("e") ? base.slice(0, -1) : base;
  const double = /^(admit|refer|plan)$/.test(base) ? base + base.slice(-1) : stem;
  const regular = base.endsWith("y") ? `${base.slice(0, -1)}ied` : `${double}ed`;
  const third =
    base.endsWith("y") && past?.endsWith("ied")
      ? `${base.slice(0, -1)}ies`
      : /(s|sh|ch|x)$/.test(base)
        ? `${base}es`
        : `${base}s`;
  return [
    [past ?? regular, "finite"],
    [participle ?? regular, "finite"],
    [third, "finite"],
    [base, "bare"],
    [`${double}ing`, "participle"],
  ];
}

function spanishForms(stem: string): Forms {
  const soft = stem.replace(/c$/, "qu").replace(/g$/, "gu").replace(/z$/, "c");
  return [
    ...["o", "aron", "a", "an", "aba", "aban"].map((end) => [stem + end, "finite"] as const),
    [`${soft}e`, "finite"],
    [`${stem}ado`, "past-participle"],
    [`${stem}ando`, "participle"],
  ];
}

function portugueseForms(stem: string): Forms {
  return [
    ...["ou", "aram", "a", "am", "ava"].map((end) => [stem + end, "finite"] as const),
    [`${stem}ado`, "past-participle"],
    [`${stem}ando`, "participle"],
  ];
}

function wholeForms(word: string): Forms {
  return [[word, /[ae]ndo$/.test(word) ? "participle" : "finite"]];
}

/** Phrases that name a source after them, as folded words. */
export const SOURCE_PHRASES: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: phrases("according to|in the words of|as told to|cited by|quoted by"),
  es: phrases(
    "segun|de acuerdo con|de acuerdo a|en palabras de|a juicio de|en opinion de|citado por|conforme a",
  ),
  pt: phrases("segundo|de acordo com|conforme|nas palavras de|na opiniao de|citado por|citada por"),
};

/** The words that such phrases begin with. */
export const PHRASE_STARTS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: startsOf("en"),
  es: startsOf("es"),
  pt: startsOf("pt"),
};

function startsOf(language: Language): ReadonlySet<string> {
  return new Set(SOURCE_PHRASES[language].flatMap(([first]) => first ?? []));
}

function phrases(list: string): readonly (readonly string[])[] {
  return list.split("|").map((phrase) => phrase.split(" "));
}
