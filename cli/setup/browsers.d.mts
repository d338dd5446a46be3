export type BrowserName = "chromium" | "firefox";
export function findBrowser(name: BrowserName): string | null;
export function howToGet(name: BrowserName): string;
export function ensureBrowsers(names: readonly BrowserName[]): Promise<Record<BrowserName, string>>;
