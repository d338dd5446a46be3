/** A span of time that is counted over; `some` where its length is not told. */
type SpanOfTime = (typeof SPANS)[number] | "some";
const SPANS = ["day", "week", "month", "year"] as const;

/**
 * The spans of time over which words say that something is counted: "$5 a month", "17 dólares al mes", "over the next year". Not so "a day after",
 * "al día siguiente", "a year in prison": these say when, or how long. The words come folded.
 */
export function spansIn(folded: string): ReadonlySet<SpanOfTime> {
  return new Set([SPAN, A_SPAN, AL_SPAN].flatMap((named) => [...folded.matchAll(named)].map(spanOf)));
}

/** Tells whether two may count over one and the same span: neither over any, or both over one that both name. */
export function mayShareSpan(one: ReadonlySet<SpanOfTime>, other: ReadonlySet<SpanOfTime>): boolean {
  if (one.size === 0 || other.size === 0) return one.size === other.size;
  return one.has("some") || other.has("some") || [...one].some((span) => other.has(span));
}

/** The span that ends what was found: a number and what it counts may come before it. */
function spanOf([words]: RegExpExecArray): SpanOfTime {
  const last = [...words.matchAll(LENGTHS)].at(-1);
  return SPANS.find((_, at) => last?.[at + 1] !== undefined) ?? "some";
}

/** A group for each of `SPANS`. */
const LENGTHS =
  /\b(?:(dias?|days?|daily|diari)|(semana|weeks?)|(mes(?:es)?\b|months?|mensua|mensa)|(anos?\b|years?|annual|anua))/g;

const SPAN =
  /\b(?:(?:per|each|every|cada|por) (?:day|week|month|year|dia|semana|mes|ano)|daily|weekly|monthly|annual(?:ly)?|yearly|diari[oa]s?|diariamente|semana(?:l|les|is)|semanalmente|mensual(?:es|mente)?|mensa(?:l|is)|mensalmente|anua(?:l|les|is)|anualmente|(?:over|in|during|within) (?:the )?(?:following|next|coming) \w+|(?:el|no) proximo (?:ano|mes))\b/g;

/** After a number and what it counts: "two million barrels of oil a day". After "in", "for" or a verb it is a length of time, before "after" or "ago" a day. */
const A_SPAN =
  /\b(?:\d[\w.,-]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|[mbtr]+illion)%?(?: [\w$-]+){0,4}(?<! (?:in|within|over|for|after|before|on|than|about|almost|nearly|just|only|from|by|until|through|during|like|and|or|as|give|gave|given|spend|spent|took|lasted|is|was|had|has|held|served)) an? (?:day|week|month|year)\b(?!-|'s| (?:after|before|ago|later|earlier|ahead|apart|since|into|when|old|off|under|behind|from now|in (?:advance|prison|jail|custody|detention|exile|office|power)|and a half|or so|to (?:the day|leave|comply|decide|answer|appeal)|of (?!(?:heavy |light )?(?:crude|oil|fuel|petrol|gasoline|diesel|gas)\b))\b)/g;

/** Not where it is a day, month or year by itself: "al día siguiente", "frente al año 2018", "al mes de haber llegado". */
const AL_SPAN =
  /\b(?:(?:al|ao) (?:dia|mes|ano)|a la semana)\b(?! (?:\d|(?:siguiente|seguinte|anterior|pasad[oa]|passado|proxim[oa]|que|en que|em que|santa)\b|(?:del?|do)\b(?! (?:crudo|petroleo|gasolina|combustible|combustivel|gas)\b)))/g;
