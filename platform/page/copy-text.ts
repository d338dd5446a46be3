/**
 * Puts a text on the clipboard; answers whether it is there. Pages without TLS have no clipboard of their own: there a field in our own
 * root is copied from.
 */
export async function copyText(text: string, root: ShadowRoot): Promise<boolean> {
  try {
    if (isSecureContext) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // A page may forbid the clipboard to everybody in it (Permissions-Policy): the field is left to try.
  }
  return copyFromField(text, root);
}

function copyFromField(text: string, root: ShadowRoot): boolean {
  const before = root.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.style.cssText = "position:fixed;opacity:0;pointer-events:none";
  root.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return done;
}
