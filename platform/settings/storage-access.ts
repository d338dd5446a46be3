import browser from "webextension-polyfill";

/**
 * Keeps content scripts, which run beside hostile pages, out of `storage.local` where the browser can
 * (Chromium 140 and later; Firefox has no such call, so nothing secret is ever stored there).
 */
export async function closeStorageToPages(): Promise<void> {
  const area: unknown = browser.storage.local;
  if (hasAccessLevel(area)) await area.setAccessLevel({ accessLevel: "TRUSTED_CONTEXTS" });
}

function hasAccessLevel(
  area: unknown,
): area is { setAccessLevel(level: { accessLevel: string }): Promise<void> } {
  return typeof area === "object" && area !== null && "setAccessLevel" in area;
}
