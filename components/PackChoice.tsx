import { Choice } from "./Choice";
import { useStrings } from "./strings";

/** A part of the corpus that can be searched alone; what came with Careo and what the reader saved have no title of their own. */
export type SearchedPack =
  | { readonly kind: "bundled" | "saved"; readonly id: string }
  | { readonly kind: "added"; readonly id: string; readonly title: string };

interface Props {
  readonly packs: readonly SearchedPack[];
  readonly chosen: string | null;
  readonly onChoose: (pack: string | null) => void;
}

/** Narrows a search to one pack, or to the saved articles. */
export function PackChoice({ packs, chosen, onChoose }: Props) {
  const t = useStrings();
  return (
    <Choice label={t("searchPack")} value={chosen ?? ""} onChange={(value) => onChoose(value || null)}>
      <option value="">{t("searchAny")}</option>
      {packs.map((pack) => (
        <option key={pack.id} value={pack.id}>
          {pack.kind === "added" ? pack.title : t(TITLES[pack.kind])}
        </option>
      ))}
    </Choice>
  );
}

const TITLES = { bundled: "searchPackBundled", saved: "savedArticles" } as const;
