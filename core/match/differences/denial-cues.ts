import { type FoundWords, WholeWords } from "../../text/whole-words";

/** Kinds of words by which a text denies, doubts or contradicts what another states, or by which it only accuses, in three languages. */
export type DenialCue = "deny" | "false" | "doubt" | "unverified" | "contradict" | "negated" | "accuse";

const CUES: Readonly<Record<DenialCue, WholeWords>> = {
  deny: new WholeWords(
    "den(?:y|ies|ied|ying)|denials?|refut(?:e|es|ed|ing)|rebut(?:s|ted)?|debunk(?:s|ed)?|dismiss(?:es|ed|ing)?|disavow\\p{L}*|not guilty|shoots? down|shot down (?:claims|reports|rumou?rs)|quash(?:es|ed)",
    "nieg[ao]n?|neg(?:ó|aron|ado|ando|ar)|desmint\\p{L}*|desmien\\p{L}*|refut(?:a|an|ó|aron)",
    "nega(?:m|ram|do|ndo|r)?|negou|desment\\p{L}*|refut(?:ou|aram)",
  ),
  false: new WholeWords(
    "false(?:ly)?|falsehoods?|fakes?|faked|doctored|hoax(?:es|ers?)?|untrue|lies?|lying|fabricat\\p{L}*|stag(?:ed|ing)|invent(?:s|ed)?|forg(?:ed|eries|ery)|bogus|baseless|unfounded|theatre|made up|myths?|satir(?:e|ical)|parody|prank|photoshop(?:s|ped)?|misinformation|retract(?:s|ed)|exaggerated|not true|incorrect|wrong|mistaken|discredited|disproved",
    "fals(?:o|a|os|as|edad|edades)|mentiras?|miente|inventad[oa]s?|montaje|farsa|bulos?|mito|infundad[oa]s?",
    "fals(?:idade|idades)|mente|forjad[oa]s?|encena(?:ção|do|da)|boatos?|mito|infundad[oa]s?",
  ),
  doubt: new WholeWords(
    "doubt(?:s|ed|ful)?|disput(?:e|es|ed|ing) (?:the|that|his|her|their|its)|question(?:s|ed|ing)|sceptic\\p{L}*|rumou?r(?:s|ed)?|skeptic\\p{L}*|dubious|hardly|unclear|no evidence|without (?:any )?evidence|no precedent",
    "dud(?:a|an|ó|as|aron)|cuestion(?:a|an|ó)|sin pruebas|sin precedentes|no habría",
    "duvid(?:a|am|ou|as)|question(?:a|am|ou)|sem provas",
  ),
  unverified: new WholeWords(
    "unverified|(?:could|can|did) not (?:be )?(?:immediately |independently )?(?:verif|confirm)\\p{L}*",
    "no (?:pudo|pudieron|puede) (?:ser )?(?:verific|confirm)\\p{L}*",
    "não (?:foi|pôde|conseguiu|conseguiram) (?:ser )?(?:verific|confirm)\\p{L}*",
  ),
  contradict: new WholeWords(
    "contradict(?:s|ed|ing|ory)?|clash(?:es)? with|contrary|against|instead|rather than|reject(?:s|ed|ing)?|repudiat\\p{L}*|rival|off by|inflated|less than half|not from|and not|impossible|did not accept|void|although",
    "contradi(?:ce|cen|jo|jeron)|contrari[oa]|rechaz\\p{L}*|repudi\\p{L}*|en vez de|y no (?:un|una|el|la|los|las|que)|imposible|no aceptaron|contra la versión|frente a(?:l| la| los| las) \\p{L}+ que (?:habla|dice|afirma|sostiene)\\p{L}*|aunque",
    "contradi(?:z|zem|sse)|rejeit\\p{L}*|em vez de|e não (?:um|uma|o|a|os|as)|impossível|contra a versão|embora|sem querer",
  ),
  negated: new WholeWords(
    "(?:did|does|do|has|have|had|was|were|is|are|will|would|could|can|gave|give|given|made|there (?:is|was)|received) (?:not|never|no)|\\p{L}+n['’]t|never|neither",
    "no (?:se |lo |la |le )?(?:hubo|ha|han|hay|es|era|fue|fueron|dio|dieron|tiene|había|existe|recib\\p{L}+|orden\\p{L}+|alcanz\\p{L}+|incluy\\p{L}+|cubr\\p{L}+|quier\\p{L}+|respald\\p{L}+|particip\\p{L}+|autoriz\\p{L}+)|nunca|jamás|ni (?:el|la|los|las|\\p{Lu}\\p{L}+)",
    "não (?:há|houve|é|foi|foram|deu|tem|existe|recebeu|ordenou)|jamais|nem (?:o|a|os|as|\\p{Lu}\\p{L}+)",
  ),
  accuse: new WholeWords(
    "accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|denounc(?:e|es|ed)|condemn(?:s|ed)?|call(?:s|ed)|brand(?:s|ed)|label(?:s|led)|slam(?:s|med)?|alleg(?:e|es|ed|ing)|demand(?:s|ed)?|plant(?:ed)|call(?:s|ed) for|ask(?:s|ed)|urg(?:e|es|ed)|warn(?:s|ed)?|describ(?:es|ed)|critici[sz](?:es|ed)|vow(?:s|ed)|breach(?:es|ed)?|violat(?:es?|ed|ing|ions?)|illegal(?:ly)?|unlawful(?:ly)?",
    "acus(?:a|an|ó|aron)|culp(?:a|an|ó)|denunci(?:a|an|ó|aron)|conden(?:a|an|ó)|tach(?:a|ó)|calific(?:a|ó|aron)|tild(?:a|ó)|llam(?:a|ó)|exig(?:e|ió)|pid(?:e|ió)|advirtió|advierte|viol(?:a|an|ó|aron)|violación|ilegal(?:es)?",
    "acus(?:am|ou|aram)|culpou|denunci(?:am|ou)|conden(?:am|ou)|chamou|classific(?:a|ou)|exigiu|pediu|alert(?:a|ou)|responsabiliz(?:a|ou)|viol(?:am|ou|aram)|violação|ilega(?:l|is)",
  ),
};

/** The first words of a kind in a text, or null. */
export function denialCue(text: string, kind: DenialCue): FoundWords | null {
  return CUES[kind].exec(text);
}

/** The kinds in a fixed order. */
export const DENIAL_CUES = Object.keys(CUES) as readonly DenialCue[];

/** What two reports of one thing cannot both say: found or planted, entered or turned back, ruled out or left open. */
const CONTRARIES: readonly (readonly [WholeWords, WholeWords])[] = [
  [
    new WholeWords(
      "found|seized|hall(?:ó|aron|ados|adas)|encontr(?:ó|aron|ou|aram)|incaut\\p{L}*|apreend\\p{L}*",
    ),
    new WholeWords("plant(?:ed|ing|aron|aram|ó|ou)|colocaron|colocaram|sembr(?:ó|aron)"),
  ],
  [
    new WholeWords("entered|crossed|entr(?:ó|aron|ou|aram)|cruz(?:ó|aron|ou|aram)|pass(?:ou|aram)"),
    new WholeWords(
      "turned back|withdr(?:ew|awn)|remained stopped|volvieron|seguían parad\\p{L}*|retroced\\p{L}*|voltaram|recuaram|sem passar|sin pasar|no habría superado|not one passed",
    ),
  ],
  [
    new WholeWords("forg(?:ed|eries|ery)|fals(?:as|os|ificad\\p{L}*)|forjad\\p{L}*"),
    new WholeWords("reliable|authentic|auténtic\\p{L}*|fiables|autêntic\\p{L}*"),
  ],
  [
    new WholeWords("never|rul(?:ed|es) out|nunca|jamás|jamais|descart(?:ó|ou)"),
    new WholeWords(
      "not (?:to )?rul(?:e|ed|ing) out|(?:not|refused (?:on [^,.;]{3,20} )?to) (?:exclude|rule out)|may authori[sz]e|left open|no (?:descarta|excluye)|sin descartar|dej(?:ó|a) abiert\\p{L}*|não (?:descarta|exclui)|evitou excluir",
    ),
  ],
];

/** The words of the report that cannot stand beside the page's, or null. */
export function contraryWords(page: string, corpus: string): FoundWords | null {
  for (const [one, other] of CONTRARIES) {
    for (const [ours, theirs] of [
      [one, other],
      [other, one],
    ] as const) {
      if (ours.test(page) && !theirs.test(page) && !ours.test(corpus)) {
        const found = theirs.exec(corpus);
        if (found) return found;
      }
    }
  }
  return null;
}
