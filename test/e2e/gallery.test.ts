import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults, COLOUR_RULES, ROOM_RULES, reflowFaults } from "../../cli/gallery/find-faults";
import { LOOKS, surfaceOf, wear } from "../../cli/gallery/looks";
import { type OpenGallery, openGallery } from "../../cli/gallery/open-gallery";

/** All rules once; then, of each look, the rules that it can break. Spanish has the longest words of our languages. */
const CHECKS = [
  {
    language: "en",
    looks: [
      { look: LOOKS.light, rules: null },
      { look: LOOKS.dark, rules: COLOUR_RULES },
      { look: LOOKS.forced, rules: COLOUR_RULES },
      { look: LOOKS.forcedDark, rules: COLOUR_RULES },
      { look: LOOKS.contrast, rules: COLOUR_RULES },
      { look: LOOKS.rightToLeft, rules: ROOM_RULES },
      { look: LOOKS.opened, rules: null },
    ],
  },
  {
    language: "es",
    looks: [
      { look: LOOKS.zoomed, rules: ROOM_RULES },
      { look: LOOKS.phone, rules: ROOM_RULES, surface: "popup" },
      { look: LOOKS.openedNarrow, rules: ROOM_RULES },
    ],
  },
] as const;

/** Both languages take some 45 s on a free machine. */
const PATIENCE_MS = 240_000;

describe("every surface in every state, in Chromium", () => {
  let gallery: OpenGallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery?.close());

  it("sees faults where there are some", async () => {
    const { page, devtools, show } = gallery;
    await show("popup-claims", "en");
    await wear(page, devtools, LOOKS.dark, "popup");
    await page.evaluate(
      `document.querySelector("h2").style.color = "#333"; document.querySelector("footer").style.width = "900px"`,
    );
    expect(await axeFaults(page, "popup", COLOUR_RULES)).toContainEqual(
      expect.stringMatching(/^color-contrast #claims-heading/),
    );
    expect(await reflowFaults(page)).toEqual([expect.stringMatching(/^scrolls sideways/)]);
  });

  it("[A3] leaves switches to the browser where colours are forced: ours are drawn with backgrounds, which are gone then", async () => {
    const { page, devtools, show } = gallery;
    await show("popup-claims", "en");
    const drawn = () =>
      page.evaluate(
        `[...new Set([...document.querySelectorAll(".switch input")].map((each) => getComputedStyle(each).appearance))].join()`,
      );
    await wear(page, devtools, LOOKS.light, "popup");
    expect(await drawn()).toBe("none");
    await wear(page, devtools, LOOKS.forced, "popup");
    expect(await drawn()).toBe("auto");
  });

  it("[S21] breaks a word that is wider than the card", async () => {
    const { page, devtools, names, show } = gallery;
    const wider: string[] = [];
    for (const name of names.filter((each) => surfaceOf(each) === "card")) {
      await show(name, "en");
      await wear(page, devtools, LOOKS.narrow, "card");
      const over = await page.evaluate(
        `[...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll(".card-body") ?? [])]).map((body) => body.scrollWidth - body.clientWidth).join()`,
      );
      if (over !== "0") wider.push(`${name}: ${over}`);
    }
    expect(wider).toEqual([]);
  });

  it.each(CHECKS)(
    "[S21, A3, A7, A9] has no accessibility fault and fits, in $language",
    async ({ language, looks }) => {
      const { page, devtools, names, show } = gallery;
      const faults: string[] = [];
      for (const name of names) {
        await show(name, language);
        const surface = surfaceOf(name);
        for (const { look, rules, ...only } of looks) {
          if ("surface" in only && only.surface !== surface) continue;
          await wear(page, devtools, look, surface);
          const found = [...(await axeFaults(page, surface, rules)), ...(await reflowFaults(page))];
          faults.push(...found.map((fault) => `${name}, ${look.name}: ${fault}`));
        }
      }
      expect(faults).toEqual([]);
    },
    PATIENCE_MS,
  );
});
