/**
 * Gives a shadow root its style as a constructed sheet, which no page's CSP stops (seen in Chromium 156 and Firefox 153 under
 * `default-src 'none'`). Where a content script may not adopt one, the same text goes into a style element in the root.
 */
export function adoptStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    if (root.adoptedStyleSheets.length > 0) return;
  } catch {
    // Older Firefox refuses sheets made in a content script's world (bugzilla 1751346).
  }
  const style = document.createElement("style");
  style.textContent = css;
  root.append(style);
}
