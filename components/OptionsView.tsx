import type { ComponentChildren, ComponentProps } from "preact";
import { useState } from "preact/hooks";
import type { Settings } from "../core/corpus/settings";
import { CorpusPanel, type CorpusStatus } from "./CorpusPanel";
import { Corrections } from "./Corrections";
import { hasWords } from "./has-words";
import { KeyList } from "./KeyList";
import { LanguageChoice } from "./LanguageChoice";
import { Logo } from "./Logo";
import { MarkChoice } from "./MarkChoice";
import type { MessageKey } from "./message-key";
import { type ListedOutlet, OutletChoice } from "./OutletChoice";
import { PacksPanel, type PacksPanelProps } from "./packs/PacksPanel";
import { type ScopeActions, ScopeChoice, type ScopeState } from "./ScopeChoice";
import { Section } from "./Section";
import { SinceRead } from "./SinceRead";
import { SinceReadChoice } from "./SinceReadChoice";
import { useStrings } from "./strings";
import { YourData } from "./YourData";

interface Props
  extends ScopeActions,
    Pick<ComponentProps<typeof CorpusPanel>, "usage" | "quota" | "coverage"> {
  readonly access: ScopeState;
  readonly settings: Settings;
  readonly corpus: CorpusStatus | null;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly onRebuild: () => void;
  readonly outlets: readonly ListedOutlet[];
  readonly data: ComponentProps<typeof YourData>;
  readonly packs: PacksPanelProps;
  readonly corrections: ComponentProps<typeof Corrections>;
  readonly since: ComponentProps<typeof SinceReadChoice> & ComponentProps<typeof SinceRead>;
  /** Nothing is shown of keys where there is no command. */
  readonly keys: ComponentProps<typeof KeyList>;
  /** How many articles are saved, null where that is not known. */
  readonly saved: number | null;
  readonly onSaved: () => void;
}

/** A section with all the words it is found by: its own, and the names of its options. */
interface Part {
  readonly title: string;
  readonly lead: string;
  readonly names: readonly MessageKey[];
  readonly body: ComponentChildren;
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
  packs,
  corrections,
  since,
  keys,
  saved,
  onSaved,
  usage,
  quota,
  coverage,
  ...scope
}: Props) {
  const t = useStrings();
  const [words, setWords] = useState("");
  const parts: readonly Part[] = [
    {
      title: t("sites"),
      lead: t("sitesLead"),
      names: ["scopeClick", "scopeListed", "scopeAll", "pausedSites"],
      body: (
        <>
          <ScopeChoice state={access} {...scope} />
          {settings.paused.length > 0 && (
            <Paused
              hosts={settings.paused}
              onResume={(host) => onSettings({ paused: settings.paused.filter((one) => one !== host) })}
            />
          )}
        </>
      ),
    },
    {
      title: t("languages"),
      lead: t("languagesLead"),
      names: ["language_en", "language_es", "language_pt"],
      body: (
        <LanguageChoice
          chosen={settings.languages}
          onChange={(languages) => onSettings({ languages: [...languages] })}
        />
      ),
    },
    {
      title: t("marks"),
      lead: t("marksLead"),
      names: ["marked_all", "marked_answered", "marked_differing"],
      body: <MarkChoice marked={settings.marked} onChange={(marked) => onSettings({ marked })} />,
    },
    ...(keys.commands.length > 0
      ? [
          {
            title: t("keys"),
            lead: t("keysLead"),
            names: ["keysChange", "nextClaim", "previousClaim", "findReports", "saveArticle"] as const,
            body: <KeyList {...keys} />,
          },
        ]
      : []),
    {
      title: t("corpus"),
      lead: t("corpusLead"),
      names: ["rebuild", "rebuildWhat", "coverage"],
      body: (
        <CorpusPanel status={corpus} onRebuild={onRebuild} usage={usage} quota={quota} coverage={coverage} />
      ),
    },
    {
      title: t("packs"),
      lead: t("packsLead"),
      names: ["packAddress", "packFiles", "packUpdate", "packPause"],
      body: <PacksPanel {...packs} />,
    },
    ...(outlets.length > 0
      ? [
          {
            title: t("outlets"),
            lead: t("outletsLead"),
            names: ["findOutlet", "stand_preferred", "stand_leftOut"] as const,
            body: <OutletChoice outlets={outlets} choice={settings} onChange={onSettings} />,
          },
        ]
      : []),
    {
      title: t("savedArticles"),
      lead: t("savedLead"),
      names: ["savedOpen"],
      body: (
        <p class="row">
          {saved !== null && <span>{t("savedCount", { count: saved })}</span>}
          <button type="button" class="secondary" onClick={onSaved}>
            {t("savedOpen")}
          </button>
        </p>
      ),
    },
    {
      title: t("since"),
      lead: t("sinceLead"),
      names: ["sinceMost", "sinceForget"],
      body: (
        <>
          <SinceReadChoice {...since} />
          <SinceRead {...since} />
        </>
      ),
    },
    {
      title: t("corrections"),
      lead: t("correctionsLead"),
      names: ["takeBack", "exportGold", "forgetCorrections"],
      body: <Corrections {...corrections} />,
    },
    {
      title: t("yourData"),
      lead: t("yourDataLead"),
      names: ["exportData", "importData", "deleteAll"],
      body: <YourData {...data} />,
    },
    {
      title: t("privacy"),
      lead: t("privacyLead"),
      names: ["privacyReads", "privacyKeeps", "privacyLinks"],
      body: (
        <ul class="plain-list">
          <li>{t("privacyReads")}</li>
          <li>{t("privacyKeeps")}</li>
          <li>{t("privacyLinks")}</li>
        </ul>
      ),
    },
  ];
  const shown = parts.filter(({ title, lead, names }) =>
    hasWords([title, lead, ...names.map((name) => t(name))].join(" "), words),
  );
  return (
    <div class="page">
      <header class="page-head">
        <Logo size={32} />
        <h1>{t("optionsTitle")}</h1>
      </header>
      <main>
        <label class="find-option small">
          {t("findOption")}
          <input
            type="search"
            autocomplete="off"
            spellcheck={false}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <p role="status" class="small">
          {shown.length === 0 && t("optionNone")}
        </p>
        {shown.map(({ title, lead, body }) => (
          <Section key={title} title={title} lead={lead}>
            {body}
          </Section>
        ))}
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
