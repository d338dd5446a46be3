import { useStrings } from "./strings";

interface Props {
  readonly language: string;
  readonly attributedTo: string | null;
  readonly quote: { readonly speaker: string | null; readonly text: string } | null;
}

/** Whom a statement is attributed to, and the speaker's own words as a quotation. */
export function OwnWords({ language, attributedTo, quote }: Props) {
  const t = useStrings();
  return (
    <>
      {attributedTo !== null && (
        <p class="small">
          {t("attributedTo")} <bdi>{attributedTo}</bdi>
        </p>
      )}
      {quote !== null && (
        <blockquote class="words">
          <bdi lang={language}>{t("quoted", { text: quote.text })}</bdi>
          {quote.speaker !== null && (
            <p class="small speaker">
              — <bdi>{quote.speaker}</bdi>
            </p>
          )}
        </blockquote>
      )}
    </>
  );
}
