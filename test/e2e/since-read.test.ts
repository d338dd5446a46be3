import { describe, expect, it } from "vitest";
import { z } from "../../core/schema";
import { askExtension } from "./harness/extension-messages";
import { BROWSERS, type Session } from "./harness/session";
import { DEMO, useSession } from "./harness/use-session";

const API = "(globalThis.browser ?? globalThis.chrome)";
const ANY = z.looseObject({});

describe.each(BROWSERS)("“Since you read this” in %s", (name) => {
  const session = useSession(name);

  it("keeps nothing until switched on, then tells of a denial, and is erased", async () => {
    const { control } = session();
    const before = await session().open(DEMO);
    await before.reading();
    expect(await kept(session())).toBeUndefined();
    await before.close();

    await control.bringToFront();
    await choose(session(), "50");
    const article = await session().open(DEMO);
    const { claims } = await article.reading();
    await until(async () => (await kept(session()))?.marks.length);
    const told = (await kept(session()))?.marks.map(({ told }) => told) ?? [];
    expect(JSON.stringify(await kept(session()))).not.toContain(claims[0]?.claim.text);

    await askExtension(
      control,
      { kind: "changeSaved", put: told.map(denialOf), remove: [] } as { kind: string },
      ANY,
    );
    await until(async () => (await kept(session()))?.news.length);
    const popup = await session().driver.clickToolbar(article.page);
    await expect.poll(() => popup.text(), { timeout: 15_000 }).toContain("Tribuna del Lago");
    await article.close();

    await control.bringToFront();
    await choose(session(), "0");
    await until(async () => ((await kept(session()))?.marks.length === 0 ? 1 : undefined));
  });
});

interface Told {
  readonly text: string;
  readonly language: string;
  readonly published: string | null;
  readonly eventDate: string | null;
}

/** What lies in the extension's own storage. */
async function kept(
  session: Session,
): Promise<{ most: number; marks: { told: Told }[]; news: unknown[] } | undefined> {
  const script = `${API}.storage.local.get("sinceRead").then(({ sinceRead }) => JSON.stringify(sinceRead ?? null))`;
  return JSON.parse(String(await session.control.evaluate(script))) ?? undefined;
}

/** The options page's choice of how many claims may be kept. */
async function choose(session: Session, most: string): Promise<void> {
  await session.control.evaluate(`(() => {
    const select = [...document.querySelectorAll("select")].find(({ options }) => [...options].some(({ value }) => value === "300"));
    select.value = ${JSON.stringify(most)};
    select.dispatchEvent(new Event("change", { bubbles: true }));
  })()`);
  await until(async () => ((await kept(session))?.most === Number(most) ? 1 : undefined));
}

/** A report of an outlet that the corpus does not have, which denies what was told. */
function denialOf({ text, language, published, eventDate }: Told, place: number) {
  const id = `r-${String(place).padStart(10, "0")}`;
  return {
    report: {
      id,
      url: `https://tribuna-del-lago.example/${place}`,
      outlet: "tribuna-del-lago",
      carrier: null,
      language,
      headline: null,
      published,
      publishedMonth: null,
      dateBasis: "url",
      credits: [],
      claims: [
        {
          id: `${id}#0`,
          text: `A spokesman denied that ${text}`,
          attributedTo: "a spokesman",
          entities: [],
          figures: [],
          eventDate,
          stance: "denies",
          quote: null,
        },
      ],
    },
    outlet: {
      id: "tribuna-del-lago",
      name: "Tribuna del Lago",
      domains: ["tribuna-del-lago.example"],
      country: null,
      language,
      family: null,
      kind: "newspaper",
    },
  };
}

/** Asks until there is an answer: what is kept is written after the reading was given. */
async function until(ask: () => Promise<number | undefined>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error("Waited in vain");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
