import type { PictureFormat } from "../../components/Picture";
import { download } from "../hooks/download";

/** What of a drawing's style is kept in the file: there no style sheet of ours follows. */
const KEPT = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "font-family",
  "font-size",
  "font-weight",
] as const;

/** A PNG has so many pixels for each of the drawing's units. */
const PNG_SCALE = 3;

/** Saves a drawing as a file that looks as it does on screen, on the panel's own ground. */
export async function savePicture(
  picture: SVGSVGElement,
  name: string,
  format: PictureFormat,
): Promise<void> {
  const { width, height } = picture.viewBox.baseVal;
  const svg = new XMLSerializer().serializeToString(standalone(picture, width, height));
  const file =
    format === "svg"
      ? new Blob([svg], { type: "image/svg+xml" })
      : await rasterise(svg, width * PNG_SCALE, height * PNG_SCALE);
  download(file, `${name}.${format}`);
}

/** A copy with its computed style written into it. */
function standalone(picture: SVGSVGElement, width: number, height: number): SVGSVGElement {
  const copy = document.importNode(picture, true);
  const drawn = [picture, ...picture.querySelectorAll("*")];
  for (const [at, element] of [copy, ...copy.querySelectorAll("*")].entries()) {
    const original = drawn[at];
    if (original === undefined) continue;
    const style = getComputedStyle(original);
    for (const property of KEPT) element.setAttribute(property, style.getPropertyValue(property));
    element.removeAttribute("class");
  }
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.setAttribute("style", `background:${getComputedStyle(document.body).backgroundColor}`);
  return copy;
}

async function rasterise(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  // A data address: the pages' policy allows pictures from there and from the package only.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
  return canvas.convertToBlob({ type: "image/png" });
}
