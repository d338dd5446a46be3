import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";
import { useStrings } from "./strings";

/** What a picture can be saved as. */
export type PictureFormat = "svg" | "png";

/** Saves a drawn picture under a name. */
export type SavePicture = (picture: SVGSVGElement, name: string, format: PictureFormat) => void;

interface Props {
  readonly title: string;
  /** What the picture shows, in one sentence, for who cannot see it. */
  readonly summary: string;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly onSave: SavePicture;
  /** The content of `svg`. */
  readonly children: ComponentChildren;
  /** The same facts as a table: the accessible way, and the exact one. */
  readonly table: ComponentChildren;
}

/** A drawing with its title, its facts as a table, and the ways to take it along. */
export function Picture({ title, summary, width, height, name, onSave, children, table }: Props) {
  const t = useStrings();
  const id = useId();
  const picture = useRef<SVGSVGElement>(null);
  const save = (format: PictureFormat) => () => picture.current && onSave(picture.current, name, format);
  return (
    <figure class="picture">
      <figcaption>
        <h3 id={id}>{title}</h3>
      </figcaption>
      <svg
        ref={picture}
        class="drawing"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={id}
        aria-describedby={`${id}-summary`}
        xmlns="http://www.w3.org/2000/svg"
      >
        <title>{title}</title>
        {children}
      </svg>
      <p id={`${id}-summary`} class="hidden">
        {summary}
      </p>
      <div class="picture-tools">
        <details>
          <summary>{t("asTable")}</summary>
          {table}
        </details>
        <button
          type="button"
          class="quiet"
          aria-label={t("saveAs", { what: title, format: "SVG" })}
          onClick={save("svg")}
        >
          SVG
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={t("saveAs", { what: title, format: "PNG" })}
          onClick={save("png")}
        >
          PNG
        </button>
      </div>
    </figure>
  );
}
