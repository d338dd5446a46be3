import { useId } from "preact/hooks";
import type { Relation } from "../core/reading/relation";
import type { OriginOption } from "../core/reading/sift-search";
import { Choice } from "./Choice";
import { OriginChoice } from "./OriginChoice";
import type { ListedOutlet } from "./OutletChoice";
import { OutletField } from "./OutletField";
import { PackChoice, type SearchedPack } from "./PackChoice";
import { type ClaimInHand, RelationChoice } from "./RelationChoice";
import { SearchResults, type SearchState } from "./SearchResults";
import { useStrings } from "./strings";

/** What is looked for. Empty words list whatever the filters let through, the newest first. */
export interface Query {
  readonly words: string;
  readonly language: "en" | "es" | "pt" | null;
  /** An outlet's name as it is typed. */
  readonly outlet: string;
  readonly pack: string | null;
  /** What the dates are of: the report's publication, or what its claim tells. */
  readonly dated: Dated;
  /** ISO dates as the date fields give them; empty where open. */
  readonly from: string;
  readonly to: string;
  readonly origin: string | null;
  readonly relation: Relation | null;
}

const DATED = ["published", "event"] as const;
type Dated = (typeof DATED)[number];

/** A search that leaves nothing out. */
export const EVERYTHING: Query = {
  words: "",
  language: null,
  outlet: "",
  pack: null,
  dated: "published",
  from: "",
  to: "",
  origin: null,
  relation: null,
};

interface Props {
  readonly query: Query;
  readonly state: SearchState;
  readonly outlets: readonly ListedOutlet[];
  readonly packs: readonly SearchedPack[];
  readonly origins: readonly OriginOption[];
  readonly claim: ClaimInHand | null;
  /** The query is being changed. */
  readonly onQuery: (query: Query) => void;
  readonly onSearch: (query: Query) => void;
  readonly onMore: () => void;
  readonly onLetGo: () => void;
}

const LANGUAGES = ["en", "es", "pt"] as const;

/** Tells whether a name stands in the field that is no outlet's. */
function isUnknown(outlets: readonly ListedOutlet[], name: string): boolean {
  return name.trim() !== "" && !outlets.some((outlet) => outlet.name === name.trim());
}

/** A search over the whole corpus: words, language, outlet, pack, time, origin, and how results stand to the claim in hand. */
export function SearchForm({ query, state, outlets, packs, origins, claim, ...actions }: Props) {
  const t = useStrings();
  const id = useId();
  const unknown = isUnknown(outlets, query.outlet);
  const change = (part: Partial<Query>) => actions.onQuery({ ...query, ...part });
  // What is chosen from a list applies at once to what is already listed.
  const choose = (part: Partial<Query>) =>
    state.found === null || unknown ? change(part) : actions.onSearch({ ...query, ...part });
  return (
    <section class="search-form" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} class="panel-title">
        {t("searchTitle")}
      </h2>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!unknown) actions.onSearch(query);
          }}
        >
          <label class="wide small">
            {t("searchWords")}
            <input
              type="search"
              maxLength={1000}
              value={query.words}
              onInput={(event) => change({ words: event.currentTarget.value })}
            />
          </label>
          <Choice
            label={t("searchLanguage")}
            value={query.language ?? ""}
            onChange={(value) => choose({ language: LANGUAGES.find((each) => each === value) ?? null })}
          >
            <option value="">{t("searchAny")}</option>
            {LANGUAGES.map((language) => (
              <option key={language} value={language}>
                {t(`language_${language}`)}
              </option>
            ))}
          </Choice>
          <OutletField
            outlets={outlets}
            name={query.outlet}
            unknown={unknown}
            onName={(outlet) => change({ outlet })}
          />
          <PackChoice packs={packs} chosen={query.pack} onChoose={(pack) => choose({ pack })} />
          <Choice
            label={t("searchDated")}
            value={query.dated}
            onChange={(value) => choose({ dated: DATED.find((each) => each === value) ?? "published" })}
          >
            {DATED.map((dated) => (
              <option key={dated} value={dated}>
                {t(`searchDated_${dated}`)}
              </option>
            ))}
          </Choice>
          <DateField label={t("searchFrom")} value={query.from} onValue={(from) => change({ from })} />
          <DateField label={t("searchTo")} value={query.to} onValue={(to) => change({ to })} />
          <OriginChoice origins={origins} chosen={query.origin} onChoose={(origin) => choose({ origin })} />
          <RelationChoice
            claim={claim}
            chosen={query.relation}
            onChoose={(relation) => choose({ relation })}
            onLetGo={actions.onLetGo}
          />
          <button type="submit" class="primary" disabled={state.busy}>
            {t("searchNow")}
          </button>
        </form>
      </search>
      <SearchResults state={state} onMore={actions.onMore} />
    </section>
  );
}

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function DateField({ label, value, onValue }: DateFieldProps) {
  return (
    <label class="small">
      {label}
      <input type="date" value={value} onInput={(event) => onValue(event.currentTarget.value)} />
    </label>
  );
}
