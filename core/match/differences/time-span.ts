/**
 * Tells whether words say over which span of time is counted: "$5 a month", "17 dólares al mes", "over the next year". Not so "a day after",
 * "al día siguiente", "a year in prison": these say when, or how long. The words come folded.
 */
export function namesSpan(folded: string): boolean {
  return SPAN.test(folded) || A_SPAN.test(folded) || AL_SPAN.test(folded);
}

const SPAN =
  /\b(?:(?:per|each|every|cada|por) (?:day|week|month|year|dia|semana|mes|ano)|daily|weekly|monthly|annual(?:ly)?|yearly|diari[oa]s?|diariamente|semana(?:l|les|is)|semanalmente|mensual(?:es|mente)?|mensa(?:l|is)|mensalmente|anua(?:l|les|is)|anualmente|(?:over|in|during|within) (?:the )?(?:following|next|coming) \w+|(?:el|no) proximo (?:ano|mes))\b/;

/** After a number and what it counts: "two million barrels of oil a day". After "in", "for" or a verb it is a length of time, before "after" or "ago" a day. */
const A_SPAN =
  /\b(?:\d[\w.,-]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|[mbtr]+illion)%?(?: [\w$-]+){0,4}(?<! (?:in|within|over|for|after|before|on|than|about|almost|nearly|just|only|from|by|until|through|during|like|and|or|as|give|gave|given|spend|spent|took|lasted|is|was|had|has|held|served)) an? (?:day|week|month|year)\b(?!-|'s| (?:after|before|ago|later|earlier|ahead|apart|since|into|when|old|off|under|behind|from now|in (?:advance|prison|jail|custody|detention|exile|office|power)|and a half|or so|to (?:the day|leave|comply|decide|answer|appeal)|of (?!(?:heavy |light )?(?:crude|oil|fuel|petrol|gasoline|diesel|gas)\b))\b)/;

/** Not where it is a day, month or year by itself: "al día siguiente", "frente al año 2018", "al mes de haber llegado". */
const AL_SPAN =
  /\b(?:(?:al|ao) (?:dia|mes|ano)|a la semana)\b(?! (?:\d|(?:siguiente|seguinte|anterior|pasad[oa]|passado|proxim[oa]|que|en que|em que|santa)\b|(?:del?|do)\b(?! (?:crudo|petroleo|gasolina|combustible|combustivel|gas)\b)))/;
