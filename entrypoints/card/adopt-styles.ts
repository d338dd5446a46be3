/**
 * Gives a shadow root its style. Firefox refuses constructed sheets from a content script's world
 * (bugzilla 1751346), so there the same text goes into a style element inside the closed root.
 */
export function adoptStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    if (root.adoptedStyleSheets.length > 0) return;
  } catch {
    // Fall through to the element.
  }
  const style = document.createElement("style");
  style.textContent = css;
  root.append(style);
}
