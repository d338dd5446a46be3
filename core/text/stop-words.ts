import type { Language } from "./span";

/** Words that carry grammar and no content, folded (no accents), by language. */
export const STOP_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(`a about above after again all also am an and any are as at be because been before being below between
    both but by can could d did do does doing don down during each few for from further had has have having he her here
    hers herself him himself his how i if in into is it its itself just ll m me more most my myself no nor not now o of
    off on once only or other our ours ourselves out over own re s same she should so some such t than that the their
    theirs them themselves then there these they this those through to too under until up ve very was we were what when
    where which while who whom why will with would you your yours yourself yourselves`),
  es: words(`a al algo algunas algunos ante antes asi aun aunque cada como con contra cual cuales cuando de del desde
    donde durante e el ella ellas ellos en entre era eran es esa esas ese eso esos esta estaba estaban estan estar estas
    este esto estos fue fueron ha habia habian han hasta hay la las le les lo los mas me mi mientras mis mucho muy nada
    ni no nos nosotros nuestra nuestro o os otra otras otro otros para pero poco por porque pues que quien quienes se
    sea segun ser si sido sin sobre son su sus tambien tan tanto te tiene tienen todo todos tras tu tus u un una unas
    uno unos y ya yo`),
  pt: words(`a ao aos aquela aquele aqueles aquilo as ate cada com como contra da das de dela dele deles depois do dos
    e ela elas ele eles em entre era eram essa essas esse esses esta estao estar estas estava estavam este estes eu foi
    foram ha isso isto ja la lhe lhes mais mas me mesmo meu minha muito na nao nas nem no nos nossa nosso num numa o os
    ou para pela pelas pelo pelos por porque qual quando que quem se sem ser sera seu seus sido so sob sobre sua suas
    tambem te tem tinha tinham tu um uma umas uns voce`),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
