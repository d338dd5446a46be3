import { fold } from "../../text/fold";
import type { Difference } from "../match";
import { isKnownBody } from "./bodies";
import { type ComparedPair, sideAt, sideOf } from "./compared-pair";
import { COUNTRIES } from "./countries";
import { isName, nameIn } from "./name-in";
import { NEAR_START } from "./near-start";
import { isOneVoice } from "./one-voice";

/** The two with whom the page's and the report's sentences open, where they are not the same, and whether both tell something or both do it. */
export interface OtherOpening {
  readonly page: Difference["page"];
  readonly corpus: Difference["corpus"];
  readonly tells: boolean;
}

/**
 * Another person, body or country does it or tells it: each sentence opens with one that the other does not name, and a verb follows at once. One who
 * may act or speak for the other is none.
 */
export function otherOpening({ claim, page, stored, entries }: ComparedPair): OtherOpening | null {
  const { text, textEn = text } = stored.claim;
  const theirs = stored.proposition;
  const [ours] = claim.mentions
    .filter(({ id, start, end }) => isDoer(id, entries) && isSubject(claim.text, start, end))
    .sort((a, b) => a.start - b.start);
  if (!ours || ours.start > NEAR_START || page.sources.includes(ours.id)) return null;
  const named = [...theirs.mentions, ...theirs.sources].flatMap((id) => {
    const name = isDoer(id, entries) ? nameIn(textEn, id, entries) : null;
    return name === null ? [] : [{ id, name, start: textEn.indexOf(name) }];
  });
  const [other] = named.sort((a, b) => a.start - b.start);
  if (!other || other.start > NEAR_START) return null;
  const end = other.start + other.name.length;
  if (!isSubject(textEn, other.start, end)) return null;
  const isOfCountry = (id: string, name: string) => COUNTRIES.has(id) && !isName(name, entries.get(id));
  if (isOfCountry(ours.id, ours.text) || isOfCountry(other.id, other.name)) return null;
  const isKnown = (id: string, others: readonly string[]) =>
    others.some((each) => each === id || isKnownBody(id, [each]) || isKnownBody(each, [id]));
  if (isKnown(ours.id, [...theirs.mentions, ...theirs.sources]) || isKnown(other.id, page.mentions))
    return null;
  const tells = TELLS.test(fold(claim.text.slice(ours.end)));
  if (tells !== TELLS.test(fold(textEn.slice(end)))) return null;
  if (isOneVoice(ours.id, other.id) || isOneVoice(other.id, ours.id)) return null;
  return {
    page: sideAt(claim.text, ours.start, ours.end),
    corpus: sideOf(text, other.name),
    tells,
  };
}

function isDoer(id: string, entries: ComparedPair["entries"]): boolean {
  const kind = entries.get(id)?.kind;
  return COUNTRIES.has(id) || /^(?:person|government|organisation|group)$/.test(kind ?? "");
}

/** Nothing stands before the name but a day, an article or a title, and a verb right behind it. */
function isSubject(text: string, start: number, end: number): boolean {
  return !OBJECT.test(text.slice(0, start).toLowerCase()) && ACTS.test(fold(text.slice(end)));
}

const OBJECT =
  /\b(?:of|to|with|against|in|at|for|by|from|de|del|da|do|con|com|contra|en|em|por|para|a|al|ao)(?: the| el| la| los| las| o| a| os| as)? $/;

const ACTS =
  /^,? (?:(?:had|has|have|ha|han|habia|havia|tinha|also|se|would|will) )*(?!(?:and|y|e|of|is|was|are|were|es|era|foi|fue)\b)[a-z]+(?:ed|ew|oke|ought|ook|ent|eld|aid|ut|et|t|[aei]ron|o|ou|eu|iu|aram|eram|iram|s|a|e)\b/;

/** Verbs of one who tells, counts, asks or promises. */
const TELLS =
  /^ (?:(?:had|has|have|also|se|ha|habia|havia|tinha) )*(?:said|says|told|tells|claim|accus|blam|denounc|warn|stat|argu|insist|describ|report|announc|put\b(?! out| in| on| an end)|estimat|forecast|expect|project|clarif|specif|explain|express|called|call|ask|urg|want|demand|vow|promis|pledg|reject|condemn|hail|welcom|confirm|admit|acknowledg|conced|predict|suggest|recommend|wrote|tweet|calculat|count|dijo|di[cz]|disse|cifr|prev|estim|calcul|precis|aclar|esclarec|explic|pid|ped|exig|quer|quier|quis|anunci|afirm|asegur|assegur|acus|culp|denunci|advirt|advert|alert|avis|calific|classific|descri|inform|rechaz|rejeit|conden|celebr|confirm|admit|reconoc|reconhec|promet|sugiri|suger|recomend|escrib|escrev|tuit|cont|lament|expres|telefon|declar|sostuv|sustent|insist|reclam|solicit|insto|link|tied|ties|vincul|relacion)/;
