import { useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { OptionsView } from "../../components/OptionsView";
import type { Settings } from "../../core/corpus/settings";
import { viewNews } from "../../core/reading/since-view";
import { openKeySettings } from "../../platform/settings/command-keys";
import { loadSettings, saveSettings, watchSettings } from "../../platform/settings/settings";
import { allowSinceRead, dropNews, forgetSinceRead } from "../../platform/settings/since-read";
import { useOutlets } from "../hooks/use-outlets";
import { useScope } from "../hooks/use-scope";
import { useSinceRead } from "../hooks/use-since-read";
import { readerDataActions } from "./reader-data";
import { useCommandKeys } from "./use-command-keys";
import { useCorpusFacts } from "./use-corpus-facts";
import { useCorpusState } from "./use-corpus-state";
import { useCorrections } from "./use-corrections";
import { usePacks } from "./use-packs";

const DATA = readerDataActions();

/** Wires the options page to settings, permissions and the corpus. */
export function Options() {
  const [settings, setSettings] = useState<Settings | null>(null);
  const scope = useScope();
  const { corpus, rebuild } = useCorpusState();
  const outlets = useOutlets(corpus?.state === "ready");

  const packs = usePacks();
  const corrections = useCorrections();
  const since = useSinceRead();
  const commands = useCommandKeys();
  const facts = useCorpusFacts(corpus?.state);
  useEffect(() => {
    void loadSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  if (settings === null || scope === null || since === null) return null;
  return (
    <OptionsView
      {...scope}
      settings={settings}
      corpus={corpus}
      onSettings={(change) => void saveSettings(change)}
      onRebuild={rebuild}
      outlets={outlets}
      data={DATA}
      packs={packs}
      corrections={corrections}
      since={{
        most: since.most,
        kept: since.marks.length,
        news: viewNews(since.news),
        onAllow: (most) => void allowSinceRead(most),
        onForget: () => void forgetSinceRead(),
        onSeen: () => void dropNews(),
      }}
      keys={{ commands, onChange: () => void openKeySettings() }}
      onSaved={() => void browser.tabs.create({ url: browser.runtime.getURL("/saved.html") })}
      {...facts}
    />
  );
}
