import { useStrings } from "./strings";

interface Props {
  /** How many claims may be kept; 0 keeps none. */
  readonly most: number;
  readonly kept: number;
  readonly onAllow: (most: number) => void;
  readonly onForget: () => void;
}

/** 300 are looked for anew in some seconds, at each change of the corpus. */
const CHOICES = [0, 50, 100, 300] as const;

/** Whether claims that were read are looked after, and how many at most. */
export function SinceReadChoice({ most, kept, onAllow, onForget }: Props) {
  const t = useStrings();
  return (
    <>
      <label>
        {t("sinceMost")}{" "}
        <select value={String(most)} onChange={({ currentTarget }) => onAllow(Number(currentTarget.value))}>
          {CHOICES.map((choice) => (
            <option key={choice} value={String(choice)}>
              {choice === 0 ? t("sinceOff") : t("sinceUpTo", { count: choice })}
            </option>
          ))}
        </select>
      </label>
      {most > 0 && (
        <p class="row">
          {t("sinceKept", { count: kept })}
          <button type="button" class="quiet" disabled={kept === 0} onClick={onForget}>
            {t("sinceForget")}
          </button>
        </p>
      )}
    </>
  );
}
