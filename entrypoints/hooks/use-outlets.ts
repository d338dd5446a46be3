import { useEffect, useState } from "preact/hooks";
import { askBackground } from "../../platform/messages/client";
import type { OutletName } from "../../platform/messages/protocol";

/** The outlets of the corpus once it is `ready`; none before. */
export function useOutlets(ready: boolean): readonly OutletName[] {
  const [outlets, setOutlets] = useState<readonly OutletName[]>([]);
  useEffect(() => {
    if (!ready) return;
    void askBackground("outlets", {}).then((answer) => answer.ok && setOutlets(answer.value));
  }, [ready]);
  return outlets;
}
