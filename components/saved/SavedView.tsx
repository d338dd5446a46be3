import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { SavedArticle } from "../../core/reading/saved-view";
import { Logo } from "../Logo";
import { Notice } from "../Notice";
import { Section } from "../Section";
import { useStrings } from "../strings";
import { type ArticleActions, SavedArticleItem } from "./SavedArticleItem";

interface Props extends ArticleActions {
  /** Those that the search lets through; null until they are read. */
  readonly articles: readonly SavedArticle[] | null;
  readonly total: number;
  readonly words: string;
  readonly failed: boolean;
  readonly canUndo: boolean;
  readonly onWords: (words: string) => void;
  readonly onUndo: () => void;
  readonly onForgetAll: () => void;
  readonly onExport: () => void;
  /** Where files are brought in. */
  readonly children?: ComponentChildren;
}

/** So many articles are laid out at once. */
const AT_ONCE = 50;

/** All that the reader saved: to look through, to mend, to take along, to be rid of. */
export function SavedView(props: Props) {
  const { articles, total, words, failed, canUndo, children } = props;
  const t = useStrings();
  const [shown, setShown] = useState(AT_ONCE);
  const [asked, setAsked] = useState(false);
  return (
    <div class="page">
      <header class="page-head">
        <Logo size={32} />
        <h1>{t("savedArticles")}</h1>
      </header>
      <main>
        <div class="row saved-status">
          <p role="status">
            {failed && t("saveFailed_failed")}
            {articles !== null && t("savedCount", { count: total })}
          </p>
          {canUndo && (
            <button type="button" class="secondary" onClick={props.onUndo}>
              {t("undo")}
            </button>
          )}
        </div>
        <Section title={t("savedArticles")} lead={t("savedLead")}>
          <label class="find-saved small">
            {t("searchWords")}
            <input
              type="search"
              maxLength={1000}
              value={words}
              onInput={(event) => props.onWords(event.currentTarget.value)}
            />
          </label>
          {articles !== null && articles.length === 0 && (
            <Notice
              title={t(total === 0 ? "nothingSaved" : "searchNothing")}
              reason={t(total === 0 ? "nothingSavedReason" : "searchNothingReason")}
            />
          )}
          <ul class="saved-list">
            {articles?.slice(0, shown).map((article) => (
              <SavedArticleItem
                key={article.id}
                article={article}
                onForget={props.onForget}
                onEditClaim={props.onEditClaim}
                onForgetClaim={props.onForgetClaim}
              />
            ))}
          </ul>
          {articles !== null && articles.length > shown && (
            <button type="button" class="secondary" onClick={() => setShown(shown + AT_ONCE)}>
              {t("searchMore")}
            </button>
          )}
        </Section>
        {children}
        <Section title={t("yourData")} lead={t("exportLead")}>
          <p class="row">
            <button type="button" class="secondary" onClick={props.onExport}>
              {t("exportEverything")}
            </button>
            {total > 0 && !asked && (
              <button type="button" class="secondary" onClick={() => setAsked(true)}>
                {t("forgetAll")}
              </button>
            )}
          </p>
          {asked && (
            <p class="row" role="alert">
              {t("forgetAllSure", { count: total })}
              <button
                type="button"
                class="primary"
                onClick={() => {
                  setAsked(false);
                  props.onForgetAll();
                }}
              >
                {t("deleteAllNow")}
              </button>
              <button type="button" class="quiet" onClick={() => setAsked(false)}>
                {t("cancel")}
              </button>
            </p>
          )}
        </Section>
      </main>
    </div>
  );
}
