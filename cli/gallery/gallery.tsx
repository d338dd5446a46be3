import { render } from "preact";
import { Strings } from "../../components/strings";
import { createTranslate } from "../../platform/strings/translate-table";
import { CASES } from "./cases";

const TABLES: Readonly<Record<string, () => Promise<{ default: Record<string, { message: string }> }>>> = {
  en: () => import("../../public/_locales/en/messages.json"),
  es: () => import("../../public/_locales/es/messages.json"),
  pt: () => import("../../public/_locales/pt/messages.json"),
};

/** One case of one surface by its address (`?case=card-many&language=es`), or the list of them all. */
async function showCase(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const language = query.get("language") ?? "en";
  const table = new Map<string, string>(
    Object.entries(await messages(language)).map(([key, { message }]) => [key, message]),
  );
  const translate = createTranslate((key) => table.get(key) ?? "");
  document.documentElement.lang = language;
  const chosen = CASES.find(({ name }) => name === query.get("case"));
  if (chosen === undefined) return list();
  await chosen.style();
  document.body.className = `in-${chosen.surface}`;
  render(<Strings.Provider value={translate}>{chosen.view()}</Strings.Provider>, root());
  document.body.dataset.ready = "";
}

async function messages(language: string): Promise<Record<string, { message: string }>> {
  const load = TABLES[language] ?? TABLES.en;
  return (await load?.())?.default ?? {};
}

function list(): void {
  render(
    <ul>
      {CASES.map(({ name }) => (
        <li key={name}>
          <a href={`?case=${name}`}>{name}</a>
        </li>
      ))}
    </ul>,
    root(),
  );
}

function root(): HTMLElement {
  return document.getElementById("root") ?? document.body;
}

await showCase();
