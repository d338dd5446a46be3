import { useId, useRef, useState } from "preact/hooks";
import { useStrings } from "./strings";

interface Props {
  readonly sites: readonly string[];
  readonly onAdd: (text: string) => boolean;
  readonly onRemove: (host: string) => void;
}

/** The sites the reader named, with a field to name another. */
export function SiteList({ sites, onAdd, onRemove }: Props) {
  const t = useStrings();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);
  const add = (event: Event) => {
    event.preventDefault();
    const added = onAdd(field.current?.value ?? "");
    setRefused(!added);
    if (added && field.current !== null) field.current.value = "";
  };
  return (
    <>
      {sites.length > 0 && (
        <ul class="sites">
          {sites.map((host) => (
            <li key={host}>
              <bdi>{host}</bdi>
              <button type="button" class="quiet" onClick={() => onRemove(host)}>
                {t("remove")}
                <span class="hidden"> {host}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="add-site" onSubmit={add}>
        <label class="small" for={id}>
          {t("siteAddress")}
        </label>
        <div>
          <input
            id={id}
            ref={field}
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="example.com"
            aria-invalid={refused}
            aria-describedby={refused ? `${id}-refused` : undefined}
          />
          <button type="submit" class="secondary">
            {t("addSite")}
          </button>
        </div>
        {refused && (
          <p id={`${id}-refused`} class="small" role="alert">
            {t("siteRefused")}
          </p>
        )}
      </form>
    </>
  );
}
