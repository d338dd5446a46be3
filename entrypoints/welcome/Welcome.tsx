import browser from "webextension-polyfill";
import { WelcomeView } from "../../components/WelcomeView";
import { useScope } from "../hooks/use-scope";

/** Wires the welcome page to the browser's permissions. */
export function Welcome() {
  const scope = useScope();
  if (scope === null) return null;
  return (
    <WelcomeView
      {...scope}
      onOptions={() => void browser.runtime.openOptionsPage()}
      onSample={() => void browser.tabs.create({ url: browser.runtime.getURL("sample.html") })}
    />
  );
}
