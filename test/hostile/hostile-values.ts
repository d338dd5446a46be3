/** Markup and scripts, as they are tried in any field that may be shown. */
const MARKUP = [
  "<img src=x onerror=alert(1)>",
  '"><script>alert(1)</script>',
  "'><svg onload=alert(1)>",
  "</title><script>alert(1)</script>",
  "<iframe srcdoc='<script>alert(1)</script>'>",
  "<a href=javascript:alert(1)>x</a>",
  "{{constructor.constructor('alert(1)')()}}",
  "<%= alert(1) %>",
  "]]><!--",
  "&lt;script&gt;",
] as const;

/** Addresses that are none of the web, or that seem to be another's. */
export const ADDRESSES = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "javascript://%0aalert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "blob:https://news.example/1",
  "file:///etc/passwd",
  "filesystem:https://news.example/x",
  "chrome://settings",
  "about:blank",
  "//news.example/a",
  "https://",
  "https://user:secret@news.example/",
  "https:/\\news.example",
  "ftp://news.example/a",
] as const;

/** Letters that hide, reorder or pretend. */
const LETTERS = [
  "\u202egnp.exe",
  "\u2066evil\u2069",
  "zero\u200bwidth",
  "\u0000null",
  "tag\u{e0041}s",
  "a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307",
  "gооgle.example",
  "\ud800",
  "\ufeffmark",
] as const;

/** Words that reach for what every object inherits. */
const NAMES = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", ""] as const;

const NUMBERS = [0, -1, 1.5, -0, 2 ** 53, 1e308, Number.POSITIVE_INFINITY, Number.NaN] as const;

/** Arrays in arrays, so deep that anything that calls itself for each would run out of stack. */
export function nested(depth: number): string {
  return "[".repeat(depth) + "]".repeat(depth);
}

/** Values of every kind that are tried in place of every field of every document. */
export const VALUES: readonly unknown[] = [
  ...MARKUP,
  ...ADDRESSES,
  ...LETTERS,
  ...NAMES,
  ...NUMBERS,
  "x".repeat(10_000),
  null,
  true,
  [],
  {},
  [[]],
  ["a", 1, null],
  JSON.parse(nested(1_000)),
  JSON.parse('{"__proto__":{"polluted":true}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
  Array.from({ length: 200 }, () => "x"),
];

/** Where a field stands in a document. */
export type Path = readonly (string | number)[];

/** Every place of a document, inner ones too; of lists the first entry stands for all. */
export function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries = Array.isArray(value) ? value.slice(0, 1).entries() : Object.entries(value);
  return [path, ...[...entries].flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

/** The document with another value at a place. */
export function withAt(document: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(document))
    return document.map((inner, at) => (at === key ? withAt(inner, rest, value) : inner));
  const fields = typeof document === "object" && document !== null ? Object.entries(document) : [];
  return Object.fromEntries(
    fields.map(([name, inner]) => [name, name === key ? withAt(inner, rest, value) : inner]),
  );
}
