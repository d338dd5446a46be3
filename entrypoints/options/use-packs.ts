import { useEffect, useRef, useState } from "preact/hooks";
import type { PacksPanelProps } from "../../components/packs/PacksPanel";
import type { AddingState, ListedPack } from "../../components/packs/pack-states";
import { askBackground } from "../../platform/messages/client";
import type { OnCompiled } from "../../platform/packs/compile-brought";
import { packAddress } from "../../platform/packs/pack-address";
import { giveHostBack, requestHost } from "../../platform/packs/pack-host";
import { watchRecords } from "../../platform/packs/pack-records";
import type { PackPreview } from "../../platform/packs/pack-view";
import { bringFiles, lookAtFiles, type ReadyFiles } from "./bring-files";

/** How long fetching and installing a pack may take before its answer is not waited for any longer, in milliseconds. */
const PATIENCE = 600_000;

/** How often the list is asked for while something is under way, in milliseconds. */
const EVERY = 500;

/** What was looked at and waits for the reader's yes. */
type Waiting = { readonly preview: PackPreview } | { readonly files: ReadyFiles };

/** So long the page compiles before it lets clicks and painting through, in milliseconds. */
const SLICE = 30;

/** The packs that the reader added, followed as they change, and adding others. */
export function usePacks(): PacksPanelProps {
  const [packs, setPacks] = useState<readonly ListedPack[]>([]);
  const [adding, setAdding] = useState<AddingState>({ kind: "idle" });
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [deeds, setDeeds] = useState(0);
  const compiling = useRef<AbortController | null>(null);
  const busy = deeds > 0 || adding.kind === "adding" || packs.some((pack) => pack.busy !== null);

  useEffect(() => {
    const ask = async () => {
      const answer = await askBackground("packs", {});
      if (answer.ok) setPacks(answer.value);
    };
    void ask();
    const stop = watchRecords(() => void ask());
    const timer = busy ? setInterval(ask, EVERY) : undefined;
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [busy]);

  const refuse = (trouble: Extract<AddingState, { kind: "refused" }>["trouble"]) => {
    setWaiting(null);
    setAdding({ kind: "refused", trouble });
  };

  /** The permission is asked for in the click itself: browsers prompt only then. */
  const look = async (typed: string) => {
    const address = addressOf(typed);
    if (address === null) return refuse("address");
    const granted = requestHost(address);
    setAdding({ kind: "looking" });
    if (!(await granted.catch(() => false))) return refuse("not-granted");
    const answer = await askBackground("previewPack", { address }, PATIENCE);
    if (!answer.ok) return refuse("internal");
    if ("refusal" in answer.value) {
      await giveBack(address, packs);
      return refuse(answer.value.refusal.trouble);
    }
    const { preview } = answer.value;
    setWaiting({ preview });
    setAdding({ kind: "shown", pack: { ...preview, from: new URL(preview.url).host } });
  };

  const lookAt = async (files: readonly File[]) => {
    if (files.length === 0) return;
    compiling.current = new AbortController();
    const { signal } = compiling.current;
    setAdding({ kind: "looking" });
    const looked = await lookAtFiles(
      files,
      inSlices(signal, (done, total) => setAdding({ kind: "compiling", done, total })),
    );
    if (signal.aborted) return;
    if ("trouble" in looked) return refuse(looked.trouble);
    if ("wrong" in looked) return setAdding({ kind: "faults", ...looked.wrong });
    setWaiting({ files: looked.ready });
    setAdding({ kind: "shown", pack: looked.pack });
  };

  const add = async (what: Waiting) => {
    setAdding({ kind: "adding" });
    if ("files" in what) {
      const trouble = await bringFiles(what.files);
      if (trouble !== null) return refuse(trouble);
    } else {
      const { url: address, key } = what.preview;
      const answer = await askBackground("followPack", { address, key }, PATIENCE);
      if (!answer.ok) return refuse("internal");
      if (answer.value !== null) {
        await giveBack(address, packs);
        return refuse(answer.value.trouble);
      }
    }
    setWaiting(null);
    setAdding({ kind: "added" });
  };

  return {
    packs,
    adding,
    onLook: (typed) => void look(typed),
    onFiles: (files) => void lookAt(files),
    onYes: () => void (waiting && add(waiting)),
    onCancel: () => {
      compiling.current?.abort();
      if (waiting !== null && "preview" in waiting) void giveBack(waiting.preview.url, packs);
      setWaiting(null);
      setAdding({ kind: "idle" });
    },
    onDeed: (id, action) => {
      const url = packs.find((pack) => pack.id === id)?.source?.url;
      // A grant that was taken back is asked for again, in the click.
      const granted =
        action === "update" && url ? requestHost(url).catch(() => false) : Promise.resolve(true);
      setDeeds((count) => count + 1);
      void granted
        .then(() => askBackground("changePack", { id, action }, PATIENCE))
        .then(() => setDeeds((count) => count - 1));
    },
  };
}

/** What was typed as an address; https where no scheme was. Null where nothing may be fetched from there. */
function addressOf(typed: string): string | null {
  const text = typed.trim();
  try {
    return packAddress(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  } catch {
    return null; // No address: said beside the field.
  }
}

/** Compiles slice by slice, telling how far it is, until the reader calls it off. */
function inSlices(signal: AbortSignal, tell: (done: number, total: number) => void): OnCompiled {
  let until = performance.now() + SLICE;
  return async (done, total) => {
    if (performance.now() < until) return;
    tell(done, total);
    await new Promise((go) => setTimeout(go, 0));
    signal.throwIfAborted();
    until = performance.now() + SLICE;
  };
}

/** A host that was granted for a look only is given back. */
async function giveBack(address: string, packs: readonly ListedPack[]): Promise<void> {
  const { hostname } = new URL(address);
  const used = packs.some(({ source }) => source !== null && new URL(source.url).hostname === hostname);
  if (!used) await giveHostBack(address);
}
