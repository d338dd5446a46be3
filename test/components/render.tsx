/** @jsxImportSource preact */
import { readFileSync } from "node:fs";
import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";
import { Strings } from "../../components/strings";
import { createTranslate } from "../../platform/strings/translate-table";

type Language = "en" | "es" | "pt";

function translateTo(language: Language): ReturnType<typeof createTranslate> {
  const messages: Record<string, { message: string }> = JSON.parse(
    readFileSync(`public/_locales/${language}/messages.json`, "utf8"),
  );
  return createTranslate((key) => messages[key]?.message ?? "");
}

const TRANSLATE = { en: translateTo("en"), es: translateTo("es"), pt: translateTo("pt") };

/** Draws a component, in English unless said otherwise, in a new element of the document. */
export function show(view: ComponentChild, language: Language = "en"): HTMLElement {
  const root = document.createElement("div");
  document.body.replaceChildren(root);
  again(root, view, language);
  return root;
}

/** Draws a component anew where it was drawn before, with what it keeps. */
export function again(root: HTMLElement, view: ComponentChild, language: Language = "en"): void {
  void act(() => render(<Strings.Provider value={TRANSLATE[language]}>{view}</Strings.Provider>, root));
}

/** Does what a reader does and waits until the view has followed. */
export function doing(action: () => void): void {
  void act(action);
}

/** The text as it is read, in one line. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** The button with this name. */
export function button(root: ParentNode, name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll("button")].find(
    (each) => textOf(each) === name || each.getAttribute("aria-label") === name,
  );
  if (!found) throw new Error(`No button ${name}`);
  return found;
}
