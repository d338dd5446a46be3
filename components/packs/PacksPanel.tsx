import { AddPack, type AddPackProps } from "./AddPack";
import { PackItem } from "./PackItem";
import type { ListedPack, PackDeed } from "./pack-states";

export interface PacksPanelProps extends AddPackProps {
  readonly packs: readonly ListedPack[];
  readonly onDeed: (id: string, deed: PackDeed) => void;
}

/** The packs that the reader added, and where to add another. */
export function PacksPanel({ packs, onDeed, ...adding }: PacksPanelProps) {
  return (
    <>
      {packs.length > 0 && (
        <ul class="packs">
          {packs.map((pack) => (
            <PackItem key={pack.id} pack={pack} onDeed={onDeed} />
          ))}
        </ul>
      )}
      <AddPack {...adding} />
    </>
  );
}
