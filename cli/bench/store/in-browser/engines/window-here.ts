/** FlexSearch's adapter looks for `window.indexedDB` only, and a service worker has no `window`. */
if (typeof window === "undefined") Object.assign(globalThis, { window: globalThis });
