import { useEffect, useState } from "preact/hooks";
import type { SearchedPack } from "../../components/PackChoice";
import { READING } from "../../core/index/joined-reader";
import { askBackground } from "../../platform/messages/client";
import { watchRecords } from "../../platform/packs/pack-records";

const SAVED: SearchedPack = { kind: "saved", id: READING };

/** What the corpus is made of once it is `ready`: the pack that came with Careo, those that the reader added, followed as they change, the saved articles. */
export function useSearchedPacks(ready: boolean): readonly SearchedPack[] {
  const [packs, setPacks] = useState<readonly SearchedPack[]>([]);
  useEffect(() => {
    if (!ready) return;
    const ask = async () => {
      const [corpus, added] = await Promise.all([askBackground("corpus", {}), askBackground("packs", {})]);
      if (!corpus.ok || !added.ok) return;
      const bundled = corpus.value.age?.pack;
      setPacks([
        ...(bundled === undefined ? [] : [{ kind: "bundled", id: bundled } as const]),
        // A followed version of the bundled pack takes its place under the same name.
        ...added.value.flatMap(({ id, title }) =>
          id === bundled ? [] : [{ kind: "added", id, title } as const],
        ),
        SAVED,
      ]);
    };
    void ask();
    return watchRecords(() => void ask());
  }, [ready]);
  return packs;
}
