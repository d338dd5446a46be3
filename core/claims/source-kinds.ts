import type { GazetteerEntry } from "../corpus/gazetteer";
import { fold } from "../text/fold";
import { beginsWithCapital, latin } from "../text/letters";

/** Tells whether a source's words name nobody: "a senior White House official", "fuentes diplomáticas", "the insider". */
export function isAnonymous(source: string): boolean {
  const folded = fold(source);
  if (OPENLY.test(folded)) return true;
  const head = HEADS.exec(folded);
  return head !== null && !FULL_NAME.test(source.slice(head.index + head[0].length));
}

const OPENLY =
  /\b(anonymous|anonymously|unnamed|unidentified|undisclosed|anonimo|anonima|anonimos|anonimas|anonimato|condition of anonymity)\b/;
const HEADS =
  /\b(officials?|sources?|insiders?|persons? (familiar|with)|people (familiar|with|close)|diplomats?|aides?|fuentes?|funcionari[oa]s?|diplomaticos?|allegad[oa]s?|fontes?|diplomatas?|assessores)\b/;

/** Two words with capitals after the head: "official John Smith". */
const FULL_NAME = latin(/^\W*\p{Lu}[\p{L}\p{M}.'-]+\s+\p{Lu}/u);

/** Tells whether words are of somebody or something that can be cited: a name, an unnamed person, a paper. */
export function isSourceLike(words: string): boolean {
  return (
    isAnonymous(words) ||
    isOutletName(words, null, () => undefined) ||
    CITABLE.test(fold(words)) ||
    FULL_NAME.test(` ${words}`)
  );
}

const CITABLE =
  /\b(reports?|documents?|records?|data|figures|statements?|stud(y|ies)|letters?|memos?|ministry|minister|president|government|police|polls?|surveys?|experts?|analysts?|witness(es)?|lawyers?|spokes(man|woman|person)|people|informes?|documentos?|datos|cifras|comunicados?|estudios?|cartas?|ministeri[oa]|ministr[oa]|president[ea]|gobierno|policia|encuestas?|expertos?|analistas?|testigos?|vocer[oa]|relatorios?|dados|estudos?|governo|testemunhas?|porta-voz)\b/;

/** Tells whether a source is a news outlet, by its entry in the gazetteer or by the words that outlets' names hold. */
export function isOutletName(
  source: string,
  mention: string | null,
  kindOf: (id: string) => GazetteerEntry["kind"] | undefined,
): boolean {
  if (mention !== null && kindOf(mention) === "outlet") return true;
  return beginsWithCapital(source.replace(/^(the|el|la|o|a) /i, "")) && OUTLET_WORDS.test(source);
}

const OUTLET_WORDS =
  /\b(Reuters|News|Times|Post|Press|Journal|Herald|Agency|Noticias|Diario|Peri[o\u00f3]dico|Radio|TV|CNN|BBC|AFP|AP|EFE|NBC|CBS|ABC|Fox|Sputnik|TASS|RIA|Xinhua|Lusa|ANSA|Efe|Anadolu|T\u00e9lam|Interfax|Prensa|Folha|Globo|Bloomberg|Guardian|Telesur)\b/;
