/** The forms in which articles credit agencies, in three languages; every expression is linear on the short lines it is given. */

/** "CARACAS, 23 ene (EFE).-", "Jan 5 (Reuters) -", "WASHINGTON (AP) —" */
export const BRACKETED = /^([^()\n]{0,70})\(([^()\n]{2,40})\)\s{0,3}[.:]?\s{0,3}[-\u2013\u2014]/;

/** "EFE.- Caracas", "AFP | Bogotá", "Reuters - " */
export const LEADING_NAME =
  /^([\p{L} ]{2,30}?)(?:\s?\.\s?[-\u2013\u2014]|\s[-\u2013\u2014|]{1,2}\s|\s?[|/]\s)/u;

/** Small words that a dateline may hold beside its place: prepositions and months. */
export const PLACE_WORDS =
  /^(de|del|da|do|of|the|la|el|and|y|e|en|em|ene|feb|mar|abr|may|jun|jul|ago|sep|sept|set|oct|out|nov|dic|dez|jan|fev|aug|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro|am|pm)$/;

/** The credit of a picture, not of the text. */
export const PICTURE =
  /\b(getty|images?|photos?|photograph(er)?|fotos?|fotografia|imagen|imagem|handout|file|archivo)\b/;
/** The desk line that Reuters closes with: "(Reporting by …; Editing by …)". */
export const DESK = /\(?\b(?:additional )?(?:reporting|writing) by [^()]{3,300}?editing by /;
/** The Associated Press names its own writers so. */
export const WRITERS =
  /^[_*\u2022\s]{0,4}(Associated Press|AP|AFP|Reuters) (?:[\p{L}-]+ )?(?:writers?|correspondents?|reporters?|journalists?)\b/u;
/** What names those who helped: "con información de", "with files from". */
export const HELPED =
  /\b(?:con informacion(?:es)? (?:de|del)|com informacoes (?:de|da|do|das|dos)|with (?:information|files|reporting|material|additional reporting) (?:from|by)|with (?=(?:the )?(?:ap|afp|reuters|efe|associated press)\b)|con datos de) ?(?:la |las |los |el |the )?(?:agencias? )?(?:de noticias )?/;
/** "The Associated Press contributed to this report" */
export const CONTRIBUTED =
  /\s(?:also )?contributed (?:reporting )?(?:to|for) this (?:report|story|article)|\scontribuy(?:o|eron) a est[ea]/;
/** "© 2019 AFP", "Copyright 2016 The Associated Press" */
export const COPYRIGHT =
  /(?:\u00a9|\bcopyright)(?: \(?c\)?)?[\s,]{0,3}(?:\d{4}[\s,]{1,3})?(?:by )?([\p{L} -]{2,40})/iu;
/** A closing "(EFE)" or "lp (efe, dpa)". */
export const LAST_BRACKETS = /\(([^()]{2,60})\)\s?\.?$/;
/** "… my African American.\" - Reuters.", "— AFP" */
export const SIGNED = /(?:^|[.!?"\u201d\u00bb]\s{0,2})[-\u2013\u2014]{1,2}\s?([\p{L} ]{2,30})\.?$/u;
/** "Fuente: EFE", "Source: Reuters" */
export const LABEL = /^(?:fuente|fonte|source|agencia|credito|via|por|by|de|texto)s?\s?:?\s/i;
/** A line that is a signature is no longer, in UTF-16 units. */
export const LONGEST_SIGNATURE = 48;

/** What stands between the names of a list. */
export const SEPARATORS = /[,;|/&\u2022\u00b7+()]|\s(?:and|y|e|with|con|com|via)\s|\s[-\u2013\u2014]\s/;
/** What opens a byline. */
export const BY = /^\s{0,3}(?:by|por|de|from|via|fuente:?|source:?|fonte:?)\s/i;
