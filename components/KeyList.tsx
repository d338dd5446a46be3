import { useStrings } from "./strings";

interface Props {
  /** The extension's commands in words, with the keys that the browser has for them; empty where the reader took them away. */
  readonly commands: readonly { readonly name: string; readonly what: string; readonly keys: string }[];
  /** Leads to where the browser changes them. */
  readonly onChange: () => void;
}

/** What can be done at a key, and at which. */
export function KeyList({ commands, onChange }: Props) {
  const t = useStrings();
  return (
    <>
      <dl class="keys">
        {commands.map(({ name, what, keys }) => (
          <div key={name}>
            <dt>{what}</dt>
            <dd>{keys === "" ? t("keyNone") : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="secondary" onClick={onChange}>
        {t("keysChange")}
      </button>
    </>
  );
}
