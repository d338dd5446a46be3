import { Logo } from "./Logo";
import { PictureDifference, PictureMark, PictureOrigins } from "./pictures";
import { type ScopeActions, ScopeChoice, type ScopeState } from "./ScopeChoice";
import { useStrings } from "./strings";

interface Props extends ScopeActions {
  readonly access: ScopeState;
  readonly onOptions: () => void;
  readonly onSample: () => void;
}

/** Shown once: what Careo does in three pictures, what it cannot know, and where it may read. */
export function WelcomeView({ access, onOptions, onSample, ...scope }: Props) {
  const t = useStrings();
  return (
    <div class="page welcome">
      <header class="welcome-head">
        <Logo size={44} />
        <h1>{t("welcomeTitle")}</h1>
        <p class="lead">{t("welcomeLead")}</p>
      </header>
      <main>
        <ol class="pictures">
          <li>
            <PictureMark />
            <h2>{t("pictureMark")}</h2>
            <p>{t("pictureMarkWhat")}</p>
          </li>
          <li>
            <PictureOrigins />
            <h2>{t("pictureOrigins")}</h2>
            <p>{t("pictureOriginsWhat")}</p>
          </li>
          <li>
            <PictureDifference />
            <h2>{t("pictureDifference")}</h2>
            <p>{t("pictureDifferenceWhat")}</p>
          </li>
        </ol>
        <p class="try">
          <button type="button" class="primary" onClick={onSample}>
            {t("trySample")}
          </button>
          <span class="small">{t("trySampleWhat")}</span>
        </p>
        <section class="limits">
          <div>
            <h2>{t("canKnow")}</h2>
            <ul class="plain-list">
              <li>{t("canKnow1")}</li>
              <li>{t("canKnow2")}</li>
              <li>{t("canKnow3")}</li>
            </ul>
          </div>
          <div>
            <h2>{t("cannotKnow")}</h2>
            <ul class="plain-list">
              <li>{t("cannotKnow1")}</li>
              <li>{t("cannotKnow2")}</li>
              <li>{t("cannotKnow3")}</li>
            </ul>
          </div>
        </section>
        <section class="ask">
          <h2>{t("askTitle")}</h2>
          <p class="lead">{t("askLead")}</p>
          <ScopeChoice state={access} {...scope} />
          <p class="small">{t("askLater")}</p>
          <button type="button" class="quiet" onClick={onOptions}>
            {t("options")}
          </button>
        </section>
      </main>
    </div>
  );
}
