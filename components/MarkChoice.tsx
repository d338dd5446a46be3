import type { Settings } from "../core/corpus/settings";
import { useStrings } from "./strings";

type Marked = Settings["marked"];

const CHOICES: readonly Marked[] = ["all", "answered", "differing"];

interface Props {
  readonly marked: Marked;
  readonly onChange: (marked: Marked) => void;
}

/** How much of a page is marked; open pages follow at once. */
export function MarkChoice({ marked, onChange }: Props) {
  const t = useStrings();
  return (
    <fieldset>
      <legend class="hidden">{t("marks")}</legend>
      {CHOICES.map((choice) => (
        <label key={choice} class="check">
          <input type="radio" name="marked" checked={choice === marked} onChange={() => onChange(choice)} />
          {t(`marked_${choice}`)}
        </label>
      ))}
    </fieldset>
  );
}
