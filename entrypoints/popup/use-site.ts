import { useEffect, useState } from "preact/hooks";
import type { SiteState } from "../../components/popup-state";
import { siteHost } from "../../core/reading/site-host";
import { loadSettings, saveSettings, watchSettings } from "../../platform/settings/settings";
import { requestSite, type SiteAccess, siteAccess, watchSites } from "../../platform/settings/sites";

/** The tab's site, whether it is read without asking, and the way to change that. */
export interface PopupSite {
  readonly site: SiteState | null;
  /** Null until the settings are read. */
  readonly paused: boolean | null;
  /** Call it straight from the click: granting a site prompts. Answers whether it came to pass. */
  readonly setAutomatic: (automatic: boolean) => Promise<boolean>;
}

/** Follows what the reader granted and paused for the site of an address. */
export function useSite(address: string | null): PopupSite {
  const [access, setAccess] = useState<SiteAccess | null>(null);
  const [pausedHosts, setPausedHosts] = useState<readonly string[] | null>(null);
  useEffect(() => {
    const ask = () => void siteAccess().then(setAccess);
    ask();
    return watchSites(ask);
  }, []);
  useEffect(() => {
    void loadSettings().then(({ paused }) => setPausedHosts(paused));
    return watchSettings(({ paused }) => setPausedHosts(paused));
  }, []);
  const host = address === null || !/^https?:/.test(address) ? null : siteHost(address);
  if (access === null || pausedHosts === null) {
    return { site: null, paused: null, setAutomatic: async () => false };
  }
  const covers = (site: string) => host === site || (host?.endsWith(`.${site}`) ?? false);
  const granted = access.scope === "all" || access.sites.some(covers);
  const pausing = pausedHosts.filter(covers);
  const paused = pausing.length > 0;
  const setAutomatic = async (automatic: boolean) => {
    if (host === null) return false;
    if (!automatic) {
      await saveSettings({ paused: [...pausedHosts, host] });
      return true;
    }
    if (!granted && !(await requestSite(host))) return false;
    if (paused) await saveSettings({ paused: pausedHosts.filter((one) => !pausing.includes(one)) });
    return true;
  };
  return { site: host === null ? null : { host, automatic: granted && !paused }, paused, setAutomatic };
}
