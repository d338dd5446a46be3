import type { ClaimView } from "../core/reading/claim-view";
import { QuoteRelation } from "./QuoteRelation";
import { useStrings } from "./strings";

type Aligned = NonNullable<ClaimView["differences"][number]["aligned"]>;

/** Each quotation that a report gives otherwise, its words under the page's own, and above them how the two stand to each other. */
export function QuoteAlignments({ groups }: Pick<ClaimView, "groups">) {
  const t = useStrings();
  const quotes = groups.flatMap(({ reports }) =>
    reports.flatMap(({ outlet, language, statements }) =>
      statements.flatMap(({ id, quoteRelation, differences }) =>
        differences.flatMap(({ aligned }) =>
          aligned ? [{ id, outlet, language, quoteRelation, aligned }] : [],
        ),
      ),
    ),
  );
  if (quotes.length === 0) return null;
  return (
    <section class="picture" aria-labelledby="quotes-aligned">
      <h3 id="quotes-aligned">{t("quotesAligned")}</h3>
      <p class="small">{t("quotesAlignedWhat")}</p>
      <dl class="alignments">
        {quotes.map(({ id, outlet, language, quoteRelation, aligned }) => (
          <div key={id}>
            <dt class="small">
              <bdi>{outlet}</bdi>
              <QuoteRelation relation={quoteRelation} />
            </dt>
            <dd lang={language}>
              <Words aligned={aligned} outlet={outlet} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Words({ aligned, outlet }: { readonly aligned: Aligned; readonly outlet: string }) {
  const t = useStrings();
  return (
    <bdi>
      {aligned.map(({ page, corpus }, place) =>
        page === corpus ? (
          page
        ) : (
          <span key={place} class="swap">
            <span>
              <span class="hidden">{t("thisPage")}: </span>
              <b>{page.trim() || <Nothing words={t("noWords")} />}</b>
            </span>
            <span>
              <span class="hidden">{outlet}: </span>
              <b>{corpus.trim() || <Nothing words={t("noWords")} />}</b>
            </span>
          </span>
        ),
      )}
    </bdi>
  );
}

/** A dash for the eye, words for the ear. */
function Nothing({ words }: { readonly words: string }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="hidden">{words}</span>
    </>
  );
}
