import { fold } from "../text/fold";
import { latin } from "../text/letters";
import type { Page } from "./page";

/** The longest line that is a credit, in letters; a byline that begins with "by" is at most half as long. */
const LONGEST = 160;

/** How many paragraphs from the start may begin with a dateline, and how many at the end close with a credit. */
const FIRST = 3;
const LAST = 2;

/** News agencies and services that reports are credited to, in lower case. */
const AGENCIES = new Set(
  "reuters|afp|agence france-presse|efe|ap|associated press|the associated press|europa press|dpa|ansa|xinhua|bloomberg|notimex|prensa latina|sputnik|tass|avn|lusa|agência brasil|agência lusa|agência estado|estadão conteúdo|upi|bbc|cnn|dw|rfi|pti|ians|anadolu|agencias|agências|agencies|news agencies".split(
    "|",
  ),
);

/** A name right after "by", and no day, month or article. */
const BY = latin(
  /^(?:(?:[Ww]ritten |[Tt]ext |[Ss]tory )?[Bb][Yy]|BY|(?:[Ee]scrito |[Tt]exto )?[Pp]or|POR)[ :]\s*(?!(?:[A-Z][a-z]+day|January|February|March|April|June|July|August|September|October|November|December|The)\b)\p{Lu}/u,
);

/** What lines begin with, folded, that tell who a report was made with, or by whom it was reported. */
const WITH =
  /^[([—–-]?\s*(?:redaccion|(?:da )?redacao|staff(?!\w)|agencias|(?:with|con|com) (?:inputs?|files?|reporting|material|informacion|informaciones|informacao|informacoes) (?:from|by|de|del|da|do|das|dos)(?!\w)|(?:additional )?reporting by|(?:report(?:e|aje)|reportagem) (?:de|por)(?!\w)|(?:source|fuente|fonte)s?:)/;

/** What running text ends with and a name does not. */
const SENTENCE_END = latin(/[!?]$|\p{Ll}{3}\.$/u);

/** A line of nothing but names, places and what parts them. */
const NAMES = latin(
  /^[([—–-]?\s*\p{Lu}[\p{L}.]*(?:[\s/|,·•&–—-]+(?:\p{Lu}[\p{L}.]*|de|del|da|do|y|e|and))*[)\]]?\.?$/u,
);

/** The place, day and agency before a report's first sentence: "CARACAS (Reuters) –", "Caracas, 23 ene (EFE).-". */
const DATELINE = latin(/^\p{Lu}[\p{L}\d .,'’/-]{1,60}\(\p{Lu}[^()\d]{1,40}\)(?=\s{0,2}\.?\s{0,2}[-–—:])/u);
const AGENCY_FIRST = latin(/^(\p{L}{2,20}(?: \p{L}{2,20})?)(?=\s?(?:[–—|]|\.\s?[-–—]|-\s))/u);

/** An agency in brackets at a report's end. */
const AT_END = /\(([^()]{2,40})\)(?=\.?$)/;

/** What parts names in a line. */
const BETWEEN = /[/|,·•&–—()-]|\s(?:y|e|and)\s/;

/** The words in an article's text, and around it, that say who made it: bylines, datelines, closing credits. */
export function creditsInText({ text, above = [], below = [] }: Page): string[] {
  const paragraphs = text.split(/\n\s*\n/);
  const starts = paragraphs.slice(0, FIRST).map((paragraph) => {
    const [first = ""] = AGENCY_FIRST.exec(paragraph) ?? [];
    return DATELINE.exec(paragraph)?.[0] ?? (isAgency(first) ? first : "");
  });
  const ends = paragraphs.slice(-LAST);
  const closing = ends.map((paragraph) => {
    const [whole = "", inside = ""] = AT_END.exec(paragraph) ?? [];
    return namesAgency(inside) ? whole : "";
  });
  return [...[...above, ...ends, ...below].filter(isCredit), ...starts, ...closing].filter(
    (words) => words !== "",
  );
}

/** Whether a line by itself says who made the text. */
function isCredit(line: string): boolean {
  if (line.length > LONGEST) return false;
  if (WITH.test(fold(line))) return true;
  if (BY.test(line)) return line.length <= LONGEST / 2 && !SENTENCE_END.test(line);
  return line.length <= LONGEST / 2 && namesAgency(line) && NAMES.test(line);
}

function namesAgency(names: string): boolean {
  return names.split(BETWEEN).some(isAgency);
}

function isAgency(name: string): boolean {
  return AGENCIES.has(name.trim().toLowerCase());
}
