import type { BlockKind } from "./article";

/** A sentence's end, with the marks that may close it. */
const SENTENCE_END = /[.!?…:;][\])}"'”’»›*]*$|["”»]$/;

/** A line this short says nothing that could be checked ("Please wait..."). */
const SHORT = 25;

/** A line this long is text, however it ends. */
const LONG = 160;

/** What a line begins with when it leads away from the article. */
const LEADS_AWAY =
  /^(more news|more on this|more:|read (also|more|next|this)|also read|see also|related( (news|stories|articles|topics|coverage))?\s*:|don'?t miss|up next|watch( now)?:|listen:|recommended:|most read|trending|follow us|sign up|subscribe|click here|share this|advertisement|photo:|image:|foto:|v[ií]deo:|le[ae] (tambi[eé]n|m[aá]s)|[lt]e puede interesar|puede leer|m[aá]s noticias|tambi[eé]n lea|ver tambi[eé]n|(leia|veja) (tamb[eé]m|mais)|saiba mais|confira|siga[- ]nos|s[ií]guenos|suscr[ií]bete|inscreva-se|publicidad|publicidade|compartir|compartilhe)\b/i;

/** What only notices and forms say. */
const NOTICE =
  /all rights reserved|todos los derechos reservados|todos os direitos reservados|©|\bcopyright\s+(\d{4}|by)\b|terms of (use|service)|privacy policy|pol[ií]tica de privacidad|we use cookies|utilizamos cookies|enable javascript|please enter your|your email address will not|leave a (comment|reply)|deja (un|tu) comentario|deixe (um|seu) coment[aá]rio|written authorization|without (the )?(prior )?written (permission|consent)|sign up for our|subscribe to our/i;

/** What a line is: a sentence of the article, a title or label, or what leads away from it or gives notice of something. */
export type LineKind = "text" | "label" | "notice";

/** Judges a line by its words and its kind. */
export function lineKind(text: string, kind: BlockKind): LineKind {
  if (text.length < LONG && LEADS_AWAY.test(text)) return "notice";
  if (text.length < 4 * LONG && NOTICE.test(text)) return "notice";
  if (kind === "heading" || text.length < SHORT) return "label";
  return text.length < LONG && !SENTENCE_END.test(text) ? "label" : "text";
}
