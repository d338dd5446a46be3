import type { Language } from "../text/span";

const READ: readonly Language[] = ["en", "es", "pt"];

/** The language of a text when it is one that Careo reads, else null. Regional forms count: `pt-BR` is Portuguese. */
export function spokenLanguage(language: string): Language | null {
  const base = language.slice(0, 2).toLowerCase();
  return READ.find((known) => known === base) ?? null;
}
