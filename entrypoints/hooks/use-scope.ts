import { useEffect, useState } from "preact/hooks";
import type { ScopeActions, ScopeState } from "../../components/ScopeChoice";
import { siteHost } from "../../core/reading/site-host";
import {
  removeAll,
  removeSite,
  requestAll,
  requestSite,
  siteAccess,
  watchSites,
} from "../../platform/settings/sites";

/** What was granted, followed as it changes, and the choices; null until it is known. */
export function useScope(): (ScopeActions & { readonly access: ScopeState }) | null {
  const [access, setAccess] = useState<ScopeState | null>(null);
  useEffect(() => {
    const ask = () => void siteAccess().then(setAccess);
    ask();
    return watchSites(ask);
  }, []);
  return access && { access, ...ACTIONS };
}

/** Requests go out in the click itself: browsers prompt only then. What changed comes back through `watchSites`. */
const ACTIONS: ScopeActions = {
  onClickOnly: () => void removeAll(),
  onAll: () => void requestAll(),
  onAddSite: (text) => {
    const host = siteHost(text);
    if (host !== null) void requestSite(host);
    return host !== null;
  },
  onRemoveSite: (host) => void removeSite(host),
};
