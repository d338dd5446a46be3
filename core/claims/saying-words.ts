import type { Attribution } from "./claim";

/** Rows of verbs: how strongly they say it, whether they do so only before words they introduce, and the verbs. */
export type CueRows = readonly (readonly [Attribution["strength"], boolean, string])[];

/** English verbs by base form; irregular ones give their forms after colons: base:past:participle. */
export const ENGLISH: CueRows = [
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
    "think:thought:thought expect hope fear want know:knew:known see:saw:seen feel:felt:felt consider estimate suspect doubt plan",
  ],
];

/** Regular verbs of Spanish in -ar by their stem; other forms in full. */
export const SPANISH_STEMS: CueRows = [
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
export const SPANISH_WORDS: CueRows = [
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

export const PORTUGUESE_STEMS: CueRows = [
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
export const PORTUGUESE_WORDS: CueRows = [
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
