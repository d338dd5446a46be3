import type { Attribution } from "./claim";

/** Rows of verbs: how strongly they say it, whether they do so only before words they introduce, and the verbs. */
export type CueRows = readonly (readonly [Attribution["strength"], boolean, string])[];

/** English verbs by base form; irregular ones give their forms after colons: base:past:participle. */
export const ENGLISH: CueRows = [
  [
    "said",
    false,
    `say:said:said tell:told:told add explain reply:replied state write:wrote:written note:noted remark recall comment respond answer
    conclude quip joke observe retort declare divulge`,
  ],
  ["posted", false, "tweet post"],
  ["asked", false, "ask inquire"],
  [
    "claimed",
    false,
    `claim argue assert insist allege contend boast accuse complain lament imply:implied blame criticize criticise
    describe suggest praise denounce defend blast slam rebuke fault caution speculate predict mock ridicule applaud
    highlight tout hail`,
  ],
  ["denied", false, "deny:denied reject dismiss refute dispute decry:decried rebut contradict"],
  [
    "announced",
    false,
    `announce confirm acknowledge admit promise vow warn reveal disclose proclaim condemn threaten reiterate concede
    stress emphasize emphasise underscore agree assure`,
  ],
  ["demanded", false, "demand urge order"],
  ["reported", false, "report cite"],
  ["believed", false, "believe"],
  [
    "claimed",
    true,
    "call point refer continue repeat joke propose question express advocate recommend mock dub label maintain charge",
  ],
  ["announced", true, "pledge"],
  ["reported", true, "show:showed:shown find:found:found indicate learn cover publish"],
  [
    "believed",
    true,
    `think:thought:thought expect hope fear want know:knew:known see:saw:seen feel:felt:felt consider estimate suspect doubt plan`,
  ],
];

/** Regular verbs of Spanish in -ar by their stem; other forms in full. */
export const SPANISH_STEMS: CueRows = [
  [
    "said",
    false,
    `explic señal indic coment manifest expres apunt puntualiz agreg subray destac precis detall apostill enfatiz relat
    contest recalc adelant declar narr refir resalt remarc ratific`,
  ],
  ["posted", false, "tuite public trin"],
  ["asked", false, "pregunt"],
  [
    "claimed",
    false,
    "afirm asegur denunci acus alert asever aleg argument lament critic reiter reclam cuestion vaticin",
  ],
  ["denied", false, "rechaz neg descart conden"],
  ["announced", false, "anunci confirm inform revel proclam notific pronostic amenaz"],
  ["demanded", false, "orden llam exhort inst demand"],
  ["reported", false, "report cit document"],
  ["believed", true, "consider estim esper calcul opin"],
];
export const SPANISH_WORDS: CueRows = [
  [
    "said",
    false,
    `conto contaron contaba dijo dijeron dice dicen dicho diciendo decia decian añadio añadieron añade añaden añadiendo expuso
    expusieron respondio respondieron responde escribio escribieron escribe expresa concluyo concluyeron recordo recuerda
    recordaron refirio refirieron refiere`,
  ],
  [
    "claimed",
    false,
    "sostuvo sostuvieron sostiene sostienen insistio insistieron insisten insiste aduce aducen arguyo defendio defiende",
  ],
  ["denied", false, "desmintio desmintieron desmiente desmienten niega niegan nego refuto"],
  [
    "announced",
    false,
    `advirtio advirtieron advierte advierten reconocio reconocieron reconoce admitio admitieron admite prometio prometieron
    promete advirtiendo`,
  ],
  ["demanded", false, "exigio exigieron exige exigen pidio pidieron pide piden exigiendo pidiendo"],
  ["reported", true, "muestra muestran mostro mostraron evidencia evidencian revela revelan arroja arrojo"],
  ["believed", true, "cree creen creia piensa piensan preve preven teme temen sospecha sospechan"],
];

export const PORTUGUESE_STEMS: CueRows = [
  [
    "said",
    false,
    `explic coment express apont acrescent destac precis detalh relat salient fris declar ressalt cont narr observ refor
    complement coloc indic assinal sublinh adiant`,
  ],
  ["posted", false, "tuit public post"],
  ["asked", false, "pergunt question indag"],
  ["claimed", false, "afirm assegur denunci acus alert aleg argument lament critic reiter reclam"],
  ["denied", false, "rejeit neg descart conden"],
  ["announced", false, "anunci confirm inform revel proclam notific ameac"],
  ["demanded", false, "orden cobr apel"],
  ["reported", false, "report cit notici"],
  ["believed", true, "consider estim esper calcul acredit avali"],
];
export const PORTUGUESE_WORDS: CueRows = [
  [
    "said",
    false,
    `disse disseram diz dizem dito dizendo dizia escreveu escreveram escreve respondeu responderam responde concluiu referiu
    referiram acrescenta explica`,
  ],
  [
    "claimed",
    false,
    "sustentou sustenta sustentam defendeu defenderam defende insistiu insistiram insiste garantiu garantiram",
  ],
  ["denied", false, "desmentiu desmentiram desmente nega negam"],
  [
    "announced",
    false,
    "advertiu advertiram adverte reconheceu reconheceram admitiu admitiram prometeu prometeram promete",
  ],
  ["demanded", false, "exigiu exigiram exige pediu pediram pede pedem"],
  ["reported", true, "mostra mostram mostrou mostraram aponta apontam apontou indicam revela revelam"],
  ["believed", true, "cre creem acha acham preve preveem teme temem pensa pensam suspeita suspeitam"],
];
