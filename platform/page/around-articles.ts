import { attribute, hasAttribute, localName } from "./node-access";

/** Elements whose text is never an article's. */
const NO_TEXT = new Set(
  "script style noscript template svg math canvas video audio object embed map select textarea input button label legend form dialog menu nav progress meter head title datalist".split(
    " ",
  ),
);

/** Elements and roles that stand around an article, or inside it beside its text. */
const AROUND = new Set(["aside", "footer"]);
const ROLES = new Set(
  "navigation complementary contentinfo search dialog alertdialog banner menu menubar toolbar tablist button form status alert".split(
    " ",
  ),
);

/** Words of class names and ids that publishers give to what is not the article. */
const TOKENS = new Set(
  `ad ads adv advert advertisement advertising adslot banner sponsor sponsored promo promos promoted promotion outbrain taboola
comment comments disqus discussion respond replies livefyre
related relateds recirc recirculation recommended recommendations readmore trending popular mostread mostpopular mostviewed latest headlines
share sharing sharebar sharebuttons social sociales socials addthis addtoany follow followus
nav navbar navigation menu submenu breadcrumb breadcrumbs pagination pager sidebar rail masthead topbar toolbar
newsletter newsletters subscribe subscription signup signin login paywall regwall donate donation
cookie cookies consent gdpr cmp onetrust privacy modal popup overlay lightbox
footer copyright disclaimer tags taglist tagcloud skip skiplink sronly visuallyhidden screenreader
relacionadas relacionados relacionada comentarios compartir publicidad patrocinado boletin relacionado leia veja comentario compartilhar publicidade`.split(
    /\s+/,
  ),
);

/** Tokens that name the article itself: an element of these stays even when another of its tokens is in the list. */
const OWN = new Set(
  "article articlebody body story storybody content entry post posttext maincontent main texto cuerpo noticia nota conteudo materia".split(
    " ",
  ),
);

/** Two words that only together say what an element is (`read-more`, `most_read`, `more-news`). */
const PAIRS =
  /\b(read|see|know|more|lea|leia|ver|leer|saiba|mas|mais)[-_ ](more|also|news|stories|articles|tambien|tambem|mais|mas|noticias)\b|\b(most|mas|mais)[-_ ](read|viewed|popular|leidas?|leido|lidas?)\b|\b(screen[-_ ]reader|visually[-_ ]hidden|sr[-_ ]only|author[-_ ]bio|photo[-_ ]credit|up[-_ ]next|you[-_ ]may|te[-_ ]puede)\b/;

/** Whether an element's text is left out, judged by its tag, role, state and the words of its class and id. */
export function standsAround(element: Element, insideArticle: boolean): boolean {
  const tag = localName(element);
  if (NO_TEXT.has(tag)) return tag !== "form" || !holdsThePage(element);
  if (tag === "body" || tag === "html" || tag === "main" || tag === "article") return false;
  if (hasAttribute(element, "hidden") || attribute(element, "aria-hidden") === "true") return true;
  if (AROUND.has(tag) || (tag === "header" && !insideArticle)) return true;
  const role = attribute(element, "role");
  if (role !== "" && ROLES.has(role)) return true;
  if (attribute(element, "contenteditable") === "true") return true;
  return namedAround(`${attribute(element, "class")} ${attribute(element, "id")}`);
}

/** Whether class names and ids say that an element is not the article. */
export function namedAround(names: string): boolean {
  if (names === " ") return false;
  const words = names.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
  if (PAIRS.test(words)) return true;
  let around = false;
  for (const token of words.split(/[^a-z]+/)) {
    if (OWN.has(token)) return false;
    around ||= TOKENS.has(token);
  }
  return around;
}

/** Old content systems wrap the whole page in one form. */
function holdsThePage(form: Element): boolean {
  return Element.prototype.querySelectorAll.call(form, "p").length >= 5;
}
