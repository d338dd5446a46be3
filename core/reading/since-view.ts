import { displayText } from "./display-text";
import { type SafeLink, safeLink } from "./safe-link";
import type { SinceNews, ToldBy } from "./since-read";

/** A notice ready to show, the newest first. Text is foreign until it went through here. */
export function viewNews(news: readonly SinceNews[]) {
  return news.toReversed().map(({ claim, kind, before, after, denier }) => ({
    id: `${claim} ${after.claimId}`,
    kind,
    before: viewTold(before),
    after: viewTold(after),
    ...(denier && {
      denier: { ...denier, name: displayText(denier.name), outlet: displayText(denier.outlet) },
    }),
  }));
}

function viewTold({ outlet, language, published, text, url }: ToldBy): {
  outlet: string;
  language: string;
  published: string | null;
  text: string;
  link: SafeLink | null;
} {
  return { outlet: displayText(outlet), language, published, text: displayText(text), link: safeLink(url) };
}
