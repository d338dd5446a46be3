import type { CDPSession, Page } from "puppeteer-core";

/** What a surface looks like to one reader: colours, room and direction. A `width` of null is the surface's own. */
export interface Look {
  readonly name: string;
  readonly scheme: "light" | "dark";
  readonly forced: boolean;
  readonly width: number | null;
  readonly height: number;
  readonly direction: "ltr" | "rtl";
  /** A finger in place of a mouse. */
  readonly touch: boolean;
  /** More contrast, as the reader's system asks for it. */
  readonly contrast: boolean;
  /** All that folds is unfolded. */
  readonly opened: boolean;
}

const PLAIN: Omit<Look, "name"> = {
  scheme: "light",
  forced: false,
  width: null,
  height: 620,
  direction: "ltr",
  touch: false,
  contrast: false,
  opened: false,
};

/** The looks by name. `zoomed` is a window of 1280 × 620 at 200 %, in which all pixels count double. */
export const LOOKS = {
  light: { ...PLAIN, name: "light" },
  dark: { ...PLAIN, name: "dark", scheme: "dark" },
  forced: { ...PLAIN, name: "forced", forced: true },
  forcedDark: { ...PLAIN, name: "forced dark", forced: true, scheme: "dark" },
  narrow: { ...PLAIN, name: "narrow", width: 320 },
  phone: { ...PLAIN, name: "phone", width: 360, height: 740, touch: true },
  zoomed: { ...PLAIN, name: "zoomed", width: 640, height: 310 },
  rightToLeft: { ...PLAIN, name: "right to left", direction: "rtl" },
  contrast: { ...PLAIN, name: "more contrast", contrast: true },
  opened: { ...PLAIN, name: "opened", opened: true },
  openedNarrow: { ...PLAIN, name: "opened narrow", opened: true, width: 320 },
} as const satisfies Readonly<Record<string, Look>>;

/** A kind of surface, and the width it usually has, in CSS pixels. */
export const WIDTH = { card: 460, popup: 380, panel: 400, page: 1000 } as const;
export type Surface = keyof typeof WIDTH;

/** The surface of a case, which its name begins with. */
export function surfaceOf(name: string): Surface {
  const [surface = ""] = name.split("-");
  return surface === "card" || surface === "popup" || surface === "panel" ? surface : "page";
}

/** Puts what a page shows into a look, without loading it anew. */
export async function wear(page: Page, devtools: CDPSession, look: Look, surface: Surface): Promise<void> {
  await page.setViewport({ width: look.width ?? WIDTH[surface], height: look.height });
  await devtools.send("Emulation.setTouchEmulationEnabled", { enabled: look.touch, maxTouchPoints: 1 });
  await devtools.send("Emulation.setEmulatedMedia", {
    features: [
      { name: "prefers-color-scheme", value: look.scheme },
      { name: "prefers-reduced-motion", value: "reduce" },
      { name: "forced-colors", value: look.forced ? "active" : "none" },
      { name: "prefers-contrast", value: look.contrast ? "more" : "no-preference" },
    ],
  });
  await page.evaluate(`document.documentElement.dir = ${JSON.stringify(look.direction)}`);
  if (look.opened) await page.evaluate(OPEN_ALL);
}

/** Unfolds everything, what unfolding draws as well, in the page and in a card's shadow root. */
const OPEN_ALL = `(async () => {
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const roots = () => [document, ...[...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  for (let folded; (folded = roots().flatMap((root) => [...root.querySelectorAll("details:not([open])")])).length > 0; await drawn())
    for (const each of folded) each.open = true;
})()`;
