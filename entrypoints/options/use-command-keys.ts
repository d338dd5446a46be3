import { useEffect, useState } from "preact/hooks";
import { type CommandKeys, commandKeys } from "../../platform/settings/command-keys";

/** The extension's commands with their keys, looked up anew whenever the reader comes back to the page. */
export function useCommandKeys(): readonly CommandKeys[] {
  const [keys, setKeys] = useState<readonly CommandKeys[]>([]);
  useEffect(() => {
    const look = () => void commandKeys().then(setKeys);
    look();
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, []);
  return keys;
}
