import type { ClaimView, ReportView } from "../reading/claim-view";
import type { MatchedPage } from "./export-matches";

/**
 * The matched claims in the shape of schema.org's ClaimReview, without a rating: Careo finds where else a claim appeared and gives no verdict. Each
 * appearance is a report with the address to look it up; nothing of its words is in it but the published headline.
 */
export function claimReviewsOf(page: MatchedPage, claims: readonly ClaimView[]): object {
  return {
    "@context": "https://schema.org",
    "@graph": claims.flatMap((claim) => {
      const same = claim.groups.flatMap(({ reports }) => reports);
      if (same.length === 0) return [];
      const { outlets, origins, unknown } = claim.count;
      return [
        {
          "@type": "ClaimReview",
          url: page.url,
          claimReviewed: claim.text.map(({ text }) => text).join(""),
          author: { "@type": "SoftwareApplication", name: "Careo" },
          reviewBody: `Also reported by ${outlets} outlets of ${origins} known origins, ${unknown} of unknown origin. No verdict.`,
          itemReviewed: {
            "@type": "Claim",
            appearance: same.map(appearance),
          },
        },
      ];
    }),
  };
}

function appearance({ outlet, headline, published, language, link }: ReportView): object {
  return {
    "@type": "NewsArticle",
    publisher: { "@type": "Organization", name: outlet },
    inLanguage: language,
    ...(headline !== null && { headline }),
    ...(published !== null && { datePublished: published }),
    ...(link !== null && { url: link.href }),
  };
}
