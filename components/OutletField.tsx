import { useId } from "preact/hooks";
import type { ListedOutlet } from "./OutletChoice";
import { useStrings } from "./strings";

interface Props {
  readonly outlets: readonly ListedOutlet[];
  readonly name: string;
  /** Whether the name is of no outlet. */
  readonly unknown: boolean;
  readonly onName: (name: string) => void;
}

/** A field for an outlet's name, with all names to pick from. */
export function OutletField({ outlets, name, unknown, onName }: Props) {
  const t = useStrings();
  const id = useId();
  return (
    <>
      <label class="small">
        {t("columnOutlet")}
        <input
          type="text"
          list={`${id}-outlets`}
          placeholder={t("searchAny")}
          aria-invalid={unknown}
          aria-describedby={unknown ? `${id}-unknown` : undefined}
          value={name}
          onInput={(event) => onName(event.currentTarget.value)}
        />
      </label>
      <datalist id={`${id}-outlets`}>
        {outlets.map(({ id: outlet, name: each }) => (
          <option key={outlet} value={each} />
        ))}
      </datalist>
      {unknown && (
        <p id={`${id}-unknown`} class="wide small" role="status">
          {t("searchUnknownOutlet")}
        </p>
      )}
    </>
  );
}
