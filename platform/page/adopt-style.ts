/**
 * Styles one of the extension's own documents, into which the browser puts no style sheets for us, by a constructed sheet; the one of before
 * is replaced. Returns the sheet.
 */
export function adoptStyle(document: Document, css: string, before: CSSStyleSheet | null): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((one) => one !== before), sheet];
  return sheet;
}
