import { completeReport } from "../corpus/complete-report";
import { displayText } from "../reading/display-text";
import { safeLink } from "../reading/safe-link";
import { siteOutlet } from "../reading/save-page";
import { detectLanguage } from "../text/language";
import { gatherReport } from "./check-report";
import { dayOf } from "./day";
import { Gathering, type Imported } from "./imported";
import { MOST_RECORDS } from "./limits";

/** An object of foreign JSON. */
type Node = Readonly<Record<string, unknown>>;

/**
 * The reviews in a JSON-LD document or in a Data Commons feed, as reports of those who reviewed. The reviewer questions the claim; the rating
 * is kept as the reviewer's words, in quotation marks: it is no verdict of ours. Problems name the review by its number.
 */
export async function readClaimReviews(document: unknown): Promise<Imported> {
  const gathered = new Gathering();
  for (const review of reviewsIn(document)) {
    if (++gathered.records > MOST_RECORDS) {
      gathered.refuse(gathered.records, "", "beyond-limit");
      break;
    }
    const url = text(review.url) || text(review["@id"]);
    const claim = text(review.claimReviewed);
    if (url === "") gathered.refuse(gathered.records, "url", "missing");
    else if (claim === "") gathered.refuse(gathered.records, "claimReviewed", "missing");
    else if (safeLink(url) === null) gathered.refuse(gathered.records, "url", "unsafe-address");
    else gatherReport(gathered, gathered.records, await completeReport(reportOf(review, url, claim)));
  }
  return gathered.done();
}

/** Whether a document holds anything that is a review. */
export function holdsClaimReviews(document: unknown): boolean {
  return !reviewsIn(document).next().done;
}

function reportOf(review: Node, url: string, claim: string): object {
  const author = first(review.author);
  const rating = first(review.reviewRating);
  const item = first(review.itemReviewed);
  const said = text(first(item.author).name) || text(item.author);
  const verdict = text(rating.alternateName);
  const language =
    /^[a-z]{2}/i.exec(text(review.inLanguage))?.[0]?.toLowerCase() ?? detectLanguage(claim) ?? "en";
  const headline = text(review.headline) || text(review.name);
  return {
    url,
    outlet: siteOutlet(new URL(url).hostname.replace(/^www\./, ""), language).id,
    language,
    ...(headline !== "" && { headline }),
    published: dayOf(text(review.datePublished)),
    claims: [
      {
        text: claim,
        attributedTo: said || null,
        eventDate: null,
        stance: "questions",
        quote: verdict === "" ? null : { speaker: text(author.name) || null, text: verdict },
        words: "outlet",
      },
    ],
  };
}

/** Every node of type ClaimReview, however deep: in a graph, a feed's items, or by itself. */
function* reviewsIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* reviewsIn(each);
  else if (isNode(value)) {
    if ([value["@type"]].flat().includes("ClaimReview")) yield value;
    else for (const inner of Object.values(value)) yield* reviewsIn(inner);
  }
}

function first(value: unknown): Node {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return isNode(one) ? one : {};
}

function text(value: unknown): string {
  return typeof value === "string" ? displayText(value).trim() : "";
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
