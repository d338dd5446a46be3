import type { ComponentProps } from "preact";
import type { Settings } from "../core/corpus/settings";
import { CorpusPanel, type CorpusStatus } from "./CorpusPanel";
import { LanguageChoice } from "./LanguageChoice";
import { Logo } from "./Logo";
import { MarkChoice } from "./MarkChoice";
import { type ListedOutlet, OutletChoice } from "./OutletChoice";
import { type ScopeActions, ScopeChoice, type ScopeState } from "./ScopeChoice";
import { Section } from "./Section";
import { useStrings } from "./strings";
import { YourData } from "./YourData";

interface Props extends ScopeActions {
  readonly access: ScopeState;
  readonly settings: Settings;
  readonly corpus: CorpusStatus | null;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly onRebuild: () => void;
  readonly outlets: readonly ListedOutlet[];
  readonly data: ComponentProps<typeof YourData>;
}

/** All options, few and plain; each takes effect at once. */
export function OptionsView({
  access,
  settings,
  corpus,
  onSettings,
  onRebuild,
  outlets,
  data,
  ...scope
}: Props) {
  const t = useStrings();
  return (
    <div class="page">
      <header class="page-head">
        <Logo size={32} />
        <h1>{t("optionsTitle")}</h1>
      </header>
      <main>
        <Section title={t("sites")} lead={t("sitesLead")}>
          <ScopeChoice state={access} {...scope} />
          {settings.paused.length > 0 && (
            <Paused
              hosts={settings.paused}
              onResume={(host) => onSettings({ paused: settings.paused.filter((one) => one !== host) })}
            />
          )}
        </Section>
        <Section title={t("languages")} lead={t("languagesLead")}>
          <LanguageChoice
            chosen={settings.languages}
            onChange={(languages) => onSettings({ languages: [...languages] })}
          />
        </Section>
        <Section title={t("marks")} lead={t("marksLead")}>
          <MarkChoice marked={settings.marked} onChange={(marked) => onSettings({ marked })} />
        </Section>
        {outlets.length > 0 && (
          <Section title={t("outlets")} lead={t("outletsLead")}>
            <OutletChoice outlets={outlets} choice={settings} onChange={onSettings} />
          </Section>
        )}
        <Section title={t("corpus")} lead={t("corpusLead")}>
          <CorpusPanel status={corpus} onRebuild={onRebuild} />
        </Section>
        <Section title={t("yourData")} lead={t("yourDataLead")}>
          <YourData {...data} />
        </Section>
        <Section title={t("privacy")} lead={t("privacyLead")}>
          <ul class="plain-list">
            <li>{t("privacyReads")}</li>
            <li>{t("privacyKeeps")}</li>
            <li>{t("privacyLinks")}</li>
          </ul>
        </Section>
      </main>
    </div>
  );
}

interface PausedProps {
  readonly hosts: readonly string[];
  readonly onResume: (host: string) => void;
}

function Paused({ hosts, onResume }: PausedProps) {
  const t = useStrings();
  return (
    <div class="paused">
      <h3>{t("pausedSites")}</h3>
      <ul class="sites">
        {hosts.map((host) => (
          <li key={host}>
            <bdi>{host}</bdi>
            <button type="button" class="quiet" onClick={() => onResume(host)}>
              {t("resume")}
              <span class="hidden"> {host}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
