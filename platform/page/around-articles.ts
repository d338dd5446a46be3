import { attribute, hasAttribute, localName, ownerDocument, selectAll } from "./node-access";

/** Elements whose text is never an article's. */
const NO_TEXT = new Set(
  "script style noscript template svg math canvas video audio object embed amp-embed map select textarea input button label legend form dialog menu nav progress meter head title datalist".split(
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

/**
 * Words that stand on what is beside the article and, as often, on the wrapper that holds it and its margins
 * (`page-with-ads`, `right-rail-wrapper`): they count only where the element does not hold most of the page.
 */
const LAYOUT = new Set(
  "ad ads adv sidebar rail nav navigation subscribe subscription overlay modal privacy donate gallery footer slideshow carousel slider popup lightbox topbar toolbar menu banner latest tags social".split(
    " ",
  ),
);

/** Words of class names and ids that publishers give to what is not the article. */
const TOKENS = new Set(
  `adv advert advertisement advertising adslot sponsor sponsored promo promos promoted promotion outbrain taboola
comment comments disqus discussion respond replies livefyre
related relateds recirc recirculation recommended recommendations readmore trending popular mostread mostpopular mostviewed headlines
share sharing sharebar sharebuttons sociales socials addthis addtoany follow followus
navbar submenu breadcrumb breadcrumbs pagination pager masthead
newsletter newsletters signup signin login donation
cookie cookies consent gdpr cmp onetrust
copyright disclaimer taglist tagcloud skip skiplink sronly visuallyhidden screenreader
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

/** Tells, for one reading of a page, what stands around its article. */
export class PageParts {
  readonly #paragraphs = new Map<Document, number>();

  /** Whether an element's text is left out, judged by its tag, role, state and the words of its class and id. */
  standsAround(element: Element, insideArticle: boolean): boolean {
    const tag = localName(element);
    if (NO_TEXT.has(tag)) return tag !== "form" || !this.#holdsThePage(element);
    if (tag === "body" || tag === "html" || tag === "main" || tag === "article") return false;
    if (hasAttribute(element, "hidden") || attribute(element, "aria-hidden") === "true") return true;
    if (AROUND.has(tag) || (tag === "header" && !insideArticle)) return true;
    const role = attribute(element, "role");
    if (role !== "" && ROLES.has(role)) return true;
    if (attribute(element, "contenteditable") === "true") return true;
    // The name of an element of a page's own making, or of AMP's, says what it is as a class does.
    const own = tag.includes("-") ? tag : "";
    const named = namedAround(`${own} ${attribute(element, "class")} ${attribute(element, "id")}`);
    return named === "around" || (named === "layout" && !this.#holdsThePage(element));
  }

  /** The main heading, or several paragraphs and at least half of all. Old systems wrap the whole page in one form. */
  #holdsThePage(element: Element): boolean {
    if (Element.prototype.querySelector.call(element, MAIN) !== null) return true;
    const inside = Element.prototype.getElementsByTagName.call(element, "p").length;
    const document = ownerDocument(element);
    if (inside < 5 || document === null) return false;
    const all = this.#paragraphs.get(document) ?? selectAll(document, "p").length;
    this.#paragraphs.set(document, all);
    return 2 * inside >= all;
  }
}

/** What class names and ids say of an element: that it is not the article, or that it may not be. */
export function namedAround(names: string): "around" | "layout" | null {
  if (names.trim() === "") return null;
  const words = names.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
  if (PAIRS.test(words)) return "around";
  let named: "around" | "layout" | null = null;
  for (const token of words.split(/[^a-z]+/)) {
    if (OWN.has(token)) return null;
    if (TOKENS.has(token)) named = "around";
    else if (LAYOUT.has(token)) named ??= "layout";
  }
  return named;
}

/** What there is once on a page, where its article is. */
const MAIN = "h1, main, [role='main'], [itemprop~='articleBody']";
