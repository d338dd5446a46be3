import { useState } from "preact/hooks";
import type { SavedArticle, SavedClaimView } from "../../core/reading/saved-view";
import { formatDate } from "../format";
import { useStrings } from "../strings";
import { SUMMARY_LABEL } from "../summary-label";

/** What can be done with one saved article. */
export interface ArticleActions {
  readonly onForget: (article: string) => void;
  readonly onEditClaim: (article: string, claim: string, text: string) => void;
  readonly onForgetClaim: (article: string, claim: string) => void;
}

/** One saved article with its claims, which open at a press. */
export function SavedArticleItem({
  article,
  ...actions
}: ArticleActions & { readonly article: SavedArticle }) {
  const t = useStrings();
  const locale = t("locale");
  const { id, outlet, headline, published, savedAt, link, claims, language } = article;
  return (
    <li class="report saved-article">
      <p class="report-head">
        <bdi class="outlet">{outlet}</bdi>
        <span class="small">
          {published === null ? t("undated") : formatDate(published, locale)} ·{" "}
          {t("savedOn", { date: formatDate(savedAt.slice(0, 10), locale) })}
        </span>
      </p>
      {headline !== null && (
        <p class="headline">
          <bdi lang={language}>{headline}</bdi>
        </p>
      )}
      {link !== null && (
        <p class="links small">
          <a href={link.href} target="_blank" rel="noopener noreferrer">
            {link.host}
          </a>
        </p>
      )}
      <details>
        <summary>{t("claimsKept", { count: claims.length })}</summary>
        <ul class="saved-claims">
          {claims.map((claim) => (
            <Claim key={claim.id} article={article} claim={claim} {...actions} />
          ))}
        </ul>
      </details>
      <button type="button" class="quiet" onClick={() => actions.onForget(id)}>
        {t("forgetArticle")}
        <span class="hidden"> {headline ?? outlet}</span>
      </button>
    </li>
  );
}

interface ClaimProps extends ArticleActions {
  readonly article: SavedArticle;
  readonly claim: SavedClaimView;
}

function Claim({ article: { id, language }, claim, onEditClaim, onForgetClaim }: ClaimProps) {
  const t = useStrings();
  const [draft, setDraft] = useState<string | null>(null);
  if (draft !== null)
    return (
      <li>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onEditClaim(id, claim.id, draft);
            setDraft(null);
          }}
        >
          <label class="small">
            {t("claimText")}
            <textarea
              rows={3}
              maxLength={2000}
              value={draft}
              onInput={(event) => setDraft(event.currentTarget.value)}
            />
          </label>
          <p class="row">
            <button type="submit" class="primary" disabled={draft.trim() === ""}>
              {t("keepChange")}
            </button>
            <button type="button" class="quiet" onClick={() => setDraft(null)}>
              {t("cancel")}
            </button>
          </p>
        </form>
      </li>
    );
  return (
    <li>
      <span class="label">{t(SUMMARY_LABEL[claim.words])}</span>
      <bdi lang={language}>{claim.text}</bdi>
      {claim.attributedTo !== null && (
        <p class="small">
          {t("attributedTo")} <bdi>{claim.attributedTo}</bdi>
        </p>
      )}
      <p class="row">
        <button type="button" class="quiet" onClick={() => setDraft(claim.raw)}>
          {t("editClaim")}
        </button>
        <button type="button" class="quiet" onClick={() => onForgetClaim(id, claim.id)}>
          {t("forgetClaim")}
        </button>
      </p>
    </li>
  );
}
