import { lazily } from "../../lazily";
import { FoldedWords } from "../../text/folded-words";

/** Something done or so, and its opposite, each by its words in three languages, folded; some have no opposite but "not". */
export interface Act {
  readonly done: FoldedWords;
  readonly undone?: FoldedWords;
}

const word = (words: string) => new FoldedWords(words);

/** What two reports of one thing state or contradict: a signature, a visit, an answer, an agreement. */
export const ACTS = lazily((): readonly Act[] => [
  { done: word("recogni[sz]\\p{L}*|reconoc\\p{L}*|reconhec\\p{L}*") },
  {
    done: word(
      "accept\\p{L}*|acept\\p{L}*|aceit\\p{L}*|(?:recogni[sz]|acknowledg|conced|reconoc|reconhec)\\p{L}* (?:(?:the|his|her|their|a|la|su|o|sua) )?(?:defeat|loss|derrota|reves)",
    ),
    undone: word(
      "reject\\p{L}*|turn(?:s|ed)? down|rebuff\\p{L}*|refus(?:e|es|ed|ing)(?! to)|rechaz\\p{L}*|rejeit\\p{L}*|recus\\p{L}*|repudi\\p{L}*",
    ),
  },
  {
    done: word("approv\\p{L}*|adopt(?:s|ed)|aprob\\p{L}*|aprueb\\p{L}*|aprov(?:a|ou|aram|ad[oa]s?)"),
    undone: word("veto\\p{L}*|vet(?:o|aron|ou|aram)|reject\\p{L}*|rechaz\\p{L}*|rejeit\\p{L}*"),
  },
  {
    done: word(
      "uph[eo]ld\\p{L}*|ratif\\p{L}*|(?:confirm|mantuv|mantev)\\p{L}* (?:\\p{L}+ )?(?:ruling|verdict|judgment|sentence|decision|ban|fallo|sentencia|sentenca|decisao|inhabilitacion|inabilitacao)",
    ),
    undone: word(
      "overturn\\p{L}*|overrul\\p{L}*|annul\\p{L}*|quash\\p{L}*|set aside|struck down|revo(?:k|c|qu|g)\\p{L}*|anul\\p{L}*",
    ),
  },
  {
    done: word(
      "sign(?:s|ed|ing)?|firm(?:o|a|an|ar|aron|aran|ado|ada)|estamp\\p{L}* su firma|suscrib\\p{L}*|assin\\p{L}*|subscrev\\p{L}*",
    ),
  },
  {
    done: word(
      "attend(?:s|ed|ing)?|took part|take part|taking part|particip(?:ate|ates|ated|ating|o|a|an|aron|ar|ou|aram)|asist(?:io|ieron|e|en|ir)|acud(?:io|ieron|e|en|ir)|compareci\\p{L}*|comparec(?:e|eu|eram|er)|estuv(?:o|ieron) en|estev(?:e|eram) n[oa]",
    ),
    undone: word(
      "boycott\\p{L}*|boicot\\p{L}*|skip(?:s|ped)?|stay(?:s|ed)? away|absent\\p{L}*|ausent(?:e|es|o|aron|ou|aram)|falt(?:o|aron|ou|aram) a",
    ),
  },
  { done: word("travel(?:s|l?ed)?|viaj(?:o|aron|ar|ou|aram)|visit(?:s|ed|o|aron|ou|aram|ar)?") },
  {
    done: word(
      "repl(?:y|ies|ied)|respon(?:d|ds|ded|se|ses|de|dio|dieron|deu|deram)|answer(?:s|ed)?|contest(?:o|aron)|respuestas?|respostas?",
    ),
  },
  { done: word("agreements?|accords?|deal|acuerdos?|acordos?") },
  {
    done: word(
      "credib\\p{L}*|credit|credito|creib\\p{L}*|crivel|criveis|accurate|reliable|trustworthy|authentic|fiables?|confiave(?:l|is)|autentic[oa]s?",
    ),
    undone: word(
      "unreliable|implausible|absurd[oa]?s?|inflated|forg(?:ed|eries|ery)|inflad[oa]s?|forjad[oa]s?",
    ),
  },
  {
    done: word(
      "rul(?:e|es|ed|ing) out|exclud(?:e|es|ed|ing)|descart\\p{L}*|desech\\p{L}*|exclu(?:ye|yo|yen|ir|i|iu|em|iram)|afast(?:a|ou|aram)",
    ),
    undone: word("left open|kept open|dej(?:o|a) abiert\\p{L}*|deix(?:ou|a) aberta"),
  },
  {
    done: word(
      "continu(?:e|es|ed|ing|a|an|ar|ara|aran|am|ou)|keep (?:on )?\\p{L}+ing|segu(?:ir|ira|iran|e|irao)|sigue[n]?",
    ),
    undone: word(
      "stop(?:s|ped|ping)?|halt(?:s|ed|ing)?|ceas(?:e|es|ed|ing)|suspend\\p{L}*|dej(?:o|a|ar|ara|aran|aron) de|deix(?:ou|a|ar|ara|aram) de|par(?:ar|ou|aram) de|shut(?:s|ting)? down",
    ),
  },
  {
    done: word(
      "let|lets|allow(?:s|ed|ing)?|permit(?:s|ted|ting|e|en|io|ieron|iu|iram|ir)?|autoriz\\p{L}*|authori[sz]\\p{L}*",
    ),
    undone: word(
      "prevent(?:s|ed|ing)?|block(?:s|ed|ing)?|impid(?:io|ieron|e|en)|imped(?:ir|iu|iram)|bloque(?:o|a|aron|ou|aram|ar)|prohib\\p{L}*|proib\\p{L}*|forb(?:id|ade)\\p{L}*",
    ),
  },
  {
    done: word(
      "released|freed|set free|let go|liber(?:o|aron|ado|ados|ada|adas|tad[oa]s?|ou|aram)|excarcel\\p{L}*|solt(?:o|aron|ou|aram|[oa]s?)|puest[oa]s? en libertad",
    ),
    undone: word(
      "(?:still|remain(?:s|ed)?|sigue[n]?|continua[mn]?|permanec\\p{L}*)(?: being| in| en| em)? (?:detained|held|jailed|jail|custody|prison|behind bars|pres[oa]s?|deten\\p{L}*|detid[oa]s?|encarcelad[oa]s?|prision|prisao)",
    ),
  },
  {
    done: word("success(?:es|ful|fully)?|succeed(?:s|ed)?|exitos?|exitos[oa]s?|sucessos?|bem-sucedid[oa]s?"),
    undone: word(
      "unsuccessful(?:ly)?|failures?|failed(?! to)|fracas(?:o|os|aron|ou|aram|ado|ada|sou|saram|so)",
    ),
  },
  {
    done: word(
      "mention(?:s|ed)?|includ(?:e|es|ed)|mencion\\p{L}*|incluy(?:e|o|en|eron)|inclu(?:iu|i|em|iram)",
    ),
    undone: word("omit(?:s|ted)?|left out|leaves out|omit(?:e|io|en|ieron|iu|iram)"),
  },
  {
    done: word("knew|had known|aware|sab(?:ia|ian|iam)|conoc(?:ia|ian)|conhec(?:ia|iam)"),
    undone: word(
      "surprised|unaware|sorprendi\\p{L}*|surpreend\\p{L}*|ignoraba[n]?|desconoc(?:ia|ian)|desconhec(?:ia|iam)",
    ),
  },
  { done: word("reflect(?:s|ed|ing)?|reflej\\p{L}*|reflet\\p{L}*") },
  {
    done: word(
      "prais(?:e|es|ed|ing)|hail(?:s|ed|ing)?|applaud\\p{L}*|elogi\\p{L}*|aplaud\\p{L}*|celebr(?:a|o|an|aron|ou|am|aram|ated|ates)",
    ),
    undone: word(
      "critici[sz]\\p{L}*|condemn\\p{L}*|denounc\\p{L}*|deplor\\p{L}*|conden(?:a|o|an|aron|ou|am|aram)|denunci(?:a|o|an|aron|ou|am|aram)|repudi\\p{L}*|accus(?:es|ed)|acus(?:a|o|an|aron|ou|am|aram)",
    ),
  },
  { done: word("worsen\\p{L}*|deepen\\p{L}*|agrav\\p{L}*|empeor\\p{L}*|pior(?:a|am|ou|aram|ar)") },
  { done: word("dissol\\p{L}*|disband\\p{L}*|disolv\\p{L}*|disuelt\\p{L}*|disuelv\\p{L}*") },
  { done: word("publish\\p{L}*|public(?:o|a|an|aron|ado|ada|ados|adas|ou|aram|ar)|divulg\\p{L}*") },
  { done: word("control(?:s|led|a|an|aba|ou|am)?") },
  {
    done: word("tak(?:e|es|ing) up arms|tomar(?:a|ia)? (?:las )?armas|pegar em armas|empunar (?:las )?armas"),
  },
  {
    done: word(
      "enter(?:s|ed)?|entr(?:o|aron|ou|aram|ar|a|an)|arriv(?:e|es|ed)|lleg(?:o|aron|a|an|ar)|cheg(?:ou|aram|a|am|ar)",
    ),
  },
  {
    done: word(
      "met|meet|(?:secret|private|clandestine) meetings?|reunion(?:es)? (?:secret|privad|clandestin)as?|reuni(?:ao|oes) (?:secret|privad|clandestin)as?|reuni(?:o|eron|u|ram|rse|r-se)|encontr(?:o|aron|ou|aram)(?:-se)? con|se encontr(?:o|aron|ou|aram)",
    ),
  },
  { done: word("negotiat\\p{L}*|negociac\\p{L}*|negoci(?:a|an|o|aron|am|ou|aram|ar)") },
  {
    done: word(
      "spoke|spoken|talked|habl(?:o|aron|ado|ar)|fal(?:ou|aram|ado|ar)|convers(?:o|aron|ou|aram|ado)",
    ),
  },
  {
    done: word(
      "support(?:s|ed)?|back(?:s|ed)|respald\\p{L}*|apoy(?:a|an|o|aron|aba|aban)|apoi(?:a|am|ou|aram|ava|avam)",
    ),
  },
  { done: word("offer(?:s|ed)?|ofrec(?:e|io|en|ieron)|ofrece|oferec(?:e|eu|em|eram)") },
  { done: word("pa(?:y|ys|id)|pag(?:o|aron|ado|ou|aram|o[us]?)") },
  { done: word("ordered|orden(?:o|aron|ado|ou|aram)") },
  { done: word("wounded|injured|heridos?|herid[oa]s|feridos?|ferid[oa]s") },
  {
    done: word(
      "sent|send(?:s|ing)?|deploy(?:s|ed|ing)?|envi(?:a|o|an|aron|ado|ara|ou|aram|ar)|despleg\\p{L}*|despli\\p{L}*|mand(?:o|aron|ou|aram|ar)",
    ),
  },
  { done: word("receiv(?:e|es|ed)|recib(?:e|io|ieron|ido|ir)|receb(?:e|eu|eram|ido|er)") },
  { done: word("sold|sell(?:s|ing)?|vend(?:e|io|ieron|ido|er|eu|eram)") },
  {
    done: word(
      "left the|leave(?:s)?|fle(?:d|e|es)|huy(?:o|eron|e)|fug(?:iu|iram)|abandon(?:a|o|aron|ar|ou|aram|ed)?",
    ),
  },
  { done: word("return(?:s|ed|ing)?|regres(?:a|o|aron|ar|ou|aram)|volvi(?:o|eron)|volt(?:a|ou|aram|ar)") },
  {
    done: word(
      "resign(?:s|ed|ing)?|step(?:s|ped)? down|renunci(?:a|o|aron|ar|ou|aram)|dimit(?:e|io|ieron|ir)",
    ),
  },
  {
    done: word(
      "consider(?:s|ed|ing)?|contempla(?:s|tes|ted|ting|n|r|ba|m)?|sopesa[n]?|cogit(?:a|ou|am|aram)|baraja[n]?",
    ),
  },
  { done: word("interven(?:e|es|ed|ing|ir|dra|ira)|intervin(?:o|ieron)|invad(?:e|ed|ir|ira|io|iu)") },
  { done: word("participat\\p{L}*|involv\\p{L}*|implicad[oa]s?|envolvid[oa]s?|tomo parte") },
  { done: word("financ(?:e|es|ed|ing|ia|io|iaron|iou|iaram|iar)|fund(?:s|ed|ing)") },
  { done: word("exist(?:s|ed|e|en|ia|io|em|iu)|hay|ha|there (?:is|are|was|were)") },
  { done: word("belong(?:s|ed)?|pertenec\\p{L}*|pertenc\\p{L}*") },
  { done: word("respect(?:s|ed|ing)?|respet(?:a|o|an|aron|ar)|respeit(?:a|ou|am|aram|ar)") },
  {
    done: word("obey\\p{L}*|heed(?:s|ed|ing)?|abid(?:e|es|ed)|acat\\p{L}*|obedec\\p{L}*"),
    undone: word(
      "ignor(?:e|es|ed|ing|a|o|en|an|ar|aron|em|ou|aram)|disobey\\p{L}*|def(?:y|ies|ied)|desacat\\p{L}*|desobedec\\p{L}*",
    ),
  },
  {
    done: word(
      "set(?:s|ting)? (?:a |the )?(?:date|deadline)s?|(?:fij|pon|pus)\\p{L}* (?:una? |la )?(?:fechas?|plazos?)|(?:fix|marc|defin)\\p{L}* (?:uma? |a )?(?:datas?|prazos?)",
    ),
  },
  {
    done: word("nam(?:ed|es)|identif(?:y|ies|ied|ico|icaron|icou|icaram)|nombr(?:o|aron)|nomeou|nomearam"),
    undone: word(
      "not (?:say|name|reveal|specify) (?:which|who|whom)|no (?:dijo|preciso|revelo|aclaro) (?:cuales|quien(?:es)?|con quien(?:es)?)|nao (?:disse|revelou|precisou) (?:quais|quem|com quem)",
    ),
  },
  { done: word("compl(?:y|ied|ies)|cumpl(?:e|io|ieron|en|ir)|cumpr(?:e|iu|iram|em|ir)") },
  { done: word("withdr(?:aw|ew|awn|awing)|retir(?:a|o|aron|ado|ar|ou|aram|ada)") },
  { done: word("deliver(?:s|ed|ing)?|hand(?:s|ed|ing)? over|entreg(?:a|o|aron|ado|ar|ou|aram)") },
  { done: word("vot(?:ed|aron|ou|aram)") },
  {
    done: word(
      "arrest(?:s|ed)?|detain(?:s|ed)?|detuv(?:o|ieron)|arrest(?:o|aron|ado|ados)|detenid[oa]s?|prendeu|prenderam|detid[oa]s?",
    ),
  },
  { done: word("kill(?:s|ed|ing)?|mat(?:o|aron|ou|aram|ado)|murio|murieron|morreu|morreram|die[ds]?") },
  {
    done: word(
      "coordinat(?:e|es|ed)|cooperat(?:e|es|ed|ing)|cooper(?:a|o|aron|ar|ou|aram)|colabor(?:a|o|aron|ar|ou|aram)",
    ),
  },
  { done: word("request(?:s|ed)?|ask(?:s|ed) for|solicit(?:o|aron|ou|aram)|pid(?:io|ieron)|pedi(?:u|ram)") },
  {
    done: word("negotiable|negociable|negociavel|possible|posible|possivel"),
    undone: word("impossible|imposible|impossivel|unthinkable"),
  },
  {
    done: word("constitutional|constitucional(?:es)?"),
    undone: word("unconstitutional|inconstitucional(?:es)?|inconstituciona(?:l|is)"),
  },
  { done: word("guilty|culpables?|culpad[oa]s?"), undone: word("innocent|inocentes?") },
]);
