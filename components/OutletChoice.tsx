import { useState } from "preact/hooks";
import type { Settings } from "../core/corpus/settings";
import { formatCountry } from "./format";
import { hasWords } from "./has-words";
import { useStrings } from "./strings";

/** An outlet as the list shows it. */
export interface ListedOutlet {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly family: string | null;
  readonly kind: string;
}

type Choice = Pick<Settings, "leftOut" | "preferred">;

interface Props {
  readonly outlets: readonly ListedOutlet[];
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
}

/** So many outlets are listed at once; the field finds the others. */
const AT_ONCE = 12;

const STANDS = ["normal", "preferred", "leftOut"] as const;
type Stand = (typeof STANDS)[number];

/** The outlets of the corpus with their publisher families; each can be preferred or left out. Those that are come first. */
export function OutletChoice({ outlets, choice, onChange }: Props) {
  const t = useStrings();
  const [words, setWords] = useState("");
  const standOf = ({ id }: ListedOutlet): Stand =>
    choice.leftOut.includes(id) ? "leftOut" : choice.preferred.includes(id) ? "preferred" : "normal";
  const found = outlets.filter(({ name, family }) => hasWords(`${name} ${family ?? ""}`, words));
  const listed = [
    ...found.filter((outlet) => standOf(outlet) !== "normal"),
    ...found.filter((outlet) => standOf(outlet) === "normal"),
  ].slice(0, AT_ONCE);
  const change = (id: string, stand: Stand) =>
    onChange({
      leftOut: [...choice.leftOut.filter((one) => one !== id), ...(stand === "leftOut" ? [id] : [])],
      preferred: [...choice.preferred.filter((one) => one !== id), ...(stand === "preferred" ? [id] : [])],
    });
  return (
    <>
      <label class="find-outlet small">
        {t("findOutlet")}
        <input
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <p class="small" role="status">
        {t("outletsListed", { count: listed.length, all: found.length })}
      </p>
      <ul class="sites">
        {listed.map((outlet) => (
          <li key={outlet.id}>
            <span>
              <bdi>{outlet.name}</bdi> <span class="small">{factsOf(outlet, t("locale"))}</span>
              {outlet.kind === "aggregator" && <span class="note">{t("aggregator")}</span>}
            </span>
            <select
              aria-label={t("standOf", { outlet: outlet.name })}
              value={standOf(outlet)}
              onChange={({ currentTarget: { value } }) =>
                change(outlet.id, STANDS.find((stand) => stand === value) ?? "normal")
              }
            >
              {STANDS.map((stand) => (
                <option key={stand} value={stand}>
                  {t(`stand_${stand}`)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </>
  );
}

function factsOf({ country, family }: ListedOutlet, locale: string): string {
  return [country === null ? null : formatCountry(country, locale), family]
    .filter((fact) => fact !== null)
    .join(" · ");
}
