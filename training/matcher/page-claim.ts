import type { Attribution, Claim } from "../../core/claims/claim";
import { findDates } from "../../core/claims/dates";
import { eventDateOf } from "../../core/claims/event-date";
import { findFigures } from "../../core/claims/figures";
import { findQuotes } from "../../core/claims/quotes";
import type { Recogniser } from "../../core/claims/recogniser";
import { spokenLanguage } from "../../core/match/spoken-language";

const CUE =
  /\b(said|says|told|according to|announced|claimed|denied|stated|dijo|afirmó|según|anunció|denunció|disse|afirmou|segundo|anunciou|reported|accused|warned|declared|tweeted|rejected|negó|negou|desmintió)\b/i;
export function pageClaim(
  r: Recogniser,
  id: string,
  text: string,
  lang: string,
  published: string | null,
  domain: string | null,
  context: string,
): Claim {
  const language = spokenLanguage(lang) ?? "en";
  const mentions = r.recognise(text, { language, published, context });
  const cue = CUE.exec(text);
  const attribution: Attribution[] = [];
  if (cue) {
    const after = /according|según|segundo/i.test(cue[0]);
    const near = after
      ? mentions.filter((m) => m.start >= cue.index).sort((a, b) => a.start - b.start)[0]
      : mentions.filter((m) => m.end <= cue.index).sort((a, b) => a.start - b.start)[0];
    attribution.push({
      source: near?.text ?? text.slice(after ? cue.index : 0, after ? text.length : cue.index),
      mention: near?.id ?? null,
      cue: cue[0],
      strength: /den|neg|desm|rej/i.test(cue[0]) ? "denied" : "said",
      anonymous: false,
      start: 0,
      end: 0,
    });
  }
  return {
    id,
    page: id,
    text,
    start: 0,
    end: text.length,
    worth: { score: 1, kind: "fact", why: [] },
    mentions,
    figures: findFigures(text, language),
    quotes: findQuotes(text).map(({ start, end }) => ({
      text: text.slice(start, end),
      speaker: null,
      start,
      end,
    })),
    attribution,
    eventDate: eventDateOf(text, findDates(text, language, published)),
    context,
    language,
    published,
    domain,
  };
}
