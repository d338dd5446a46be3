import { useStrings } from "./strings";

interface Props {
  readonly done: number;
  readonly total: number;
}

/** How far the corpus is installed. */
export function Progress({ done, total }: Props) {
  const t = useStrings();
  return (
    <progress aria-label={t("installing")} value={done} max={Math.max(total, 1)}>
      {t("installingPart", { done, total })}
    </progress>
  );
}
