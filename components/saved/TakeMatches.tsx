import { useState } from "preact/hooks";
import { useStrings } from "../strings";

/** The forms in which a page's matches can be taken along. */
const FORMS = ["markdown", "csl", "bibtex", "json", "claimreview"] as const;

interface Props {
  readonly onTake: (form: (typeof FORMS)[number]) => void;
}

/** Gives the matches of the page as a file, in a form for writing, for citing or for machines. */
export function TakeMatches({ onTake }: Props) {
  const t = useStrings();
  const [form, setForm] = useState<(typeof FORMS)[number]>("markdown");
  return (
    <p class="take-matches row">
      <label class="small">
        {t("takeMatches")}
        <select
          value={form}
          onChange={({ currentTarget: { value } }) =>
            setForm(FORMS.find((each) => each === value) ?? "markdown")
          }
        >
          {FORMS.map((each) => (
            <option key={each} value={each}>
              {t(`form_${each}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="quiet" onClick={() => onTake(form)}>
        {t("takeFile")}
      </button>
    </p>
  );
}
