import { useStrings } from "../strings";

/** A pack that a file would have followed, and where it lies. */
export interface BroughtPack {
  readonly title: string;
  readonly host: string;
}

/** The packs that a file would have followed again: which hosts the browser will ask about, and that nothing is fetched before. */
export function BroughtPacks({ packs }: { readonly packs: readonly BroughtPack[] }) {
  const t = useStrings();
  if (packs.length === 0) return null;
  return (
    <div class="brought-packs">
      <p>{t("importPacks", { count: packs.length })}</p>
      <ul class="small">
        {packs.map(({ title, host }, place) => (
          <li key={place}>
            <bdi>{title}</bdi> · <bdi>{host}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
