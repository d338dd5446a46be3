import type { DenierView } from "../core/reading/denier";
import type { SafeLink } from "../core/reading/safe-link";
import { DeniedBy } from "./DeniedBy";
import { formatDate } from "./format";
import { useStrings } from "./strings";

/** One report in a notice, cleaned and its link judged. */
export interface ToldView {
  readonly outlet: string;
  readonly language: string;
  readonly published: string | null;
  readonly text: string;
  readonly link: SafeLink | null;
}

/** What came of a claim since it was read. */
export interface NewsView {
  readonly id: string;
  readonly kind: "denial" | "update" | "figure";
  readonly before: ToldView;
  readonly after: ToldView;
  /** Of a denial: by whom, and when. */
  readonly denier?: DenierView;
}

interface Props {
  readonly news: readonly NewsView[];
  readonly onSeen: () => void;
}

/** A quiet notice: new reports deny what was read, or have other figures; both reports side by side. */
export function SinceRead({ news, onSeen }: Props) {
  const t = useStrings();
  if (news.length === 0) return null;
  return (
    <details class="since">
      <summary>{t("sinceNews", { count: news.length })}</summary>
      <ul>
        {news.map(({ id, kind, before, after, denier }) => (
          <li key={id}>
            <p class="small since-kind">
              {t(`since_${kind}`)}
              {denier && (
                <>
                  : <DeniedBy denier={denier} />
                </>
              )}
            </p>
            <Told label={t("sinceThen")} told={before} />
            <Told label={t("sinceNow")} told={after} />
          </li>
        ))}
      </ul>
      <button type="button" class="quiet" onClick={onSeen}>
        {t("sinceSeen")}
      </button>
    </details>
  );
}

function Told({ label, told }: { readonly label: string; readonly told: ToldView }) {
  const t = useStrings();
  const { outlet, language, published, text, link } = told;
  return (
    <div class="since-told">
      <p class="small">
        {label} <bdi class="outlet">{outlet}</bdi>
        {published !== null && <> · {formatDate(published, t("locale"))}</>}
      </p>
      <p>
        <bdi lang={language}>{text}</bdi>
      </p>
      {link !== null && (
        <a class="small" href={link.href} target="_blank" rel="noopener noreferrer">
          {link.secure ? t("source", { host: link.host }) : t("sourceInsecure", { host: link.host })}
        </a>
      )}
    </div>
  );
}
