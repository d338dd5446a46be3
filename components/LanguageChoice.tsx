import { useStrings } from "./strings";

type Language = "en" | "es" | "pt";

const LANGUAGES: readonly Language[] = ["en", "es", "pt"];

interface Props {
  readonly chosen: readonly Language[];
  readonly onChange: (chosen: readonly Language[]) => void;
}

/** The languages of the reports to compare with; the last one cannot be taken away. */
export function LanguageChoice({ chosen, onChange }: Props) {
  const t = useStrings();
  return (
    <fieldset>
      <legend class="hidden">{t("languages")}</legend>
      {LANGUAGES.map((language) => {
        const on = chosen.includes(language);
        return (
          <label key={language} class="check">
            <input
              type="checkbox"
              checked={on}
              disabled={on && chosen.length === 1}
              onChange={() =>
                onChange(LANGUAGES.filter((one) => (one === language ? !on : chosen.includes(one))))
              }
            />
            {t(`language_${language}`)}
          </label>
        );
      })}
    </fieldset>
  );
}
